package org.creditlists.portal.workbench.seconding;

import static org.creditlists.portal.workbench.Phrases.local;
import static org.creditlists.portal.workbench.Phrases.text;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.creditlists.portal.client.Answer;
import org.creditlists.portal.client.ApprovalRequests.Happened;
import org.creditlists.portal.client.ApprovalRequests.Request;
import org.creditlists.portal.client.Owner;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Input;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.RefusedAnswers;
import org.creditlists.web.identity.Caller;

/** One request: what will happen, how much it touches, who asked, until when, and what became of it. */
@Singleton
class RequestPage implements BoardPage {

    static final String NAME = "request";

    private static final int NOT_FOUND = 404;
    /** Characters of a reason, as the services take them. */
    private static final int LONGEST_REASON = 500;

    private final RequestsOfServices requests;
    private final RequestWords words;
    private final RefusedAnswers refusals;
    private final Phrases phrases;
    private final Caller caller;

    RequestPage(
            RequestsOfServices requests, RequestWords words, RefusedAnswers refusals, Phrases phrases, Caller caller) {
        this.requests = requests;
        this.words = words;
        this.refusals = refusals;
        this.phrases = phrases;
        this.caller = caller;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Board> draw(Place place) {
        UUID id = place.about();
        if (id == null) {
            return Optional.empty();
        }
        return switch (requests.find(id)) {
            case Answer.Given<RequestsOfServices.Found>(RequestsOfServices.Found found) -> Optional.of(board(found));
            case Answer.Refused<RequestsOfServices.Found> refused ->
                refused.status() == NOT_FOUND
                        ? Optional.empty()
                        : Optional.of(new Board(
                                phrases.work().request(), refusals.text(refused), List.of(), List.of(), List.of()));
        };
    }

    private Board board(RequestsOfServices.Found found) {
        Request one = found.request();
        return new Board(
                        words.act(one),
                        null,
                        one.isWaiting() ? actions(found.owner(), one) : List.of(),
                        List.of(
                                phrases.work().when(),
                                phrases.work().happened(),
                                phrases.work().who()),
                        found.history().stream().map(this::row).toList())
                .facts(facts(one));
    }

    private List<Board.Fact> facts(Request one) {
        List<Board.Fact> facts = new ArrayList<>();
        facts.add(new Board.Fact(phrases.work().subjectOfAct(), words.about(one)));
        facts.addAll(words.content(one));
        facts.addAll(words.touches(one.touches() == null ? Map.of() : one.touches()));
        facts.add(new Board.Fact(phrases.work().askedBy(), one.first() + ", " + one.askedOn()));
        facts.add(new Board.Fact(phrases.work().decideBy(), one.decideBy().toString()));
        facts.add(new Board.Fact(phrases.messages().state(), words.state(one)));
        if (one.second() != null) {
            facts.add(new Board.Fact(phrases.work().second(), one.second() + ", " + text(one.decidedOn())));
        }
        if (one.reason() != null) {
            facts.add(new Board.Fact(phrases.work().reason(), one.reason()));
        }
        return facts;
    }

    private Board.Row row(Happened one) {
        String person = one.author().person();
        return new Board.Row(
                List.of(
                        local(one.at()),
                        words.happened(one),
                        person == null ? phrases.work().platform() : person),
                List.of());
    }

    /** Who asked takes it back; another person decides. */
    private List<Action> actions(Owner owner, Request one) {
        String id = one.approval().toString();
        boolean registry = owner == Owner.DESIGNATION;
        Map<String, String> act = Map.of("act", one.act());
        if (one.first().equals(caller.id())) {
            return List.of(new Action(
                    registry ? Button.TAKE_BACK_REGISTRY : Button.TAKE_BACK_MEMORANDUM,
                    id,
                    phrases.work().takeBack(),
                    act));
        }
        Input reason = Input.text(Input.Kind.LONG_TEXT, "reason", phrases.work().reason())
                .atMost(LONGEST_REASON);
        return List.of(
                new Action(
                        registry ? Button.AGREE_REGISTRY : Button.AGREE_MEMORANDUM,
                        id,
                        phrases.work().agree(),
                        act),
                new Action(
                        registry ? Button.DISAGREE_REGISTRY : Button.DISAGREE_MEMORANDUM,
                        id,
                        phrases.work().disagree(),
                        reason));
    }
}
