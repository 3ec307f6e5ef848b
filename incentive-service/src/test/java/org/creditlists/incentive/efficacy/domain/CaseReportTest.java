package org.creditlists.incentive.efficacy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.decision.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** M7: cases in which a measure took effect. */
class CaseReportTest {

    private static final LocalDate ORDERED = LocalDate.of(2026, 11, 20);

    @Nested
    class DayAndProvince {

        @ParameterizedTest(name = "{0}, {1}: {2}")
        @CsvSource({
            "2026-11-22, 420000, ok",
            "2026-11-22, 000000, ok",
            ", 420000, field-missing /happenedOn",
            ", , field-missing /happenedOn",
            "2026-11-22, , field-missing /province",
            "2026-11-22, 420100, field-missing /province",
            "2026-11-22, 990000, field-missing /province",
            "2026-11-22, 42, field-missing /province"
        })
        void areNeeded(@Nullable LocalDate day, @Nullable String province, String expected) {
            assertThat(text(CaseReport.checkGiven(day, province))).isEqualTo(expected);
        }
    }

    @Nested
    class PlaceAndDay {

        @ParameterizedTest(name = "{0} in {1}: {2}")
        @CsvSource({
            ", 420000, ok",
            "420100, 420000, ok",
            "420106, 420000, region-malformed /city",
            "330100, 420000, region-malformed /city",
            "4201, 420000, region-malformed /city"
        })
        void theCityIsOneOfTheProvince(@Nullable String city, String province, String expected) {
            assertThat(text(new CaseReport(ORDERED, province, city, false).check(ORDERED, false, true)))
                    .isEqualTo(expected);
        }

        @ParameterizedTest(name = "{0} days after the order: {1}")
        @CsvSource({"-1, case-before-order /happenedOn", "0, ok", "1, ok"})
        void theDayIsNotBeforeTheOrder(int days, String expected) {
            assertThat(text(report(days, false).check(ORDERED, false, true))).isEqualTo(expected);
        }
    }

    @Nested
    class Words {

        @ParameterizedTest(name = "ended {0}, words {1}, typical {2}: {3}")
        @CsvSource({
            "false, true, true, ok",
            "false, false, false, ok",
            "true, false, false, ok",
            "true, true, false, entry-ended /summary",
            "true, false, true, entry-ended /summary"
        })
        void areNotTakenOnceTheEntryHasEnded(boolean ended, boolean words, boolean typical, String expected) {
            assertThat(text(report(0, typical).check(ORDERED, ended, words))).isEqualTo(expected);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "A company was refused a loan, ok",
            "示 例 公 司 was refused, names-the-subject /summary",
            "the holder of 91420100ma4kx12x3a, names-the-subject /summary",
            "the holder of ９１４２０１００MA4KX12X3A, names-the-subject /summary"
        })
        void nameNobody(String summary, String expected) {
            assertThat(text(CaseReport.checkNamesNobody(summary, List.of("示例公司", "91420100MA4KX12X3A"))))
                    .isEqualTo(expected);
        }
    }

    private static CaseReport report(int daysAfterOrder, boolean typical) {
        return new CaseReport(ORDERED.plusDays(daysAfterOrder), "420000", null, typical);
    }

    private static String text(Optional<Refusal> refusal) {
        return refusal.map(reason -> reason.code() + " " + reason.pointer()).orElse("ok");
    }
}
