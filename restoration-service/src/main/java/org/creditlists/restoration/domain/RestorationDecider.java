package org.creditlists.restoration.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.creditlists.casehandling.domain.Assignment;
import org.creditlists.casehandling.domain.DeadlineStep;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
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
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.ReviewStage;
import org.creditlists.restoration.domain.ApplicationState.Accepted;
import org.creditlists.restoration.domain.ApplicationState.Closed;
import org.creditlists.restoration.domain.ApplicationState.Granted;
import org.creditlists.restoration.domain.ApplicationState.Lapsed;
import org.creditlists.restoration.domain.ApplicationState.Open;
import org.creditlists.restoration.domain.ApplicationState.Refused;
import org.creditlists.restoration.domain.ApplicationState.Submitted;
import org.creditlists.restoration.domain.ApplicationState.UnderReview;
import org.creditlists.restoration.domain.ApplicationState.Unknown;
import org.creditlists.restoration.domain.ApplicationState.Withdrawn;
import org.creditlists.restoration.domain.RestorationCommand.Accept;
import org.creditlists.restoration.domain.RestorationCommand.EndPlan;
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
            case Accept accept -> accept(accept, applications.find(accept.caseId()));
            case Grant grant -> grant(grant, applications.find(grant.caseId()));
            case Refuse refuse -> refuse(refuse, applications.find(refuse.caseId()));
            case Withdraw withdraw -> withdraw(withdraw, applications.find(withdraw.caseId()));
            case Lapse lapse -> lapse(lapse, applications.find(lapse.caseId()));
            case Remind near -> follow(near.caseId(), applications, asked -> asked.remind(near.deadline()));
            case PassUp late ->
                follow(late.caseId(), applications, asked -> asked.passUp(late.deadline(), late.above(), late.next()));
            case Recount moved -> follow(moved.caseId(), applications, asked -> asked.recount(moved.deadline()));
            case Shield shield -> Shielding.begin(shield, applications);
            case EndShield end -> Shielding.end(end, applications.findShield(end.caseId()));
            case EndPlan over -> Shielding.end(over, applications.findShield(over.caseId()));
        };
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
        var question = new Conditions.Question(entry, command.terms(), command.shown(), command.today());
        Optional<Refusal> refusal = Conditions.refusal(Conditions.of(question, applications, route));
        return refusal.isPresent()
                ? Decision.refuse(refusal.get())
                : Decision.accept(List.of(
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

    private static Decision<RestorationEvent> accept(Accept command, ApplicationState state) {
        return byAuthority(command.authority(), state, review -> switch (review) {
            case Accepted before -> Decision.refuse(Refusals.ACCEPTED_BEFORE);
            case Submitted submitted ->
                Decision.accept(List.of(
                        accepted(command.caseId(), submitted, command.authority()),
                        ask(
                                command.caseId(),
                                submitted,
                                ReviewStage.DECISION,
                                submitted.assignment().responsible(),
                                command.decideBy())));
        });
    }

    private static Decision<RestorationEvent> grant(Grant command, ApplicationState state) {
        return byAuthority(command.authority(), state, review -> {
            for (String condition : command.demanded()) {
                if (!command.confirmed().contains(condition)) {
                    return Decision.refuse(Refusals.notConfirmed(condition));
                }
            }
            var restored = new Restored(review.entry(), review.subject(), command.caseId(), command.authority());
            return switch (review) {
                case Submitted submitted ->
                    Decision.accept(List.of(accepted(command.caseId(), submitted, command.authority()), restored));
                case Accepted accepted -> Decision.accept(List.of(restored));
            };
        });
    }

    private static Decision<RestorationEvent> refuse(Refuse command, ApplicationState state) {
        return byAuthority(
                command.authority(),
                state,
                review -> Decision.accept(List.of(new RestorationRefused(
                        review.entry(),
                        review.subject(),
                        command.caseId(),
                        command.authority(),
                        command.reason(),
                        command.nextTryFrom()))));
    }

    /** Only authorities that were asked decide, once. */
    private static Decision<RestorationEvent> byAuthority(
            AuthorityId authority, ApplicationState state, Function<UnderReview, Decision<RestorationEvent>> decide) {
        return switch (state) {
            case Unknown none -> Decision.refuse(Refusals.CASE_UNKNOWN);
            case UnderReview review when review.asked().contains(authority) -> decide.apply(review);
            case Closed closed when closed.asked().contains(authority) -> Decision.refuse(Refusals.CASE_CLOSED);
            case ApplicationState.Known others -> Decision.refuse(Refusals.CASE_UNKNOWN);
        };
    }

    private static Decision<RestorationEvent> withdraw(Withdraw command, ApplicationState state) {
        return switch (state) {
            case Unknown none -> Decision.refuse(Refusals.CASE_UNKNOWN);
            case Open open ->
                Decision.accept(List.of(new RestorationWithdrawn(open.entry(), open.subject(), command.caseId())));
            case Withdrawn before -> Decision.nothing();
            case Granted granted -> Decision.refuse(Refusals.CASE_CLOSED);
            case Refused refused -> Decision.refuse(Refusals.CASE_CLOSED);
            case Lapsed lapsed -> Decision.refuse(Refusals.CASE_CLOSED);
        };
    }

    private static Decision<RestorationEvent> lapse(Lapse command, ApplicationState state) {
        return switch (state) {
            case Open open ->
                Decision.accept(List.of(
                        new RestorationLapsed(open.entry(), open.subject(), command.caseId(), command.reason())));
            case Unknown none -> Decision.nothing();
            case Closed closed -> Decision.nothing();
        };
    }

    /** What follows from a deadline, in the events of this law; nothing for what is under no review. */
    private static Decision<RestorationEvent> follow(
            CaseId id, EntryApplications applications, Function<Assignment, List<DeadlineStep>> deadline) {
        List<RestorationEvent> events = new ArrayList<>();
        if (applications.find(id) instanceof UnderReview review) {
            for (DeadlineStep step : deadline.apply(review.assignment())) {
                events.add(
                        switch (step) {
                            case DeadlineStep.Asked(AuthorityId authority, Deadline until) ->
                                ask(id, review, review.stage(), authority, until);
                            case DeadlineStep.Reminded(AuthorityId authority, LocalDate day) ->
                                new ReviewReminded(
                                        review.entry(), review.subject(), id, review.stage(), authority, day);
                            case DeadlineStep.Passed(AuthorityId authority, LocalDate day) ->
                                new ReviewOverdue(review.entry(), review.subject(), id, review.stage(), authority, day);
                        });
            }
        }
        return Decision.accept(events);
    }

    private static RestorationAccepted accepted(CaseId id, Submitted submitted, AuthorityId authority) {
        return new RestorationAccepted(submitted.entry(), submitted.subject(), id, authority);
    }

    private static ReviewRequested ask(
            CaseId id, UnderReview review, ReviewStage stage, AuthorityId authority, Deadline deadline) {
        return new ReviewRequested(
                review.entry(), review.subject(), id, stage, authority, deadline.day(), deadline.provisional());
    }
}
