package org.creditlists.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.creditlists.web.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Test
    void aDayThatIsAbsentIsTheOther() {
        assertThat(Times.day(null, "on", TODAY)).isEqualTo(TODAY);
        assertThat(Times.day("2026-01-31", "on", TODAY)).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-30", "2026/01/31", "1899-12-31", "3000-01-01"})
    void whatIsNoDayOrOutOfBoundsIsRefusedWithItsName(String text) {
        assertThatThrownBy(() -> Times.day(text, "on", TODAY))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().pointer()).isEqualTo("/on"));
    }

    @Test
    void aTimeHasItsOffset() {
        assertThat(Times.instant("2026-11-02T08:00:00+08:00", "at", Instant.EPOCH))
                .isEqualTo(Instant.parse("2026-11-02T00:00:00Z"));
        assertThatThrownBy(() -> Times.instant("2026-11-02T08:00:00", "at", Instant.EPOCH))
                .isInstanceOf(RefusedException.class);
    }
}
