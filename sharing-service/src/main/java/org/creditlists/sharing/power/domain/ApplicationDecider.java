package org.creditlists.sharing.power.domain;

import java.util.List;
import java.util.Objects;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.jspecify.annotations.Nullable;

/** Decides about one special application (GuoFa (2014) 21, part IV(5)). Its state is null before it is made. */
public final class ApplicationDecider {

    public static final Refusal UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "application-unknown",
            "",
            Articles.GUOFA_2014_21_PART_IV_5,
            "没有该特殊查询申请",
            "There is no such application");
    public static final Refusal NOT_YOURS = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "not-your-application",
            "",
            Articles.GUOFA_2014_21_PART_IV_5,
            "该申请属于其他单位",
            "The application is another organisation's");
    public static final Refusal MADE_OTHERWISE = new Refusal(
            Refusal.Kind.CONFLICT,
            "application-made-otherwise",
            "",
            Articles.GUOFA_2014_21_PART_IV_5,
            "该编号已有其他申请",
            "This id has another application");
    public static final Refusal TOO_LONG = new Refusal(
            Refusal.Kind.INVALID,
            "power-too-long",
            "/until",
            Articles.GUOFA_2014_21_PART_IV_5,
            "期限应在今天之后且不超过规定天数",
            "It ends today at the earliest, and does not last longer than the policy allows");
    public static final Refusal SECOND_PERSON = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "second-person-needed",
            "",
            Articles.GUOFA_2014_21_PART_IV_5,
            "申请人不能审批自己的申请",
            "Nobody decides about an own application; it takes a second person");
    public static final Refusal DECIDED = new Refusal(
            Refusal.Kind.CONFLICT,
            "application-decided",
            "",
            Articles.GUOFA_2014_21_PART_IV_5,
            "该申请已有决定",
            "The application has been decided about");
    public static final Refusal LAPSED = new Refusal(
            Refusal.Kind.CONFLICT,
            "application-lapsed",
            "",
            Articles.GUOFA_2014_21_PART_IV_5,
            "已超过审批期限，请重新申请",
            "Nobody decided in time, or its days have passed; it has to be made anew");

    private ApplicationDecider() {}

    public static Decision<ApplicationEvent> decide(
            ApplicationCommand command, @Nullable SpecialApplication application) {
        return switch (command) {
            case ApplicationCommand.Request request -> request(request, application);
            case ApplicationCommand.Decide decide -> decide(decide, application);
            case ApplicationCommand.GiveBack giveBack -> giveBack(giveBack, application);
        };
    }

    public static SpecialApplication evolve(@Nullable SpecialApplication application, ApplicationEvent event) {
        if (event instanceof ApplicationEvent.Requested requested) {
            return requested.application();
        }
        if (application == null) {
            throw new IllegalStateException("the history of " + event.id() + " does not begin with its application");
        }
        return switch (event) {
            case ApplicationEvent.Requested requested -> requested.application();
            case ApplicationEvent.Decided decided ->
                application.decided(
                        decided.granted() ? SpecialApplication.State.GRANTED : SpecialApplication.State.REFUSED,
                        decided.by());
            case ApplicationEvent.GivenBack given -> application.givenBack(given.on());
        };
    }

    private static Decision<ApplicationEvent> request(
            ApplicationCommand.Request command, @Nullable SpecialApplication before) {
        SpecialApplication wanted = command.application();
        if (before != null) {
            boolean same = before.applicant().equals(wanted.applicant())
                    && before.organisation().equals(wanted.organisation())
                    && before.categories().equals(wanted.categories())
                    && Objects.equals(before.codeHash(), wanted.codeHash())
                    && before.until().equals(wanted.until())
                    && before.purpose().equals(wanted.purpose())
                    && before.legalGround().equals(wanted.legalGround());
            return same ? Decision.nothing() : Decision.refuse(MADE_OTHERWISE);
        }
        boolean tooLong = wanted.until().isBefore(command.today())
                || wanted.until().isAfter(command.today().plusDays(command.longestDays()));
        return tooLong ? Decision.refuse(TOO_LONG) : Decision.accept(List.of(new ApplicationEvent.Requested(wanted)));
    }

    private static Decision<ApplicationEvent> decide(
            ApplicationCommand.Decide command, @Nullable SpecialApplication application) {
        if (application == null) {
            return Decision.refuse(UNKNOWN);
        }
        if (!application.organisation().equals(command.organisation())) {
            return Decision.refuse(NOT_YOURS);
        }
        if (application.applicant().equals(command.person())) {
            return Decision.refuse(SECOND_PERSON);
        }
        return switch (application.state()) {
            case REQUESTED ->
                command.today().isAfter(application.decideBy())
                                || command.today().isAfter(application.until())
                        ? Decision.refuse(LAPSED)
                        : Decision.accept(List.of(new ApplicationEvent.Decided(
                                application.id(), command.granted(), command.person(), command.today())));
            case GRANTED -> command.granted() ? Decision.nothing() : Decision.refuse(DECIDED);
            case REFUSED -> command.granted() ? Decision.refuse(DECIDED) : Decision.nothing();
            case GIVEN_BACK -> Decision.refuse(DECIDED);
        };
    }

    private static Decision<ApplicationEvent> giveBack(
            ApplicationCommand.GiveBack command, @Nullable SpecialApplication application) {
        if (application == null) {
            return Decision.refuse(UNKNOWN);
        }
        boolean own = application.applicant().equals(command.person());
        if (!application.organisation().equals(command.organisation()) || !own && !command.mayDecide()) {
            return Decision.refuse(NOT_YOURS);
        }
        return switch (application.state()) {
            case REQUESTED, GRANTED ->
                Decision.accept(
                        List.of(new ApplicationEvent.GivenBack(application.id(), command.person(), command.today())));
            case REFUSED, GIVEN_BACK -> Decision.nothing();
        };
    }
}
