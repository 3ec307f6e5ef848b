package org.creditlists.objection.intake;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.ObjectionEvent;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.listprojection.codec.CreditEventCodec;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.objection.domain.EntryCases;
import org.creditlists.objection.domain.ObjectionCommand;
import org.creditlists.objection.domain.ObjectionDecider;
import org.creditlists.objection.domain.ObjectionTerms;
import org.creditlists.objection.domain.Refusals;
import org.creditlists.objection.query.Case;
import org.creditlists.objection.query.Cases;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.http.RefusedException;
import org.jspecify.annotations.Nullable;

/** Decides objections to an entry, one at a time for each entry. */
@Singleton
public class ObjectionDesk {

    private static final ObjectionDecider DECIDER = new ObjectionDecider();
    private static final int CONFLICT = 409;

    private final Decisions<CreditEvent> decisions;
    private final Lists lists;
    private final ObjectionTerms terms;
    private final WorkingDays calendar = WorkingDays.published();

    ObjectionDesk(Decisions<CreditEvent> decisions, Lists lists, ObjectionTerms terms) {
        this.decisions = decisions;
        this.lists = lists;
        this.terms = terms;
    }

    /** @throws RefusedException when it is refused */
    Case raise(
            EntryId entry,
            boolean concerned,
            String ground,
            String statement,
            boolean newEvidence,
            String objectorHash) {
        LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
        LocalDate deadline =
                calendar.after(today, terms.verificationWorkingDays()).day();
        CaseId caseId = CaseId.random();
        return decisions.decide(Boundary.of(CreditEventCodec.ENTRY, entry), history -> {
            ListedEntry listed = lists.find(entry).orElseThrow(() -> new RefusedException(Refusals.ENTRY_UNKNOWN, 404));
            var command = new ObjectionCommand.Raise(
                    caseId,
                    new ObjectionCommand.Entry(
                            entry,
                            listed.subject(),
                            listed.list(),
                            listed.inForceOn(today),
                            listed.objectionSuspends()),
                    concerned,
                    ground,
                    newEvidence,
                    terms,
                    deadline);
            List<ObjectionEvent> events = accepted(DECIDER.decide(command, state(history)));
            boolean suspends = events.getFirst() instanceof ObjectionRaised raised && raised.suspends();
            Case opened = new Case(
                    caseId,
                    entry,
                    listed.subject(),
                    listed.authority(),
                    ground,
                    statement,
                    suspends,
                    deadline,
                    EntryCases.State.OPEN,
                    null);
            return new Draft<>(events, List.of(Cases.open(opened, objectorHash)), opened);
        });
    }

    /** @param rejectedBecause null when the objection is upheld */
    void decide(Case found, @Nullable String rejectedBecause) {
        ObjectionCommand command = rejectedBecause == null
                ? new ObjectionCommand.Uphold(found.caseId())
                : new ObjectionCommand.Reject(found.caseId(), rejectedBecause);
        EntryCases.State state = rejectedBecause == null ? EntryCases.State.UPHELD : EntryCases.State.REJECTED;
        decisions.decide(Boundary.of(CreditEventCodec.ENTRY, found.entry()), history -> {
            List<ObjectionEvent> events = accepted(DECIDER.decide(command, state(history)));
            List<CompanionWrite> rows =
                    events.isEmpty() ? List.of() : List.of(Cases.close(found.caseId(), state, rejectedBecause));
            return new Draft<>(events, rows, events.size());
        });
    }

    private static List<ObjectionEvent> accepted(Decision<ObjectionEvent> decision) {
        return switch (decision) {
            case Decision.Accepted<ObjectionEvent> accepted -> accepted.events();
            case Decision.Refused<ObjectionEvent> refused ->
                throw new RefusedException(
                        refused.refusal(),
                        refused.refusal().equals(Refusals.CASE_CLOSED)
                                        || refused.refusal().equals(Refusals.ALREADY_UNDER_VERIFICATION)
                                ? CONFLICT
                                : 422);
        };
    }

    private static EntryCases state(List<CreditEvent> history) {
        EntryCases cases = EntryCases.NONE;
        for (CreditEvent event : history) {
            if (event instanceof ObjectionEvent objection) {
                cases = DECIDER.evolve(cases, objection);
            }
        }
        return cases;
    }
}
