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
            .importPackages("org.creditlists.testkit.fixture", "org.creditlists.testkit.runtimefixture");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(ArchitectureRules.DOMAIN_IS_PURE, "ImpureManager"),
                Arguments.of(ArchitectureRules.DOMAIN_HAS_NO_CLOCK_AND_NO_CHANCE, "ImpureManager"),
                Arguments.of(ArchitectureRules.DOMAIN_NAMES_ARE_OF_THE_FIELD, "ImpureManager"),
                Arguments.of(ArchitectureRules.PACKAGES_ARE_NULL_MARKED, "Unmarked"),
                Arguments.of(ArchitectureRules.SERVICES_DO_NOT_NAME_AXON, "NamesAxon"),
                Arguments.of(ArchitectureRules.RUNTIME_KNOWS_NO_CREDIT, "KnowsCredit"));
    }

    @ParameterizedTest(name = "{1} breaks: {0}")
    @MethodSource("rules")
    void aFixtureBreaksEveryRule(ArchRule rule, String culprit) {
        assertThat(rule.evaluate(FIXTURES).getFailureReport().toString()).contains(culprit);
    }

    @Test
    void everyRuleOfServicesHasItsFixture() {
        assertThat(rules().map(rule -> rule.get()[0])).containsAll(ArchitectureRules.OF_SERVICES);
    }
}
