package org.creditlists.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

/** How the modules may depend on each other. Each rule has a fixture in the tests of this module that breaks it. */
public final class ArchitectureRules {

    /** Rules are pure: they can be read, tested and explained without anything around them. */
    public static final ArchRule DOMAIN_IS_PURE = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", "org.creditlists.contracts..", "org.creditlists..domain..", "org.jspecify.."))
            .allowEmptyShould(true);

    /** The command carries time, chance and everything else that a second run could not repeat. */
    public static final ArchRule DOMAIN_HAS_NO_CLOCK_AND_NO_CHANCE = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class, SecureRandom.class)
            .allowEmptyShould(true);

    /** A service names the framework nowhere: what joins it to Axon stands in the runtime. */
    public static final ArchRule SERVICES_DO_NOT_NAME_AXON = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..")
            .allowEmptyShould(true);

    /** Names of a domain are the field's own. */
    public static final ArchRule DOMAIN_NAMES_ARE_OF_THE_FIELD = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Service)")
            .allowEmptyShould(true);

    /** Every package says whether null is possible, and the build checks it. */
    public static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .should(new ArchCondition<>("stand in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(
                            type, marked, type.getName() + " in a package without @NullMarked"));
                }
            });

    /** What knows nothing of credit could be released alone. */
    public static final ArchRule RUNTIME_KNOWS_NO_CREDIT = noClasses()
            .that()
            .resideInAnyPackage("org.creditlists.runtime..", "org.creditlists.eventstore..", "..runtimefixture..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.creditlists.contracts..")
                    .and(not(resideInAnyPackage("org.creditlists.contracts.decision"))))
            .allowEmptyShould(true);

    /** What every service has to keep. */
    public static final List<ArchRule> OF_SERVICES = List.of(
            DOMAIN_IS_PURE,
            DOMAIN_HAS_NO_CLOCK_AND_NO_CHANCE,
            SERVICES_DO_NOT_NAME_AXON,
            DOMAIN_NAMES_ARE_OF_THE_FIELD,
            PACKAGES_ARE_NULL_MARKED);

    private ArchitectureRules() {}

    /** The classes of a package and below, without tests. */
    public static JavaClasses classesOf(String basePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("no classes in " + basePackage);
        }
        return classes;
    }

    /** @throws AssertionError when a rule is broken */
    public static void checkService(String basePackage) {
        JavaClasses classes = classesOf(basePackage);
        OF_SERVICES.forEach(rule -> rule.check(classes));
    }
}
