package org.creditlists.designation.entry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.designation.entry.domain.SampleDecisions.TODAY;
import static org.creditlists.designation.entry.domain.SampleDecisions.code;
import static org.creditlists.designation.entry.domain.SampleDecisions.designate;
import static org.creditlists.designation.entry.domain.SampleDecisions.designated;
import static org.creditlists.designation.entry.domain.SampleDecisions.ended;

import java.time.LocalDate;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C6: RED after BLACK only when the record has been clean for long enough. */
class CleanRecordTest {

    @ParameterizedTest(name = "BLACK ended {0} days ago: RED {1}")
    @CsvSource({"0, false", "1094, false", "1095, false", "1096, true", "1200, true"})
    void redIsPossibleAgainThreeYearsAfterTheEnd(int daysAgo, boolean possible) {
        // 1096 days before 2026-11-22 is 2023-11-22: exactly three years.
        var lists = ended(ListKind.BLACK, EndReason.REVOKED, TODAY.minusDays(daysAgo));
        assertThat(code(designate(ListKind.RED), lists)).isEqualTo(possible ? "ok" : "not-clean");
    }

    @Test
    void blackThatRanOutByItsDateCountsAsEndedOnTheNextDay() {
        LocalDate validUntil = TODAY.minusDays(5);
        var lists = SubjectLists.NONE.evolve(designated(ListKind.BLACK, TODAY.minusYears(2), validUntil));
        assertThat(code(designate(ListKind.RED), lists)).isEqualTo("not-clean");
    }
}
