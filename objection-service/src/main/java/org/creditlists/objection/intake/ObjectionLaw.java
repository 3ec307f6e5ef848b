package org.creditlists.objection.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.creditlists.casehandling.domain.CaseRefusals;
import org.creditlists.casehandling.domain.CaseState;
import org.creditlists.casehandling.domain.CaseTerms;
import org.creditlists.casehandling.engine.Asked;
import org.creditlists.casehandling.engine.CaseLaw;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.event.ObjectionEvent;
import org.creditlists.contracts.event.VerificationOverdue;
import org.creditlists.contracts.event.VerificationRequested;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.objection.domain.EntryCases;
import org.creditlists.objection.domain.ObjectionCommand;
import org.creditlists.objection.domain.ObjectionTerms;
import org.creditlists.objection.domain.Refusals;
import org.creditlists.runtime.policy.Editions;
import org.jspecify.annotations.Nullable;

/** What the law of objection calls the things that every law has (GuoFa (2016) 33, art. 22). */
record ObjectionLaw(Editions<ObjectionTerms> editions)
        implements CaseLaw<ObjectionCommand, EntryCases, ObjectionEvent> {

    @Override
    public CaseRefusals refusals() {
        return Refusals.OF_CASES;
    }

    @Override
    public CaseTerms terms(String edition) {
        return editions.named(edition);
    }

    @Override
    public CaseState find(EntryCases state, CaseId id) {
        return state.find(id);
    }

    @Override
    public ObjectionCommand remind(CaseId id, LocalDate deadline) {
        return new ObjectionCommand.Remind(id, deadline);
    }

    @Override
    public ObjectionCommand passUp(CaseId id, LocalDate deadline, @Nullable AuthorityId above, Deadline next) {
        return new ObjectionCommand.PassUp(id, deadline, above, next);
    }

    @Override
    public ObjectionCommand recount(CaseId id, Deadline deadline) {
        return new ObjectionCommand.Recount(id, deadline);
    }

    @Override
    public ObjectionCommand lapse(CaseId id, EndReason reason) {
        return new ObjectionCommand.Lapse(id, reason);
    }

    @Override
    public boolean isOverdue(ObjectionEvent event) {
        return event instanceof VerificationOverdue;
    }

    @Override
    public Optional<Asked> asked(ObjectionEvent event) {
        return event instanceof VerificationRequested asked
                ? Optional.of(new Asked(
                        asked.stage().name(), asked.authority(), new Deadline(asked.deadline(), asked.provisional())))
                : Optional.empty();
    }
}
