package org.creditlists.portal;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import org.creditlists.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String PORTAL = "org.creditlists.portal";

    @Test
    void thePortalKeepsTheRulesOfTheArchitecture() {
        ArchitectureRules.checkService(PORTAL);
    }

    @Test
    void thePortalUsesNothingOfTheServices() {
        noClasses()
                .should()
                .dependOnClassesThat(Predicates.resideInAPackage("org.creditlists..")
                        .and(not(Predicates.resideInAnyPackage(
                                "org.creditlists.portal..", "org.creditlists.contracts..", "org.creditlists.web.."))))
                .check(ArchitectureRules.classesOf(PORTAL));
    }
}
