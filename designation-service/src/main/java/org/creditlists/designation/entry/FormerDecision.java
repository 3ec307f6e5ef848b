package org.creditlists.designation.entry;

import java.util.HashMap;
import java.util.Map;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.designation.entry.domain.DesignationCommand;
import org.creditlists.designation.entry.domain.ReinstatementRefusals;
import org.creditlists.designation.entry.domain.SubjectLists;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;

/**
 * What the document says by which an ended entry was made: as it is kept for its authority, or, when that is forgotten,
 * as the authority gives it again. The keyed hash of code and number shows that it is the same decision.
 */
sealed interface FormerDecision {

    /** @param dossier of the entry that begins */
    record Given(Dossier dossier) implements FormerDecision {}

    record Missing(Refusal refusal) implements FormerDecision {}

    /** @param given by {@link SubmissionFields}; empty where nothing is given again */
    static FormerDecision of(
            FormerEntries.Former former,
            SubjectLists.Entry ended,
            DesignationCommand.Reinstate command,
            Map<String, String> given,
            KeyedHash hash) {
        if (former.dossier() != null) {
            return new Given(Dossiers.under(command.entry(), former.dossier()));
        }
        if (given.isEmpty()) {
            return new Missing(ReinstatementRefusals.DECISION_FORGOTTEN);
        }
        try {
            var submission = (Submission) SubmissionReader.read(line(ended, command, given));
            return hash.of(submission.naturalKey()).equals(hash.from(HashedColumn.REGISTER, former.keyHash()))
                    ? new Given(Dossiers.of(submission, command.entry(), ended.subject(), null))
                    : new Missing(ReinstatementRefusals.DECISION_DIFFERS);
        } catch (UnreadableException e) {
            return new Missing(e.refusal().at("/decision" + e.refusal().pointer()));
        }
    }

    private static Map<String, String> line(
            SubjectLists.Entry ended, DesignationCommand.Reinstate command, Map<String, String> given) {
        Map<String, String> line = new HashMap<>(given);
        line.put(SubmissionFields.LIST, ended.list().name());
        line.put(SubmissionFields.FIELD, command.standard().field().value());
        line.put(SubmissionFields.SUBJECT_KIND, ended.kind().name());
        line.put(SubmissionFields.AUTHORITY, ended.authority().value());
        line.put(SubmissionFields.DECISION_DATE, ended.decisionDate().toString());
        line.put(SubmissionFields.GROUND, ended.ground().value());
        line.put(SubmissionFields.VALID_UNTIL, ended.validUntil().toString());
        return line;
    }
}
