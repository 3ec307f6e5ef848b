package org.creditlists.designation.entry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C9: nobody under 18 on the day of the decision. */
class AdulthoodTest {

    @Nested
    class OfASubject {

        @ParameterizedTest(name = "born {0}, decided {1}: {2}")
        @CsvSource({
            "20080315, 2026-03-14, under-age",
            "20080315, 2026-03-15, ok",
            "20080315, 2026-03-16, ok",
            "20080229, 2026-02-27, under-age",
            "20080229, 2026-02-28, ok",
            "20081231, 2026-12-30, under-age",
            "20081231, 2026-12-31, ok"
        })
        void isOfAgeFromTheEighteenthBirthdayOn(String born, LocalDate decided, String expected) {
            assertThat(Adulthood.check(ListKind.BLACK, SubjectKind.INDIVIDUAL, born(born), decided)
                            .map(Refusal::code)
                            .orElse("ok"))
                    .isEqualTo(expected);
        }

        @ParameterizedTest(name = "{1} on {0}: refused {2}")
        @CsvSource({
            "BLACK, INDIVIDUAL, true",
            "WATCH, INDIVIDUAL, true",
            "RED, INDIVIDUAL, false",
            "BLACK, ORGANISATION, false"
        })
        void onlyIndividualsAreAskedAndNotOnRed(ListKind list, SubjectKind kind, boolean refused) {
            assertThat(Adulthood.check(list, kind, born("20200101"), LocalDate.of(2026, 11, 22))
                            .isPresent())
                    .isEqualTo(refused);
        }
    }

    @Nested
    class OfAPerson {

        @Test
        void theRefusalPointsToTheMemberThatNamesThePerson() {
            assertThat(Adulthood.checkPerson(born("20080315"), LocalDate.of(2026, 3, 14), "/principal"))
                    .contains(Refusals.PERSON_UNDER_AGE.at("/principal"));
            assertThat(Adulthood.checkPerson(born("20080315"), LocalDate.of(2026, 3, 15), "/principal"))
                    .isEmpty();
        }
    }

    /** The rule looks at the date of birth only. */
    private static String born(String day) {
        return "420106" + day + "0010";
    }
}
