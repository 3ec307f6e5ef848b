package org.creditlists.objection.domain;

import java.util.List;
import java.util.function.Function;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.ObjectionEvent;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRejected;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.objection.domain.EntryCases.State;
import org.creditlists.objection.domain.ObjectionCommand.Raise;
import org.creditlists.objection.domain.ObjectionCommand.Reject;
import org.creditlists.objection.domain.ObjectionCommand.Uphold;

/** Decides about the objections to one entry. */
public final class ObjectionDecider implements Decider<ObjectionCommand, EntryCases, ObjectionEvent> {

    @Override
    public EntryCases initial() {
        return EntryCases.NONE;
    }

    @Override
    public EntryCases evolve(EntryCases state, ObjectionEvent event) {
        return state.evolve(event);
    }

    @Override
    public Decision<ObjectionEvent> decide(ObjectionCommand command, EntryCases cases) {
        return switch (command) {
            case Raise raise -> raise(raise, cases);
            case Uphold uphold ->
                close(
                        uphold.caseId(),
                        cases,
                        State.UPHELD,
                        c -> new ObjectionUpheld(c.entry(), c.subject(), uphold.caseId()));
            case Reject reject ->
                close(
                        reject.caseId(),
                        cases,
                        State.REJECTED,
                        c -> new ObjectionRejected(c.entry(), c.subject(), reject.caseId(), reject.reason()));
        };
    }

    private static Decision<ObjectionEvent> raise(Raise command, EntryCases cases) {
        ObjectionCommand.Entry entry = command.entry();
        if (!command.concerned() && entry.list() != ListKind.RED) {
            return Decision.refuse(Refusals.NOT_CONCERNED);
        }
        if (!entry.inForce()) {
            return Decision.refuse(Refusals.ENTRY_ENDED);
        }
        if (!command.terms().knows(command.ground())) {
            return Decision.refuse(Refusals.GROUND_UNKNOWN);
        }
        if (cases.openOn(command.ground())) {
            return Decision.refuse(Refusals.ALREADY_UNDER_VERIFICATION);
        }
        // S2(22) suspends punishments; a repeat on the same ground without new evidence does not (O3).
        boolean suspends = entry.list().burdens()
                && entry.objectionSuspends()
                && (command.newEvidence() || !cases.triedBefore(command.ground()));
        return Decision.accept(List.of(new ObjectionRaised(
                entry.id(), entry.subject(), command.caseId(), command.ground(), command.deadline(), suspends)));
    }

    private static Decision<ObjectionEvent> close(
            CaseId id, EntryCases cases, State outcome, Function<EntryCases.Case, ObjectionEvent> event) {
        EntryCases.Case known = cases.cases().get(id);
        if (known == null) {
            return Decision.refuse(Refusals.CASE_UNKNOWN);
        }
        if (known.state() == outcome) {
            return Decision.nothing();
        }
        if (known.state() != State.OPEN) {
            return Decision.refuse(Refusals.CASE_CLOSED);
        }
        return Decision.accept(List.of(event.apply(known)));
    }
}
