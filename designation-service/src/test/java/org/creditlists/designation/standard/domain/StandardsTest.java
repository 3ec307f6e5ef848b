package org.creditlists.designation.standard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.runtime.policy.PolicyEdition;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C10: a decision is judged by the edition of its day; an edition that contradicts itself stops the start. */
class StandardsTest {

    private static final StandardsEdition FIRST =
            PolicyEdition.read("/policy/standards-1.yaml", StandardsEdition.class);
    private static final StandardsEdition SECOND =
            PolicyEdition.read("/policy/standards-2.yaml", StandardsEdition.class);
    private static final Standards STANDARDS = new Standards(List.of(FIRST, SECOND));

    @Nested
    class OfADay {

        @ParameterizedTest(name = "decided {0}: version {1}")
        @CsvSource({"2016-05-29, 0", "2016-05-30, 1", "2026-03-31, 1", "2026-04-01, 2", "2026-04-02, 2"})
        void isTheEditionInForce(LocalDate day, int version) {
            assertThat(STANDARDS
                            .standard(new FieldCode("TAXATION"), ListKind.BLACK, day)
                            .map(Standard::version)
                            .orElse(0))
                    .isEqualTo(version);
            assertThat(STANDARDS.on(day).map(StandardsEdition::edition).orElse("standards-0"))
                    .isEqualTo("standards-" + version);
        }

        @Test
        void isEmptyForAFieldAndListWithoutOne() {
            LocalDate day = SECOND.effectiveFrom();
            assertThat(STANDARDS.standard(new FieldCode("EXEMPLARY_INDIVIDUALS"), ListKind.BLACK, day))
                    .isEmpty();
        }
    }

    @Test
    void anEntryFindsTheVersionThatItWasDecidedUnder() {
        var first = new StandardRef("TAXATION-BLACK", 1);
        assertThat(STANDARDS.standard(first).ref()).isEqualTo(first);
        var none = new StandardRef("TAXATION-BLACK", 9);
        assertThatThrownBy(() -> STANDARDS.standard(none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no edition has the standard");
    }

    @Test
    void aFieldAndAListAreKnownFromAnyEdition() {
        assertThat(STANDARDS.knowsField(new FieldCode("TAXATION"))).isTrue();
        assertThat(STANDARDS.knowsField(new FieldCode("WEATHER"))).isFalse();
        assertThat(STANDARDS.knows(new FieldCode("TAXATION"), "BLACK")).isTrue();
        assertThat(STANDARDS.knows(new FieldCode("TAXATION"), "GREY")).isFalse();
        assertThat(STANDARDS.knows(new FieldCode("WEATHER"), "BLACK")).isFalse();
    }

    @Nested
    class Editions {

        @Test
        void areKeptLatestFirstWhateverTheOrderOfTheFiles() {
            assertThat(STANDARDS.editions()).containsExactly(SECOND, FIRST);
            assertThat(new Standards(List.of(SECOND, FIRST)).editions()).containsExactly(SECOND, FIRST);
        }

        @Test
        void beginOnADayOfTheirOwnAndThereIsOne() {
            var none = List.<StandardsEdition>of();
            assertThatThrownBy(() -> new Standards(none)).isInstanceOf(IllegalArgumentException.class);
            var twice = List.of(FIRST, FIRST);
            assertThatThrownBy(() -> new Standards(twice))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a day of its own");
        }

        @Test
        void nameAChangedStandardByAnotherVersion() {
            var changed = with(FIRST.standards().getFirst(), "TAXATION", List.of());
            var edition = edition(SECOND.effectiveFrom(), List.of(changed));
            assertThatThrownBy(() -> new Standards(List.of(FIRST, edition)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("two editions differ");
        }
    }

    @Nested
    class AnEdition {

        private final Standard one = FIRST.standards().getFirst();

        @Test
        void knowsTheFieldsOfItsStandards() {
            assertThatEditionOf(with(one, "WEATHER", List.of())).hasMessageContaining("an unknown field");
        }

        @Test
        void hasOneStandardPerFieldAndList() {
            assertThatEditionOf(one, one).hasMessageContaining("a field and list that has one");
        }

        @Test
        void knowsTheConditionsOfRestoration() {
            assertThatEditionOf(with(one, one.field().value(), List.of("FORGOTTEN")))
                    .hasMessageContaining("an unknown condition of restoration");
        }

        private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertThatEditionOf(
                Standard... standards) {
            return assertThatThrownBy(() -> edition(FIRST.effectiveFrom(), List.of(standards)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void nobodyDesignatesBelowCountyLevel() {
        List<AuthorityLevel> may = new ArrayList<>(List.of(AuthorityLevel.values()));
        may.removeIf(level -> !level.mayDesignate());
        assertThat(Set.copyOf(may))
                .isEqualTo(Set.of(
                        AuthorityLevel.NATIONAL, AuthorityLevel.PROVINCE, AuthorityLevel.CITY, AuthorityLevel.COUNTY));
    }

    private static StandardsEdition edition(LocalDate from, List<Standard> standards) {
        return new StandardsEdition(
                "e",
                from,
                FIRST.source(),
                FIRST.note(),
                FIRST.fields(),
                FIRST.conditions(),
                FIRST.grades(),
                null,
                standards);
    }

    private static Standard with(Standard s, String field, List<String> conditions) {
        return new Standard(
                s.id(),
                s.version(),
                new FieldCode(field),
                s.list(),
                s.basis(),
                s.subjects(),
                s.competentLevels(),
                s.grounds(),
                s.period(),
                s.restorable(),
                conditions,
                s.objection(),
                s.priorNoticeDays(),
                s.deliveryBeforePublication(),
                s.reviewBeforePublication());
    }
}
