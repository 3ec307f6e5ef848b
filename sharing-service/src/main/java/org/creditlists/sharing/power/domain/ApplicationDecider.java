package org.creditlists.sharing.power.domain;

import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.sharing.power.domain.ApplicationCommand.Decide;
import org.creditlists.sharing.power.domain.ApplicationCommand.GiveBack;
import org.creditlists.sharing.power.domain.ApplicationCommand.Request;
import org.creditlists.sharing.power.domain.ApplicationState.GivenBack;
import org.creditlists.sharing.power.domain.ApplicationState.Granted;
import org.creditlists.sharing.power.domain.ApplicationState.NotMade;
import org.creditlists.sharing.power.domain.ApplicationState.Refused;
import org.creditlists.sharing.power.domain.ApplicationState.Requested;
import org.creditlists.sharing.power.domain.ApplicationState.Withdrawn;

/** Decides about one special application (GuoFa (2014) 21, part IV(5)). */
public final class ApplicationDecider implements Decider<ApplicationCommand, ApplicationState, ApplicationEvent> {

    @Override
    public ApplicationState initial() {
        return new NotMade();
    }

    @Override
    public Decision<ApplicationEvent> decide(ApplicationCommand command, ApplicationState state) {
        return switch (command) {
            case Request request -> request(request, state);
            case Decide decide -> decide(decide, state);
            case GiveBack giveBack -> giveBack(giveBack, state);
        };
    }

    @Override
    public ApplicationState evolve(ApplicationState state, ApplicationEvent event) {
        return switch (event) {
            case ApplicationEvent.Requested requested -> new Requested(Wanted.of(requested.application()));
            case ApplicationEvent.Decided decided ->
                decided.granted()
                        ? new Granted(wanted(state, decided), decided.by())
                        : new Refused(wanted(state, decided), decided.by());
            case ApplicationEvent.GivenBack given ->
                switch (state) {
                    case Granted granted -> new GivenBack(granted.wanted(), granted.by(), given.on());
                    case GivenBack before -> new GivenBack(before.wanted(), before.by(), given.on());
                    case Refused refused -> new GivenBack(refused.wanted(), refused.by(), given.on());
                    case NotMade none -> new Withdrawn(wanted(state, given), given.on());
                    case Requested requested -> new Withdrawn(requested.wanted(), given.on());
                    case Withdrawn before -> new Withdrawn(before.wanted(), given.on());
                };
        };
    }

    private static Wanted wanted(ApplicationState state, ApplicationEvent event) {
        return switch (state) {
            case NotMade none ->
                throw new IllegalStateException(
                        "the history of " + event.id() + " does not begin with its application");
            case Requested it -> it.wanted();
            case Granted it -> it.wanted();
            case Refused it -> it.wanted();
            case Withdrawn it -> it.wanted();
            case GivenBack it -> it.wanted();
        };
    }

    private static Decision<ApplicationEvent> request(Request command, ApplicationState state) {
        return switch (state) {
            case NotMade none -> first(command);
            case Requested it -> again(command, it.wanted());
            case Granted it -> again(command, it.wanted());
            case Refused it -> again(command, it.wanted());
            case Withdrawn it -> again(command, it.wanted());
            case GivenBack it -> again(command, it.wanted());
        };
    }

    private static Decision<ApplicationEvent> first(Request command) {
        LocalDate until = command.wanted().until();
        boolean tooLong =
                until.isBefore(command.today()) || until.isAfter(command.today().plusDays(command.longestDays()));
        return tooLong
                ? Decision.refuse(PowerRefusals.TOO_LONG)
                : accept(new ApplicationEvent.Requested(
                        command.wanted().stored(SpecialApplication.State.REQUESTED, null, null)));
    }

    private static Decision<ApplicationEvent> again(Request command, Wanted before) {
        return before.isSameAs(command.wanted()) ? Decision.nothing() : Decision.refuse(PowerRefusals.MADE_OTHERWISE);
    }

    private static Decision<ApplicationEvent> decide(Decide command, ApplicationState state) {
        return switch (state) {
            case NotMade none -> Decision.refuse(PowerRefusals.UNKNOWN);
            case Requested it -> bySecondPerson(command, it.wanted(), decided(command, it.wanted()));
            case Granted it -> bySecondPerson(command, it.wanted(), nothingIf(command.granted()));
            case Refused it -> bySecondPerson(command, it.wanted(), nothingIf(!command.granted()));
            case Withdrawn it -> bySecondPerson(command, it.wanted(), Decision.refuse(PowerRefusals.DECIDED));
            case GivenBack it -> bySecondPerson(command, it.wanted(), Decision.refuse(PowerRefusals.DECIDED));
        };
    }

    /** Nobody of another organisation decides, nor the applicant. */
    private static Decision<ApplicationEvent> bySecondPerson(
            Decide command, Wanted wanted, Decision<ApplicationEvent> otherwise) {
        if (!wanted.organisation().equals(command.organisation())) {
            return Decision.refuse(PowerRefusals.UNKNOWN);
        }
        return wanted.applicant().equals(command.person()) ? Decision.refuse(PowerRefusals.SECOND_PERSON) : otherwise;
    }

    private static Decision<ApplicationEvent> decided(Decide command, Wanted wanted) {
        return wanted.hasLapsed(command.today())
                ? Decision.refuse(PowerRefusals.LAPSED)
                : accept(new ApplicationEvent.Decided(
                        wanted.id(), command.granted(), command.person(), command.today()));
    }

    private static Decision<ApplicationEvent> nothingIf(boolean same) {
        return same ? Decision.nothing() : Decision.refuse(PowerRefusals.DECIDED);
    }

    private static Decision<ApplicationEvent> giveBack(GiveBack command, ApplicationState state) {
        return switch (state) {
            case NotMade none -> Decision.refuse(PowerRefusals.UNKNOWN);
            case Requested it -> giveBack(command, it.wanted(), given(command, it.wanted()));
            case Granted it -> giveBack(command, it.wanted(), given(command, it.wanted()));
            case Refused it -> giveBack(command, it.wanted(), Decision.nothing());
            case Withdrawn it -> giveBack(command, it.wanted(), Decision.nothing());
            case GivenBack it -> giveBack(command, it.wanted(), Decision.nothing());
        };
    }

    private static Decision<ApplicationEvent> giveBack(
            GiveBack command, Wanted wanted, Decision<ApplicationEvent> otherwise) {
        boolean own = wanted.applicant().equals(command.person());
        boolean yours = wanted.organisation().equals(command.organisation()) && (own || command.mayDecide());
        return yours ? otherwise : Decision.refuse(PowerRefusals.UNKNOWN);
    }

    private static Decision<ApplicationEvent> given(GiveBack command, Wanted wanted) {
        return accept(new ApplicationEvent.GivenBack(wanted.id(), command.person(), command.today()));
    }

    private static Decision<ApplicationEvent> accept(ApplicationEvent event) {
        return Decision.accept(List.of(event));
    }
}
