package org.creditlists.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.creditlists.contracts.calendar.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** X4: deadlines are counted in Chinese working days. */
class WorkingDaysTest {

    private final WorkingDays calendar = WorkingDays.published();

    @ParameterizedTest(name = "{1} working days after {0} is {2}")
    @CsvSource({
        "2026-11-20, 1, 2026-11-23, false",
        "2026-02-13, 1, 2026-02-14, false",
        "2026-02-14, 1, 2026-02-24, false",
        "2026-09-30, 1, 2026-10-08, false",
        "2026-10-08, 2, 2026-10-10, false",
        "2026-12-30, 2, 2027-01-01, true"
    })
    void aTermBeginsOnTheNextDayAndCountsMakeUpWeekends(
            LocalDate start, int days, LocalDate last, boolean provisional) {
        assertThat(calendar.after(start, days).day()).isEqualTo(last);
        assertThat(calendar.after(start, days).provisional()).isEqualTo(provisional);
    }

    @Test
    void aTermOfNoDaysIsAProgrammingError() {
        assertThatThrownBy(() -> calendar.after(LocalDate.of(2026, 1, 5), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
