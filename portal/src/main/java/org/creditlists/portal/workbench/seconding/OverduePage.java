package org.creditlists.portal.workbench.seconding;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.creditlists.portal.client.Answer;
import org.creditlists.portal.client.Countersignings;
import org.creditlists.portal.client.Countersignings.Countersigning;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.RefusedAnswers;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** For the body above: what was not countersigned in time, and what a second person disputes. */
@Singleton
class OverduePage implements BoardPage {

    private final Countersignings countersignings;
    private final CountersigningRows rows;
    private final RefusedAnswers refusals;
    private final Phrases phrases;

    OverduePage(
            @RestClient Countersignings countersignings,
            CountersigningRows rows,
            RefusedAnswers refusals,
            Phrases phrases) {
        this.countersignings = countersignings;
        this.rows = rows;
        this.refusals = refusals;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "overdue";
    }

    @Override
    public Optional<Board> draw(Place place) {
        String title = phrases.work().overdueCountersignings();
        return Optional.of(
                switch (Answer.of(countersignings::overdue)) {
                    case Answer.Given<List<Countersigning>>(List<Countersigning> overdue) ->
                        rows.board(title, phrases.work().overdueText(), overdue, one -> List.of());
                    case Answer.Refused<List<Countersigning>> refused ->
                        rows.board(title, refusals.text(refused), List.of(), one -> List.of());
                });
    }
}
