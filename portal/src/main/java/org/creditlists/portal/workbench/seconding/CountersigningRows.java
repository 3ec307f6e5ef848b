package org.creditlists.portal.workbench.seconding;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.portal.client.Countersignings.Countersigning;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Board;
import org.creditlists.portal.workbench.Phrases;

/** Draws withdrawals and what a second person said about them. */
@Singleton
class CountersigningRows {

    private final Phrases phrases;
    private final LegalDay legalDay;

    CountersigningRows(Phrases phrases, LegalDay legalDay) {
        this.phrases = phrases;
        this.legalDay = legalDay;
    }

    Board board(String title, String note, List<Countersigning> all, Function<Countersigning, List<Action>> actions) {
        LocalDate today = legalDay.today();
        return new Board(
                title,
                note,
                List.of(),
                List.of(
                        phrases.messages().entryNumber(),
                        phrases.messages().list(),
                        phrases.messages().authority(),
                        phrases.work().withdrawnBy(),
                        phrases.work().signBy(),
                        phrases.work().second()),
                all.stream().map(one -> row(one, today, actions)).toList());
    }

    private Board.Row row(Countersigning one, LocalDate today, Function<Countersigning, List<Action>> actions) {
        boolean overdue = one.second() == null && today.isAfter(one.dueOn());
        return new Board.Row(
                List.of(
                        one.entry().toString(),
                        phrases.message(one.list()) + " · " + phrases.field(one.field()),
                        phrases.authority(one.authority()),
                        one.first() + ", " + one.withdrawnOn(),
                        Phrases.due(one.dueOn(), overdue),
                        second(one)),
                actions.apply(one));
    }

    private String second(Countersigning one) {
        if (one.second() == null) {
            return phrases.work().notYet();
        }
        String signed = one.second() + ", " + Phrases.text(one.signedOn());
        return one.objection() == null ? signed : signed + ": " + phrases.work().disputed() + one.objection();
    }
}
