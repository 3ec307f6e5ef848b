package org.creditlists.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is broken by a fixture, so none of them guards an empty room. */
class ArchitectureRulesTest {

    private static final JavaClasses FIXTURES = new ClassFileImporter()
            .importPackages(
                    "org.creditlists.fixture",
                    "org.creditlists.neighbour",
                    "org.creditlists.cycle",
                    "org.creditlists.portal");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(ArchitectureRules.DOMAIN_IS_PURE, "ImpureManager"),
                Arguments.of(ArchitectureRules.DOMAIN_IS_PURE, "ReadsAFile"),
                Arguments.of(ArchitectureRules.DOMAIN_IS_PURE, "UsesOther"),
                Arguments.of(ArchitectureRules.DOMAIN_HAS_NO_CLOCK_AND_NO_CHANCE, "ImpureManager"),
                Arguments.of(ArchitectureRules.DOMAIN_HAS_NO_CLOCK_AND_NO_CHANCE, "java.time.LocalDate.now"),
                Arguments.of(ArchitectureRules.DOMAIN_HAS_NO_CLOCK_AND_NO_CHANCE, "ThreadLocalRandom"),
                Arguments.of(ArchitectureRules.DOMAIN_NAMES_ARE_OF_THE_FIELD, "ImpureManager"),
                Arguments.of(ArchitectureRules.DECIDERS_ARE_DECIDERS, "LooseDecider"),
                Arguments.of(ArchitectureRules.RESOURCES_ARE_NOT_INJECTED, "InjectsAResource"),
                Arguments.of(ArchitectureRules.PACKAGES_HAVE_NO_CYCLES, "cycle.a.First"),
                Arguments.of(ArchitectureRules.PACKAGES_HAVE_NO_CYCLES, "cycle.b.Second"),
                Arguments.of(ArchitectureRules.PACKAGES_HAVE_NO_CYCLES, "cycle.a.below.Third"),
                Arguments.of(ArchitectureRules.QUERIES_DO_NOT_WRITE, "query.Writes"),
                Arguments.of(ArchitectureRules.REFUSALS_ARE_THROWN_AT_THE_EDGE, "ThrowsDeepDown"),
                Arguments.of(ArchitectureRules.TIME_COMES_FROM_THE_LEGAL_DAY, "AsksTheTime"),
                Arguments.of(ArchitectureRules.TIME_COMES_FROM_THE_LEGAL_DAY, "StartsAClock"),
                Arguments.of(ArchitectureRules.PORTAL_KNOWS_CONTRACTS_AND_WEB, "UsesSharing"),
                Arguments.of(ArchitectureRules.PACKAGES_ARE_NULL_MARKED, "Unmarked"),
                Arguments.of(ArchitectureRules.SERVICES_DO_NOT_NAME_AXON, "NamesAxon"),
                Arguments.of(ArchitectureRules.RUNTIME_KNOWS_NO_CREDIT, "KnowsCredit"),
                Arguments.of(ArchitectureRules.SWEEPS_ARE_MEASURED, "RepeatsUnseen"));
    }

    @ParameterizedTest(name = "{1} breaks: {0}")
    @MethodSource("rules")
    void aFixtureBreaksEveryRule(ArchRule rule, String culprit) {
        assertThat(rule.evaluate(FIXTURES).getFailureReport().toString()).contains(culprit);
    }

    @Test
    void everyRuleHasItsFixture() {
        assertThat(rules().map(rule -> rule.get()[0]))
                .containsAll(ArchitectureRules.OF_ALL.values())
                .containsAll(ArchitectureRules.OF_PROCESSES.values())
                .containsAll(ArchitectureRules.OF_DOMAINS.values());
    }
}
