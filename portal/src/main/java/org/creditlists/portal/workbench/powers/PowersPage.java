package org.creditlists.portal.workbench.powers;

import static org.creditlists.portal.workbench.Phrases.text;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.portal.client.OtherServices.Answer;
import org.creditlists.portal.client.OtherServices.Owner;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Input;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.Requests;
import org.creditlists.web.identity.Caller;

/** Special applications that are open or granted, with the form to make one. */
@Singleton
class PowersPage implements BoardPage {

    private final Requests requests;
    private final Phrases phrases;
    private final Caller caller;

    PowersPage(Requests requests, Phrases phrases, Caller caller) {
        this.requests = requests;
        this.phrases = phrases;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public Optional<Board> draw(Place place) {
        Answer answer = requests.get(Owner.SHARING, "/inquiries/applications");
        List<Board.Row> rows = answer.isOk()
                ? stream(answer.content())
                        .filter(one -> isRequested(one) || text(one, "state").equals("GRANTED"))
                        .map(this::row)
                        .toList()
                : List.of();
        boolean mayApply = caller.hasRole(Roles.DEPARTMENT) || caller.hasRole(Roles.OFFICER);
        return Optional.of(new Board(
                phrases.work().approvals(),
                answer.isOk() ? null : requests.problem(answer),
                mayApply ? List.of(application()) : List.of(),
                List.of(
                        phrases.work().applicant(),
                        phrases.work().categories(),
                        phrases.work().about(),
                        phrases.work().purpose(),
                        phrases.work().legalGround(),
                        phrases.messages().validUntil(),
                        phrases.messages().state()),
                rows));
    }

    private Board.Row row(JsonNode one) {
        return new Board.Row(
                List.of(
                        text(one, "applicant"),
                        stream(one.path("categories"))
                                .map(JsonNode::asText)
                                .sorted()
                                .map(phrases::category)
                                .collect(Collectors.joining(phrases.work().comma())),
                        one.path("oneSubject").asBoolean()
                                ? phrases.work().oneSubject()
                                : phrases.work().everybody(),
                        text(one, "purpose"),
                        text(one, "legalGround"),
                        text(one, "until"),
                        phrases.message("power", text(one, "state"))),
                actions(one));
    }

    /** Nobody decides about an own application. */
    private List<Action> actions(JsonNode one) {
        String id = text(one, "application");
        boolean own = text(one, "applicant").equals(caller.id());
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

    private static boolean isRequested(JsonNode one) {
        return text(one, "state").equals("REQUESTED");
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
