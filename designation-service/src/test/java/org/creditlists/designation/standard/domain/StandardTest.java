package org.creditlists.designation.standard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.list.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C2: how long an entry lasts and is displayed, and when it may end early, by the grade of its ground. */
class StandardTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 1, 15);
    private static final Text TEXT = new Text("依据", "basis");
    private static final Map<String, Grade> GRADES = Map.of(
            "MINOR", new Grade("MINOR", "轻微", "Minor", 0, 3, false, TEXT),
            "GENERAL", new Grade("GENERAL", "一般", "General", 3, 12, true, TEXT));

    @ParameterizedTest(name = "{0}: valid from {1} to {2}, restorable from {3}")
    @CsvSource({"MINOR, 2026-01-15, 2026-04-14, 2026-01-15", "GENERAL, 2026-04-14, 2027-01-14, 2026-04-15"})
    void theGradeOfTheGroundSetsThePeriods(String grade, LocalDate shortest, LocalDate longest, LocalDate restorable) {
        Standard standard = standard(grade, null, true).graded(GRADES);
        assertThat(standard.shortestValidity(new GroundCode("G"), DECIDED)).isEqualTo(shortest);
        assertThat(standard.longestValidity(new GroundCode("G"), DECIDED)).isEqualTo(longest);
        assertThat(standard.displayUntil(new GroundCode("G"), DECIDED, longest)).isEqualTo(longest);
        assertThat(standard.restorableFrom(new GroundCode("G"), DECIDED, longest))
                .isEqualTo(restorable);
        assertThat(standard.periodOf(new GroundCode("G")).published()).isEqualTo(grade.equals("GENERAL"));
    }

    @Test
    void anEntryThatCannotBeRestoredHasNoDayForIt() {
        Standard standard = standard("GENERAL", null, false).graded(GRADES);
        assertThat(standard.restorableFrom(new GroundCode("G"), DECIDED, DECIDED.plusYears(1)))
                .isNull();
    }

    @ParameterizedTest(name = "valid until {0}: displayed until {1}, restorable from {2}")
    @CsvSource({
        "2027-01-14, 2026-07-14, 2026-04-15",
        "2026-07-15, 2026-07-14, 2026-04-15",
        "2026-07-13, 2026-07-13, 2026-04-15",
        "2026-04-15, 2026-04-15, 2026-04-15",
        "2026-04-14, 2026-04-14, "
    })
    void neitherDisplayNorRestorationOutlastsTheValidity(
            LocalDate validUntil, LocalDate displayed, @Nullable LocalDate restorable) {
        Standard standard = standard(null, new Period(0, 12, 6, 3, true), true).graded(GRADES);
        assertThat(standard.displayUntil(new GroundCode("G"), DECIDED, validUntil))
                .isEqualTo(displayed);
        assertThat(standard.restorableFrom(new GroundCode("G"), DECIDED, validUntil))
                .isEqualTo(restorable);
    }

    @Test
    void aGroundWithoutAPeriodOrWithAnUnknownGradeStopsTheStart() {
        var neither = standard(null, null, true);
        assertThatThrownBy(() -> neither.graded(GRADES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("neither a period nor a grade");
        var unknown = standard("GRAVE", null, true);
        assertThatThrownBy(() -> unknown.graded(GRADES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an unknown grade GRAVE");
    }

    @Test
    void aGroundThatTheStandardDoesNotNameHasNoPeriod() {
        Standard standard = standard("GENERAL", null, true).graded(GRADES);
        assertThat(standard.ground(new GroundCode("G")).map(Standard.Ground::zh))
                .contains("情形");
        assertThat(standard.ground(new GroundCode("OTHER"))).isEmpty();
        assertThatThrownBy(() -> standard.periodOf(new GroundCode("OTHER")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no ground OTHER");
    }

    @Test
    void whatAStandardSaysOutsideItsPeriodsStaysAsItWasWritten() {
        Standard written = standard("GENERAL", null, true);
        assertThat(written.graded(GRADES))
                .usingRecursiveComparison()
                .ignoringFields("grounds")
                .isEqualTo(written);
    }

    private static Standard standard(@Nullable String grade, @Nullable Period period, boolean restorable) {
        return new Standard(
                "S",
                1,
                new FieldCode("TAXATION"),
                ListKind.BLACK,
                TEXT,
                Set.of(SubjectKind.ORGANISATION),
                Set.of(AuthorityLevel.CITY),
                List.of(new Standard.Ground(new GroundCode("G"), "情形", "ground", grade, null, null, null)),
                period,
                restorable,
                List.of("RECTIFIED"),
                new Standard.Objection(true, TEXT),
                5,
                true,
                TEXT);
    }
}
