package org.creditlists.restoration.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.RestorationEvent;
import org.creditlists.contracts.event.RestorationRefused;
import org.creditlists.contracts.event.RestorationRequested;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.restoration.domain.EntryApplications.Application;
import org.creditlists.restoration.domain.EntryApplications.State;
import org.creditlists.restoration.domain.RestorationCommand.Grant;
import org.creditlists.restoration.domain.RestorationCommand.Refuse;
import org.creditlists.restoration.domain.RestorationCommand.Request;

/** Decides about the restoration of one entry. */
public final class RestorationDecider implements Decider<RestorationCommand, EntryApplications, RestorationEvent> {

    @Override
    public EntryApplications initial() {
        return EntryApplications.NONE;
    }

    @Override
    public EntryApplications evolve(EntryApplications state, RestorationEvent event) {
        return state.evolve(event);
    }

    @Override
    public Decision<RestorationEvent> decide(RestorationCommand command, EntryApplications applications) {
        return switch (command) {
            case Request request -> request(request, applications);
            case Grant grant ->
                close(
                        grant.caseId(),
                        applications,
                        State.GRANTED,
                        a -> new Restored(a.entry(), a.subject(), grant.caseId()));
            case Refuse refuse ->
                close(
                        refuse.caseId(),
                        applications,
                        State.REFUSED,
                        a -> new RestorationRefused(
                                a.entry(), a.subject(), refuse.caseId(), refuse.reason(), refuse.nextTryFrom()));
        };
    }

    private static Decision<RestorationEvent> request(Request command, EntryApplications applications) {
        RestorationCommand.Entry entry = command.entry();
        if (!entry.list().burdens()) {
            return Decision.refuse(Refusals.NOTHING_TO_RESTORE);
        }
        if (!entry.inForce() || applications.has(State.GRANTED)) {
            return Decision.refuse(Refusals.ENTRY_ENDED);
        }
        if (!command.terms().knows(command.route())) {
            return Decision.refuse(Refusals.ROUTE_UNKNOWN);
        }
        if (applications.has(State.OPEN)) {
            return Decision.refuse(Refusals.ALREADY_REQUESTED);
        }
        LocalDate from = entry.restorableFrom();
        if (from == null) {
            return Decision.refuse(Refusals.NOT_RESTORABLE_EARLY);
        }
        LocalDate earliest =
                applications.nextTryFrom().filter(next -> next.isAfter(from)).orElse(from);
        if (command.today().isBefore(earliest)) {
            return Decision.refuse(Refusals.tooEarly(earliest));
        }
        return Decision.accept(List.of(new RestorationRequested(
                entry.id(), entry.subject(), command.caseId(), command.route(), command.deadline())));
    }

    private static Decision<RestorationEvent> close(
            CaseId id, EntryApplications applications, State outcome, Function<Application, RestorationEvent> event) {
        Application known = applications.applications().get(id);
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
