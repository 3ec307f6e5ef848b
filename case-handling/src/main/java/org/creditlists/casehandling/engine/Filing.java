package org.creditlists.casehandling.engine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.creditlists.casehandling.deadline.Deadlines;
import org.creditlists.casehandling.domain.CaseTerms;
import org.creditlists.casehandling.evidence.Evidence;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.listprojection.query.ListedEntry;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is brought.
 *
 * @param owner keyed hash of who brings it and uploaded the files
 * @param files that were uploaded before
 * @param terms of the edition in force
 * @param workingDays of the first deadline
 */
public record Filing(EntryId entry, String owner, List<@Nullable UUID> files, CaseTerms terms, int workingDays) {

    /**
     * What is known when the law decides whether the case is opened.
     *
     * @param holder keyed hash of the code of the entry's subject, empty while its dossier is not known
     */
    public record Facts(
            CaseFile file, ListedEntry listed, List<Evidence> files, Optional<String> holder, Deadlines.Term term) {

        public CaseId caseId() {
            return file.caseId();
        }
    }

    /**
     * What the law decided.
     *
     * @param timeline what happened, in order
     */
    public record Opened<E, R>(List<E> events, R row, List<CompanionWrite> timeline) {}

    /** The law's part in opening a case; it is asked again when another decision came in between. */
    @FunctionalInterface
    public interface Opening<S, E, R> {

        Opened<E, R> decide(Facts facts, S state);
    }
}
