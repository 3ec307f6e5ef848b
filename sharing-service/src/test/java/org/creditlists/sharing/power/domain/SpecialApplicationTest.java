package org.creditlists.sharing.power.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** I3: what a granted application lets its applicant ask, and until when. */
class SpecialApplicationTest {

    private static final LocalDate FROM = LocalDate.of(2026, 11, 22);
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 30);

    @ParameterizedTest(name = "{0} on {1} about {2}: {3}")
    @CsvSource({
        "GRANTED, 2026-11-21, INDIVIDUAL-BLACK, false",
        "GRANTED, 2026-11-22, INDIVIDUAL-BLACK, true",
        "GRANTED, 2026-11-30, INDIVIDUAL-BLACK, true",
        "GRANTED, 2026-12-01, INDIVIDUAL-BLACK, false",
        "GRANTED, 2026-11-22, INDIVIDUAL-RED, false",
        "REQUESTED, 2026-11-22, INDIVIDUAL-BLACK, false",
        "REFUSED, 2026-11-22, INDIVIDUAL-BLACK, false",
        "GIVEN_BACK, 2026-11-22, INDIVIDUAL-BLACK, false"
    })
    void itCoversItsCategoriesFromItsFirstToItsLastDay(
            SpecialApplication.State state, LocalDate day, String category, boolean covered) {
        assertThat(application(state, null).covers(Category.of(category), "anybody", day))
                .isEqualTo(covered);
    }

    @ParameterizedTest(name = "granted for {0}, asked about {1}: {2}")
    @CsvSource({", one, true", "one, one, true", "one, two, false", "one, , false"})
    void grantedForOneCodeItCoversNoOther(@Nullable String granted, @Nullable String asked, boolean covered) {
        assertThat(application(SpecialApplication.State.GRANTED, granted)
                        .covers(Category.of("INDIVIDUAL-BLACK"), asked, FROM))
                .isEqualTo(covered);
    }

    @Test
    void aCategoryIsWrittenAsAKindOfSubjectAndAList() {
        assertThat(Category.of("ORGANISATION-RED")).isEqualTo(new Category(SubjectKind.ORGANISATION, ListKind.RED));
        assertThat(Category.ALL).hasSize(SubjectKind.values().length * ListKind.values().length);
        assertThatThrownBy(() -> Category.of("EVERYBODY"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such category");
    }

    private static SpecialApplication application(SpecialApplication.State state, @Nullable String codeHash) {
        return new SpecialApplication(
                new UUID(1, 1),
                "tax-420000",
                "one",
                Set.of("INDIVIDUAL-BLACK"),
                codeHash,
                "purpose",
                "ground",
                FROM,
                UNTIL,
                FROM,
                state,
                null,
                null);
    }
}
