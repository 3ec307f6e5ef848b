package org.creditlists.incentive.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.contracts.policy.MeasuresEdition.Basis;
import org.creditlists.contracts.policy.MeasuresEdition.Ground;
import org.creditlists.contracts.policy.MeasuresEdition.Kind;
import org.creditlists.contracts.policy.MeasuresEdition.Measure;
import org.creditlists.contracts.policy.MeasuresEdition.Obligation;
import org.creditlists.incentive.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * M1: the catalogue holds what the sources say, in both languages, and an edition that does not fit stops the start.
 */
class CatalogueTest {

    private static final Text TEXT = new Text("示例", "Sample");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final List<MeasuresEdition> editions = Samples.editions();

    @Test
    void theEditionOfTodayHoldsEveryMeasureOfTheSources() {
        assertThat(editions)
                .extracting(MeasuresEdition::edition)
                .containsExactly("measures-1", "measures-2", "measures-3");
        MeasuresEdition today = editions.getLast();
        Stream<String> incentives =
                IntStream.rangeClosed(1, 15).mapToObj(n -> "Draft opinions on joint incentives, part III(" + n + ")");
        Stream<String> others = IntStream.of(4, 5, 6, 7, 8, 10, 11, 12, 14).mapToObj(n -> "GuoFa (2016) 33, art. " + n);
        Stream<String> province = IntStream.rangeClosed(1, 3)
                .mapToObj(n -> "Hubei opinions on personal creditworthiness (2017), part VI(" + n + ")");
        Set<String> sources = Set.copyOf(today.measures().stream()
                .map(measure -> measure.source().substring(measure.source().indexOf(" / ") + " / ".length()))
                .distinct()
                .toList());
        assertThat(sources)
                .containsExactlyInAnyOrderElementsOf(Stream.of(incentives, others, province)
                        .flatMap(one -> one)
                        .toList());
        assertThat(today.measures()).allSatisfy(measure -> {
            assertThat(measure.kind())
                    .isEqualTo(
                            measure.code().startsWith("INC") || isIncentiveOfTheProvince(measure)
                                    ? Kind.INCENTIVE
                                    : Kind.PUNISHMENT);
            assertThat(List.of(
                            measure.name(),
                            measure.conditions(),
                            measure.mustNot(),
                            measure.bodies(),
                            today.basisOf(measure)))
                    .allSatisfy(text -> {
                        assertThat(text.zh()).containsPattern("\\p{IsHan}");
                        assertThat(text.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
                    });
        });
    }

    private static boolean isIncentiveOfTheProvince(Measure measure) {
        return measure.source().endsWith("part VI(1)");
    }

    @Test
    void onlyWhatTheSourcesExtendToThemTouchesPeopleBehindAnOrganisation() {
        assertThat(editions.getLast().measures())
                .filteredOn(measure -> !measure.people().isEmpty())
                .extracting(Measure::code)
                .containsExactlyInAnyOrder("PUN-10-13", "PUN-10-14", "PUN-10-15", "PUN-14-01");
    }

    @Test
    void anEditionTakesOverWhatItExtendsButForWhatItAbolishes() {
        var next = new MeasuresEdition(
                "next", "measures-3", DAY, TEXT, List.of(), List.of(), List.of(), List.of("PUN-10-03"));
        MeasuresEdition whole = MeasuresEdition.complete(
                        Stream.concat(editions.stream().map(CatalogueTest::alone), Stream.of(next))
                                .toList())
                .getLast();
        assertThat(whole.measures()).hasSize(editions.getLast().measures().size() - 1);
        assertThat(whole.find("PUN-10-03")).isEmpty();
    }

    private static MeasuresEdition alone(MeasuresEdition edition) {
        return new MeasuresEdition(
                edition.edition(),
                null,
                edition.effectiveFrom(),
                edition.source(),
                edition.bases(),
                edition.trades(),
                edition.measures(),
                List.of());
    }

    static Stream<Arguments> wrongEditions() {
        var basis = new Basis("B", DAY, "示例文件", "Sample document");
        Measure fits = measure("M-1", "B", Kind.PUNISHMENT, Set.of(SubjectKind.ORGANISATION), Set.of());
        return Stream.of(
                Arguments.of(
                        "unknown basis",
                        edition(
                                null,
                                List.of(basis),
                                List.of(measure(
                                        "M-1",
                                        "NO_SUCH",
                                        Kind.PUNISHMENT,
                                        Set.of(SubjectKind.ORGANISATION),
                                        Set.of())))),
                Arguments.of(
                        "unknown trade",
                        edition(
                                null,
                                List.of(basis),
                                List.of(measure(
                                        "M-1",
                                        "B",
                                        Kind.INCENTIVE,
                                        Set.of(SubjectKind.ORGANISATION),
                                        Set.of("NO_SUCH"))))),
                Arguments.of(
                        "touches nobody",
                        edition(
                                null,
                                List.of(basis),
                                List.of(measure("M-1", "B", Kind.PUNISHMENT, Set.of(), Set.of())))),
                Arguments.of("stands twice", edition(null, List.of(basis), List.of(fits, fits))),
                Arguments.of("no earlier edition", edition("no-such", List.of(basis), List.of(fits))),
                Arguments.of(
                        "younger than the edition",
                        edition(null, List.of(new Basis("B", DAY.plusDays(1), "示例", "Sample")), List.of(fits))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongEditions")
    void anEditionThatDoesNotFitIsRefused(String why, MeasuresEdition wrong) {
        assertThatThrownBy(() -> MeasuresEdition.complete(List.of(wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static MeasuresEdition edition(@Nullable String extending, List<Basis> bases, List<Measure> measures) {
        return new MeasuresEdition("wrong", extending, DAY, TEXT, bases, List.of(), measures, List.of());
    }

    private static Measure measure(
            String code, String document, Kind kind, Set<SubjectKind> subjects, Set<String> trades) {
        return new Measure(
                code,
                1,
                kind,
                Obligation.RECOMMENDED,
                "S2(10)",
                new Ground(document, TEXT),
                "000000",
                TEXT,
                subjects,
                Set.of(kind == Kind.INCENTIVE ? ListKind.RED : ListKind.BLACK),
                Set.of(),
                trades,
                null,
                TEXT,
                TEXT,
                TEXT);
    }
}
