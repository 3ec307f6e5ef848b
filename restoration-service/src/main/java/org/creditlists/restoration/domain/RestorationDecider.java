package org.creditlists.restoration.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.event.EntryShielded;
import org.creditlists.contracts.event.RestorationAccepted;
import org.creditlists.contracts.event.RestorationEvent;
import org.creditlists.contracts.event.RestorationLapsed;
import org.creditlists.contracts.event.RestorationRefused;
import org.creditlists.contracts.event.RestorationRequested;
import org.creditlists.contracts.event.RestorationWithdrawn;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.event.ReviewOverdue;
import org.creditlists.contracts.event.ReviewReminded;
import org.creditlists.contracts.event.ReviewRequested;
import org.creditlists.contracts.event.ShieldingEnded;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.ReviewStage;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.restoration.domain.EntryApplications.Application;
import org.creditlists.restoration.domain.EntryApplications.State;
import org.creditlists.restoration.domain.RestorationCommand.Accept;
import org.creditlists.restoration.domain.RestorationCommand.EndShield;
import org.creditlists.restoration.domain.RestorationCommand.Grant;
import org.creditlists.restoration.domain.RestorationCommand.Lapse;
import org.creditlists.restoration.domain.RestorationCommand.PassUp;
import org.creditlists.restoration.domain.RestorationCommand.Recount;
import org.creditlists.restoration.domain.RestorationCommand.Refuse;
import org.creditlists.restoration.domain.RestorationCommand.Remind;
import org.creditlists.restoration.domain.RestorationCommand.Request;
import org.creditlists.restoration.domain.RestorationCommand.Shield;
import org.creditlists.restoration.domain.RestorationCommand.Withdraw;
import org.jspecify.annotations.Nullable;

/** Decides about the restoration of one entry. */
public final class RestorationDecider implements Decider<RestorationCommand, EntryApplications, RestorationEvent> {

    private static final int LONGEST_SHIELD_YEARS = 10;

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
            case Accept accept -> accept(accept, applications.find(accept.caseId()));
            case Grant grant -> grant(grant, applications.find(grant.caseId()));
            case Refuse refuse -> refuse(refuse, applications.find(refuse.caseId()));
            case Withdraw withdraw -> withdraw(withdraw, applications.find(withdraw.caseId()));
            case Lapse lapse -> lapse(lapse, applications.find(lapse.caseId()));
            case Remind remind -> remind(remind, applications.find(remind.caseId()));
            case PassUp passUp -> passUp(passUp, applications.find(passUp.caseId()));
            case Recount recount -> recount(recount, applications.find(recount.caseId()));
            case Shield shield -> shield(shield, applications);
            case EndShield end -> endShield(end, applications.shields().get(end.caseId()));
        };
    }

    /**
     * What an application would meet and what not.
     *
     * @param route null for what every route asks
     */
    public List<Conditions.Condition> check(
            ListedFacts entry,
            EntryApplications applications,
            RestorationTerms terms,
            RestorationTerms.@Nullable Route route,
            Shown shown,
            LocalDate today) {
        return Conditions.of(entry, applications, terms, route, shown, today);
    }

    private static Decision<RestorationEvent> request(Request command, EntryApplications applications) {
        ListedFacts entry = command.entry();
        if (!entry.list().burdens()) {
            return Decision.refuse(Refusals.NOTHING_TO_RESTORE);
        }
        Optional<RestorationTerms.Route> route = command.terms().route(command.route());
        if (route.isEmpty()) {
            return Decision.refuse(Refusals.ROUTE_UNKNOWN);
        }
        Optional<Refusal> refusal = Conditions.refusal(
                Conditions.of(entry, applications, command.terms(), route.get(), command.shown(), command.today()));
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        return Decision.accept(List.of(
                new RestorationRequested(entry.id(), entry.subject(), command.caseId(), command.route()),
                new ReviewRequested(
                        entry.id(),
                        entry.subject(),
                        command.caseId(),
                        ReviewStage.ACCEPTANCE,
                        entry.authority(),
                        command.acceptBy().day(),
                        command.acceptBy().provisional())));
    }

    private static Decision<RestorationEvent> accept(Accept command, @Nullable Application found) {
        Refusal refusal = mayDecide(found, command.authority());
        if (found == null || refusal != null) {
            return Decision.refuse(refusal == null ? Refusals.CASE_UNKNOWN : refusal);
        }
        if (found.state() == State.ACCEPTED) {
            return Decision.refuse(Refusals.ACCEPTED_BEFORE);
        }
        return Decision.accept(List.of(
                new RestorationAccepted(found.entry(), found.subject(), command.caseId(), command.authority()),
                ask(command.caseId(), found, ReviewStage.DECISION, found.responsible(), command.decideBy())));
    }

    private static Decision<RestorationEvent> grant(Grant command, @Nullable Application found) {
        Refusal refusal = mayDecide(found, command.authority());
        if (found == null || refusal != null) {
            return Decision.refuse(refusal == null ? Refusals.CASE_UNKNOWN : refusal);
        }
        for (String condition : command.demanded()) {
            if (!command.confirmed().contains(condition)) {
                return Decision.refuse(Refusals.notConfirmed(condition));
            }
        }
        List<RestorationEvent> events = new ArrayList<>();
        if (found.state() == State.SUBMITTED) {
            events.add(new RestorationAccepted(found.entry(), found.subject(), command.caseId(), command.authority()));
        }
        events.add(new Restored(found.entry(), found.subject(), command.caseId(), command.authority()));
        return Decision.accept(events);
    }

    private static Decision<RestorationEvent> refuse(Refuse command, @Nullable Application found) {
        Refusal refusal = mayDecide(found, command.authority());
        if (found == null || refusal != null) {
            return Decision.refuse(refusal == null ? Refusals.CASE_UNKNOWN : refusal);
        }
        return Decision.accept(List.of(new RestorationRefused(
                found.entry(),
                found.subject(),
                command.caseId(),
                command.authority(),
                command.reason(),
                command.nextTryFrom())));
    }

    private static @Nullable Refusal mayDecide(@Nullable Application found, String authority) {
        if (found == null) {
            return Refusals.CASE_UNKNOWN;
        }
        if (!found.asked().contains(authority)) {
            return Refusals.NOT_YOUR_ENTRY;
        }
        return found.state().isOpen() ? null : Refusals.CASE_CLOSED;
    }

    private static Decision<RestorationEvent> withdraw(Withdraw command, @Nullable Application found) {
        if (found == null) {
            return Decision.refuse(Refusals.CASE_UNKNOWN);
        }
        if (found.state() == State.WITHDRAWN) {
            return Decision.nothing();
        }
        return found.state().isOpen()
                ? Decision.accept(List.of(new RestorationWithdrawn(found.entry(), found.subject(), command.caseId())))
                : Decision.refuse(Refusals.CASE_CLOSED);
    }

    private static Decision<RestorationEvent> lapse(Lapse command, @Nullable Application found) {
        return found == null || !found.state().isOpen()
                ? Decision.nothing()
                : Decision.accept(List.of(
                        new RestorationLapsed(found.entry(), found.subject(), command.caseId(), command.reason())));
    }

    private static Decision<RestorationEvent> remind(Remind command, @Nullable Application found) {
        return found == null || !isDue(found, command.deadline()) || found.reminded()
                ? Decision.nothing()
                : Decision.accept(List.of(new ReviewReminded(
                        found.entry(),
                        found.subject(),
                        command.caseId(),
                        found.stage(),
                        found.responsible(),
                        command.deadline())));
    }

    private static Decision<RestorationEvent> passUp(PassUp command, @Nullable Application found) {
        if (found == null || !found.state().isOpen()) {
            return Decision.nothing();
        }
        if (found.deadline() == null && command.above() != null) {
            // It passed when nobody stood above; now somebody does.
            return Decision.accept(
                    List.of(ask(command.caseId(), found, found.stage(), command.above(), command.next())));
        }
        if (!isDue(found, command.deadline())) {
            return Decision.nothing();
        }
        List<RestorationEvent> events = new ArrayList<>();
        events.add(new ReviewOverdue(
                found.entry(),
                found.subject(),
                command.caseId(),
                found.stage(),
                found.responsible(),
                command.deadline()));
        if (command.above() != null) {
            events.add(ask(command.caseId(), found, found.stage(), command.above(), command.next()));
        }
        return Decision.accept(events);
    }

    private static Decision<RestorationEvent> recount(Recount command, @Nullable Application found) {
        if (found == null || !found.state().isOpen() || !found.provisional() || found.deadline() == null) {
            return Decision.nothing();
        }
        boolean same = found.deadline().equals(command.deadline().day())
                && command.deadline().provisional();
        return same
                ? Decision.nothing()
                : Decision.accept(
                        List.of(ask(command.caseId(), found, found.stage(), found.responsible(), command.deadline())));
    }

    private static Decision<RestorationEvent> shield(Shield command, EntryApplications applications) {
        ListedFacts entry = command.entry();
        if (!command.authority().equals(entry.authority())) {
            return Decision.refuse(Refusals.NOT_YOUR_ENTRY);
        }
        if (!entry.inForce()) {
            return Decision.refuse(Refusals.ENTRY_ENDED);
        }
        if (!entry.list().burdens() || entry.kind() != SubjectKind.ORGANISATION) {
            return Decision.refuse(Refusals.NOTHING_TO_SHIELD);
        }
        if (command.until().isBefore(command.today())
                || command.until().isAfter(command.today().plusYears(LONGEST_SHIELD_YEARS))) {
            return Decision.refuse(Refusals.SHIELD_DATE);
        }
        if (applications.isShielded()) {
            return Decision.refuse(Refusals.SHIELDED_ALREADY);
        }
        return Decision.accept(List.of(new EntryShielded(
                entry.id(), entry.subject(), command.caseId(), command.authority(), command.today(), command.until())));
    }

    private static Decision<RestorationEvent> endShield(EndShield command, EntryApplications.@Nullable Shield found) {
        if (found == null) {
            return Decision.refuse(Refusals.CASE_UNKNOWN);
        }
        if (command.authority() != null && !command.authority().equals(found.authority())) {
            return Decision.refuse(Refusals.NOT_YOUR_ENTRY);
        }
        boolean over = command.authority() != null || found.until().isBefore(command.today());
        return found.ended() || !over
                ? Decision.nothing()
                : Decision.accept(
                        List.of(new ShieldingEnded(found.entry(), found.subject(), command.caseId(), command.today())));
    }

    private static boolean isDue(Application found, LocalDate deadline) {
        return found.state().isOpen() && deadline.equals(found.deadline());
    }

    private static ReviewRequested ask(
            CaseId id, Application found, ReviewStage stage, String authority, Deadline deadline) {
        return new ReviewRequested(
                found.entry(), found.subject(), id, stage, authority, deadline.day(), deadline.provisional());
    }
}
