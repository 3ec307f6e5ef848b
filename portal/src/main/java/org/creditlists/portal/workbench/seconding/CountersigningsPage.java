package org.creditlists.portal.workbench.seconding;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.creditlists.portal.client.Answer;
import org.creditlists.portal.client.Countersignings;
import org.creditlists.portal.client.Countersignings.Countersigning;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Input;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.RefusedAnswers;
import org.creditlists.web.identity.Caller;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Withdrawals by one person of the organisation; another countersigns, or disputes. */
@Singleton
class CountersigningsPage implements BoardPage {

    /** Characters of a reason, as the service takes them. */
    private static final int LONGEST_REASON = 500;

    private final Countersignings countersignings;
    private final CountersigningRows rows;
    private final RefusedAnswers refusals;
    private final Phrases phrases;
    private final Caller caller;

    CountersigningsPage(
            @RestClient Countersignings countersignings,
            CountersigningRows rows,
            RefusedAnswers refusals,
            Phrases phrases,
            Caller caller) {
        this.countersignings = countersignings;
        this.rows = rows;
        this.refusals = refusals;
        this.phrases = phrases;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "countersignings";
    }

    @Override
    public Optional<Board> draw(Place place) {
        String title = phrases.work().countersignings();
        return Optional.of(
                switch (Answer.of(countersignings::own)) {
                    case Answer.Given<List<Countersigning>>(List<Countersigning> own) ->
                        rows.board(title, phrases.work().countersigningsText(), own, this::actions);
                    case Answer.Refused<List<Countersigning>> refused ->
                        rows.board(title, refusals.text(refused), List.of(), this::actions);
                });
    }

    private List<Action> actions(Countersigning one) {
        if (one.second() != null || one.first().equals(caller.id())) {
            return List.of();
        }
        String entry = one.entry().toString();
        return List.of(
                new Action(Button.COUNTERSIGN, entry, phrases.work().countersign()),
                new Action(
                        Button.DISPUTE,
                        entry,
                        phrases.work().dispute(),
                        Input.text(
                                        Input.Kind.LONG_TEXT,
                                        "reason",
                                        phrases.work().reason())
                                .atMost(LONGEST_REASON)));
    }
}
