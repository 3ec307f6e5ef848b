package org.creditlists.portal.workbench.mine;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.Phrases;

/** A subject's own entries and cases: what is held, how to object, how to be restored. */
@Singleton
class MinePage implements BoardPage {

    private final OwnWarningRows warnings;
    private final OwnEntryRows entries;
    private final OwnCaseRows cases;
    private final Phrases phrases;

    MinePage(OwnWarningRows warnings, OwnEntryRows entries, OwnCaseRows cases, Phrases phrases) {
        this.warnings = warnings;
        this.entries = entries;
        this.cases = cases;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "mine";
    }

    @Override
    public Optional<Board> draw(Place place) {
        List<Board.Row> rows = new ArrayList<>(warnings.rows());
        rows.addAll(entries.rows());
        rows.addAll(cases.objections());
        rows.addAll(cases.restorations());
        return Optional.of(new Board(
                phrases.codes().tileMine(),
                phrases.work().mineText(),
                List.of(),
                List.of(
                        phrases.work().content(),
                        phrases.messages().authority(),
                        phrases.messages().ground(),
                        phrases.messages().state(),
                        phrases.messages().deadline()),
                rows));
    }
}
