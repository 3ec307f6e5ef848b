package org.creditlists.base.approval.domain;

import java.util.List;
import java.util.Optional;
import org.creditlists.base.approval.domain.ApprovalCommand.Approve;
import org.creditlists.base.approval.domain.ApprovalCommand.Ask;
import org.creditlists.base.approval.domain.ApprovalCommand.Expire;
import org.creditlists.base.approval.domain.ApprovalCommand.Finish;
import org.creditlists.base.approval.domain.ApprovalCommand.Person;
import org.creditlists.base.approval.domain.ApprovalCommand.Refuse;
import org.creditlists.base.approval.domain.ApprovalCommand.Withdraw;
import org.creditlists.base.approval.domain.ApprovalState.Approved;
import org.creditlists.base.approval.domain.ApprovalState.CarriedOut;
import org.creditlists.base.approval.domain.ApprovalState.Expired;
import org.creditlists.base.approval.domain.ApprovalState.Failed;
import org.creditlists.base.approval.domain.ApprovalState.NotAsked;
import org.creditlists.base.approval.domain.ApprovalState.Refused;
import org.creditlists.base.approval.domain.ApprovalState.Waiting;
import org.creditlists.base.approval.domain.ApprovalState.Withdrawn;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;

/**
 * Decides about one request that needs a second person of the same organisation: a safeguard for the security that the
 * Hubei opinions on personal creditworthiness (2017), part IV(1), ask for.
 */
public final class ApprovalDecider implements Decider<ApprovalCommand, ApprovalState, ApprovalEvent> {

    @Override
    public ApprovalState initial() {
        return new NotAsked();
    }

    @Override
    public Decision<ApprovalEvent> decide(ApprovalCommand command, ApprovalState state) {
        return switch (state) {
            case NotAsked none ->
                command instanceof Ask ask
                        ? accept(new ApprovalEvent.Requested(ask.asked()))
                        : Decision.refuse(ApprovalRefusals.UNKNOWN);
            case Waiting it -> waiting(command, it.asked());
            case Approved it -> approved(command, it);
            case CarriedOut it -> over(command, it.asked(), it.second());
            case Failed it -> over(command, it.asked(), it.second());
            case Refused it -> refused(command, it);
            case Withdrawn it -> withdrawn(command, it.asked());
            case Expired it -> expired(command, it.asked());
        };
    }

    @Override
    public ApprovalState evolve(ApprovalState state, ApprovalEvent event) {
        return switch (event) {
            case ApprovalEvent.Requested e -> new Waiting(e.asked());
            case ApprovalEvent.Given e -> new Approved(asked(state, e), e.by(), e.on());
            case ApprovalEvent.Refused e -> new Refused(asked(state, e), e.by(), e.reason(), e.on());
            case ApprovalEvent.Withdrawn e -> new Withdrawn(asked(state, e), e.on());
            case ApprovalEvent.CarriedOut e -> new CarriedOut(asked(state, e), second(state, e), e.on());
            case ApprovalEvent.Expired e -> new Expired(asked(state, e), e.on());
            case ApprovalEvent.NotCarriedOut e -> new Failed(asked(state, e), second(state, e), e.refusal(), e.on());
        };
    }

    private static Decision<ApprovalEvent> waiting(ApprovalCommand command, Asked asked) {
        return switch (command) {
            case Ask ask -> again(ask, asked);
            case Approve approve ->
                bySecond(approve.by(), asked)
                        .or(() -> expired(asked.hasExpired(approve.today())))
                        .<Decision<ApprovalEvent>>map(Decision::refuse)
                        .orElseGet(() -> accept(
                                new ApprovalEvent.Given(asked.id(), approve.by().id(), approve.today())));
            case Refuse refuse ->
                bySecond(refuse.by(), asked)
                        .or(() -> expired(asked.hasExpired(refuse.today())))
                        .<Decision<ApprovalEvent>>map(Decision::refuse)
                        .orElseGet(() -> accept(new ApprovalEvent.Refused(
                                asked.id(), refuse.by().id(), refuse.reason(), refuse.today())));
            case Withdraw withdraw ->
                byFirst(withdraw.by(), asked)
                        .<Decision<ApprovalEvent>>map(Decision::refuse)
                        .orElseGet(() -> accept(new ApprovalEvent.Withdrawn(
                                asked.id(), withdraw.by().id(), withdraw.today())));
            case Finish finish -> Decision.refuse(ApprovalRefusals.UNKNOWN);
            case Expire expire ->
                asked.hasExpired(expire.today())
                        ? accept(new ApprovalEvent.Expired(asked.id(), expire.today()))
                        : Decision.nothing();
        };
    }

    private static Decision<ApprovalEvent> approved(ApprovalCommand command, Approved state) {
        return command instanceof Finish finish
                ? accept(
                        finish.refusal() == null
                                ? new ApprovalEvent.CarriedOut(state.asked().id(), finish.today())
                                : new ApprovalEvent.NotCarriedOut(state.asked().id(), finish.refusal(), finish.today()))
                : over(command, state.asked(), state.second());
    }

    /** What was approved stays so; who approved it may say so again. */
    private static Decision<ApprovalEvent> over(ApprovalCommand command, Asked asked, String second) {
        return switch (command) {
            case Ask ask -> again(ask, asked);
            case Approve approve ->
                unless(bySecond(approve.by(), asked), approve.by().id().equals(second));
            case Refuse refuse -> unless(bySecond(refuse.by(), asked), false);
            case Withdraw withdraw -> unless(byFirst(withdraw.by(), asked), false);
            case Finish finish -> Decision.nothing();
            case Expire expire -> Decision.nothing();
        };
    }

    private static Decision<ApprovalEvent> refused(ApprovalCommand command, Refused state) {
        return switch (command) {
            case Ask ask -> again(ask, state.asked());
            case Approve approve -> unless(bySecond(approve.by(), state.asked()), false);
            case Refuse refuse ->
                unless(bySecond(refuse.by(), state.asked()), refuse.by().id().equals(state.second()));
            case Withdraw withdraw -> unless(byFirst(withdraw.by(), state.asked()), false);
            case Finish finish -> Decision.refuse(ApprovalRefusals.UNKNOWN);
            case Expire expire -> Decision.nothing();
        };
    }

    private static Decision<ApprovalEvent> withdrawn(ApprovalCommand command, Asked asked) {
        return switch (command) {
            case Ask ask -> again(ask, asked);
            case Approve approve -> unless(bySecond(approve.by(), asked), false);
            case Refuse refuse -> unless(bySecond(refuse.by(), asked), false);
            case Withdraw withdraw -> unless(byFirst(withdraw.by(), asked), true);
            case Finish finish -> Decision.refuse(ApprovalRefusals.UNKNOWN);
            case Expire expire -> Decision.nothing();
        };
    }

    private static Decision<ApprovalEvent> expired(ApprovalCommand command, Asked asked) {
        return switch (command) {
            case Ask ask -> again(ask, asked);
            case Approve approve -> refuse(bySecond(approve.by(), asked).or(() -> expired(true)));
            case Refuse refuse -> refuse(bySecond(refuse.by(), asked).or(() -> expired(true)));
            case Withdraw withdraw -> refuse(byFirst(withdraw.by(), asked).or(() -> expired(true)));
            case Finish finish -> Decision.refuse(ApprovalRefusals.UNKNOWN);
            case Expire expire -> Decision.nothing();
        };
    }

    private static Decision<ApprovalEvent> again(Ask command, Asked asked) {
        return command.asked().equals(asked) ? Decision.nothing() : Decision.refuse(ApprovalRefusals.ASKED_OTHERWISE);
    }

    /** Whether there is such a request is nobody else's business. */
    private static Optional<Refusal> bySecond(Person person, Asked asked) {
        if (!person.organisation().equals(asked.organisation())) {
            return Optional.of(ApprovalRefusals.UNKNOWN);
        }
        if (person.id().equals(asked.first())) {
            return Optional.of(ApprovalRefusals.BY_THE_FIRST);
        }
        return person.mayAct() ? Optional.empty() : Optional.of(ApprovalRefusals.ROLE);
    }

    private static Optional<Refusal> byFirst(Person person, Asked asked) {
        if (!person.organisation().equals(asked.organisation())) {
            return Optional.of(ApprovalRefusals.UNKNOWN);
        }
        return person.id().equals(asked.first()) ? Optional.empty() : Optional.of(ApprovalRefusals.NOT_THE_FIRST);
    }

    private static Optional<Refusal> expired(boolean expired) {
        return expired ? Optional.of(ApprovalRefusals.EXPIRED) : Optional.empty();
    }

    private static Decision<ApprovalEvent> refuse(Optional<Refusal> refusal) {
        return Decision.refuse(refusal.orElseThrow());
    }

    private static Decision<ApprovalEvent> unless(Optional<Refusal> refusal, boolean same) {
        return refusal.<Decision<ApprovalEvent>>map(Decision::refuse)
                .orElseGet(() -> same ? Decision.nothing() : Decision.refuse(ApprovalRefusals.DECIDED));
    }

    private static Asked asked(ApprovalState state, ApprovalEvent event) {
        return state.stored().map(Approval::asked).orElseThrow(() -> unreadable(event));
    }

    private static String second(ApprovalState state, ApprovalEvent event) {
        return state.stored().map(Approval::second).orElseThrow(() -> unreadable(event));
    }

    private static IllegalStateException unreadable(ApprovalEvent event) {
        return new IllegalStateException("the history of " + event.id() + " does not begin with its request");
    }

    private static Decision<ApprovalEvent> accept(ApprovalEvent event) {
        return Decision.accept(List.of(event));
    }
}
