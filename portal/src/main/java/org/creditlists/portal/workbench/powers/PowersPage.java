package org.creditlists.portal.workbench.powers;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.portal.client.Answer;
import org.creditlists.portal.client.SharingForCallers;
import org.creditlists.portal.client.SharingForCallers.Application;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Input;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.RefusedAnswers;
import org.creditlists.web.identity.Caller;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Special applications that are open or granted, with the form to make one. */
@Singleton
class PowersPage implements BoardPage {

    private final SharingForCallers sharing;
    private final RefusedAnswers refusals;
    private final Phrases phrases;
    private final Caller caller;

    PowersPage(@RestClient SharingForCallers sharing, RefusedAnswers refusals, Phrases phrases, Caller caller) {
        this.sharing = sharing;
        this.refusals = refusals;
        this.phrases = phrases;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public Optional<Board> draw(Place place) {
        return Optional.of(
                switch (Answer.of(sharing::applications)) {
                    case Answer.Given<List<Application>>(List<Application> all) -> board(null, rows(all));
                    case Answer.Refused<List<Application>> refused -> board(refusals.text(refused), List.of());
                });
    }

    private List<Board.Row> rows(List<Application> all) {
        return all.stream()
                .filter(one -> isRequested(one) || one.state().equals("GRANTED"))
                .map(this::row)
                .toList();
    }

    private Board board(@Nullable String note, List<Board.Row> rows) {
        boolean mayApply = caller.hasRole(Roles.DEPARTMENT) || caller.hasRole(Roles.OFFICER);
        return new Board(
                phrases.work().approvals(),
                note,
                mayApply ? List.of(application()) : List.of(),
                List.of(
                        phrases.work().applicant(),
                        phrases.work().categories(),
                        phrases.work().about(),
                        phrases.work().purpose(),
                        phrases.work().legalGround(),
                        phrases.messages().validUntil(),
                        phrases.messages().state()),
                rows);
    }

    private Board.Row row(Application one) {
        return new Board.Row(
                List.of(
                        one.applicant(),
                        one.categories().stream()
                                .sorted()
                                .map(phrases::category)
                                .collect(Collectors.joining(phrases.work().comma())),
                        one.oneSubject()
                                ? phrases.work().oneSubject()
                                : phrases.work().everybody(),
                        one.purpose(),
                        one.legalGround(),
                        one.until().toString(),
                        phrases.message("power", one.state())),
                actions(one));
    }

    /** Nobody decides about an own application. */
    private List<Action> actions(Application one) {
        String id = one.application().toString();
        boolean own = one.applicant().equals(caller.id());
        return isRequested(one) && !own && caller.hasRole(Roles.APPROVER)
                ? List.of(
                        new Action(Button.GRANT_POWER, id, phrases.work().grant()),
                        new Action(Button.REFUSE_POWER, id, phrases.work().refuse()))
                : List.of(new Action(Button.GIVE_BACK_POWER, id, phrases.work().giveBack()));
    }

    private Action application() {
        List<Input.Option> categories = Arrays.stream(SubjectKind.values())
                .flatMap(kind -> Arrays.stream(ListKind.values()).map(list -> kind + "-" + list))
                .map(written -> new Input.Option(written, phrases.category(written)))
                .toList();
        return new Action(
                Button.APPLY_FOR_POWER,
                UUID.randomUUID().toString(),
                phrases.work().applyForPower(),
                Input.choice(Input.Kind.ANY, "categories", phrases.work().categories(), categories),
                Input.text(Input.Kind.TEXT, "code", phrases.work().codeOfOne()).optional(),
                Input.text(Input.Kind.TEXT, "purpose", phrases.work().purpose()),
                Input.text(Input.Kind.TEXT, "legalGround", phrases.work().legalGround()),
                Input.text(Input.Kind.DATE, "until", phrases.work().untilAtMost())
                        .optional());
    }

    private static boolean isRequested(Application one) {
        return one.state().equals("REQUESTED");
    }
}
