package org.creditlists.sharing.warning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creditlists.contracts.event.WarningLifted;
import org.creditlists.contracts.event.WarningRaised;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.sharing.collection.domain.NamedEntry;
import org.creditlists.sharing.warning.domain.Warnings.Scrutiny;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S8: three fields under key scrutiny are a warning, two are none. */
class WarningsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final SubjectId SUBJECT = new SubjectId(new UUID(1, 1));
    private static final WarningRaised STANDING = new WarningRaised(
            entry(3),
            SUBJECT,
            List.of(new FieldCode("A"), new FieldCode("B"), new FieldCode("C")),
            List.of(entry(1), entry(2), entry(3)),
            TODAY);
    private static final WarningLifted LIFTED = new WarningLifted(entry(3), SUBJECT, TODAY);

    @Nested
    class Follow {

        @ParameterizedTest(name = "fields {0}, warned before {1}: {2}")
        @CsvSource({
            "A, false, nothing",
            "A B, false, nothing",
            "A B C, false, WarningRaised",
            "A B C D, false, WarningRaised",
            "A A B, false, nothing",
            "A B C, true, nothing",
            "A B, true, WarningLifted",
            "A A B, true, WarningLifted"
        })
        void threeDifferentFieldsWarnAndFewerLift(String fields, boolean warned, String expected) {
            List<Scrutiny> counting = IntStream.range(0, fields.split(" ").length)
                    .mapToObj(i -> new Scrutiny(entry(i), new FieldCode(fields.split(" ")[i]), TODAY))
                    .toList();
            assertThat(follow(counting, warned ? STANDING : null)).isEqualTo(expected);
        }

        @Test
        void theLatestDecisionMadeItThreeAndAllOfThemExplainIt() {
            var latest = new Scrutiny(entry(1), new FieldCode("C"), TODAY.minusDays(1));
            var counting = List.of(
                    new Scrutiny(entry(2), new FieldCode("B"), TODAY.minusDays(2)),
                    latest,
                    new Scrutiny(entry(3), new FieldCode("A"), TODAY.minusDays(3)));
            assertThat(Warnings.follow(SUBJECT, counting, null, TODAY))
                    .contains(new WarningRaised(
                            latest.entry(),
                            SUBJECT,
                            List.of(new FieldCode("A"), new FieldCode("B"), new FieldCode("C")),
                            List.of(entry(2), entry(1), entry(3)),
                            TODAY));
        }

        @Test
        void ofDecisionsOfOneDayTheHighestIdNamesTheWarningInWhateverOrderTheyCome() {
            var one = new Scrutiny(entry(1), new FieldCode("A"), TODAY);
            var two = new Scrutiny(entry(2), new FieldCode("B"), TODAY);
            var three = new Scrutiny(entry(3), new FieldCode("C"), TODAY);
            for (var counting : List.of(List.of(one, two, three), List.of(three, one, two))) {
                assertThat(Warnings.follow(SUBJECT, counting, null, TODAY))
                        .hasValueSatisfying(event -> assertThat(event.entry()).isEqualTo(entry(3)));
            }
        }

        @Test
        void theEndOfAWarningNamesTheEntryOfItsBeginning() {
            assertThat(Warnings.follow(SUBJECT, List.of(), STANDING, TODAY)).contains(LIFTED);
        }

        private static String follow(List<Scrutiny> counting, @Nullable WarningRaised standing) {
            return Warnings.follow(SUBJECT, counting, standing, TODAY)
                    .map(event -> event.getClass().getSimpleName())
                    .orElse("nothing");
        }
    }

    @Test
    void theLastEventOfTheHistorySaysWhetherAWarningStands() {
        assertThat(Warnings.standing(List.of())).isNull();
        assertThat(Warnings.standing(List.of(STANDING))).isEqualTo(STANDING);
        assertThat(Warnings.standing(List.of(STANDING, LIFTED))).isNull();
        assertThat(Warnings.standing(List.of(STANDING, LIFTED, STANDING))).isEqualTo(STANDING);
    }

    @Test
    void onlyEntriesForKeyScrutinyThatNobodyVerifiesCount() {
        var a = watch("A", ListKind.WATCH, false);
        var b = watch("B", ListKind.WATCH, false);
        assertThat(fields(watch("C", ListKind.WATCH, false), b, a)).containsExactly("A", "B", "C");
        assertThat(fields(a, b, watch("C", ListKind.WATCH, true))).isEmpty();
        assertThat(fields(a, b, watch("C", ListKind.BLACK, false))).isEmpty();
        assertThat(fields(a, b, watch("B", ListKind.WATCH, false))).isEmpty();
    }

    private static List<String> fields(NamedEntry... records) {
        return Warnings.fields(Stream.of(records).toList()).stream()
                .map(FieldCode::value)
                .toList();
    }

    private static NamedEntry watch(String field, ListKind list, boolean suspended) {
        return new NamedEntry(
                EntryId.random(),
                SUBJECT,
                SubjectKind.ORGANISATION,
                "示例贸易有限公司",
                "code",
                list,
                new FieldCode(field),
                new StandardRef(field + "-" + list, 1),
                new AuthorityId("tax-420000"),
                new GroundCode("GROUND"),
                "示例〔2026〕1号",
                TODAY,
                TODAY.plusYears(1),
                TODAY.plusYears(1),
                true,
                suspended);
    }

    private static EntryId entry(int number) {
        return new EntryId(new UUID(2, number));
    }
}
