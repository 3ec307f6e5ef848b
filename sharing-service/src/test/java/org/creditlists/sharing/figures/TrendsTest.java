package org.creditlists.sharing.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F8, S10: figures are there as soon as there is something to count, and whole as soon as the lists are. */
class TrendsTest {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");

    @ParameterizedTest(name = "{0} minutes ago, {1} months, filled since: {2}")
    @CsvSource({
        "1, 1, false, false",
        "59, 1, false, false",
        "60, 1, false, true",
        "1, 0, false, true",
        "1, 1, true, true",
        "-1, 1, false, true"
    })
    void areWorkedOutAgain(long minutes, int months, boolean filled, boolean due) {
        var month = new Trends.Month(
                YearMonth.of(2026, 11),
                ListKind.BLACK,
                new FieldCode("TAXATION"),
                new AuthorityId("tax-420000"),
                1,
                0,
                1);
        var last = new Trends.Known(
                NOW.minus(Duration.ofMinutes(minutes)), List.of(month).subList(0, months), List.of());
        assertThat(Trends.isDue(NOW, EVERY, last, filled)).isEqualTo(due);
    }
}
