package org.creditlists.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.NullMarked;

/** How the modules may depend on each other. Each rule has a fixture in the tests of this module that breaks it. */
public final class ArchitectureRules {

    private static final Set<String> CHANCE_OR_CLOCK =
            Set.of(Clock.class.getName(), RandomGenerator.class.getName(), SplittableRandom.class.getName());

    /** Rules are pure: they can be read, tested and explained without anything around them. */
    public static final ArchRule DOMAIN_IS_PURE = domain().should(Conditions.notDependOn(
            "libraries, files or the domain of another service",
            (type, target) -> !(target.isPrimitive()
                            || in(target, "java", "org.creditlists.contracts", "org.jspecify")
                            || ownDomain(type, target))
                    || in(target, "java.io", "java.nio.file")));

    /** The command carries time, chance and everything else that a second run could not repeat. */
    public static final ArchRule DOMAIN_HAS_NO_CLOCK_AND_NO_CHANCE = domain().should(Conditions.notCall(
            "clocks or chance",
            (type, call) -> isNow(call)
                    || calls(call, System.class, "nanoTime")
                    || calls(call, UUID.class, "randomUUID")
                    || calls(call, Math.class, "random")
                    || isClockOrChance(call.getTargetOwner())));

    /** Names of a domain are the field's own. */
    public static final ArchRule DOMAIN_NAMES_ARE_OF_THE_FIELD =
            domain().should().haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl|Service)");

    /** One shape for all deciders: a command and a state in, events or a refusal out. */
    public static final ArchRule DECIDERS_ARE_DECIDERS = classes()
            .that()
            .haveSimpleNameEndingWith("Decider")
            .should(Conditions.be(
                    "a Decider", type -> type.isAssignableTo("org.creditlists.contracts.decision.Decider")));

    /** A service names the framework nowhere: what joins it to Axon stands in the runtime. */
    public static final ArchRule SERVICES_DO_NOT_NAME_AXON =
            classes().should(Conditions.notDependOn("Axon", (type, target) -> in(target, "org.axonframework")));

    /** A bean that needs what a resource does takes it from the bean behind the resource. */
    public static final ArchRule RESOURCES_ARE_NOT_INJECTED = classes()
            .should(Conditions.breakingBy("not have a resource as a field", type -> type.getFields().stream()
                    .map(field -> field.getRawType())
                    .filter(field -> in(field, "org.creditlists")
                            && field.getSimpleName().endsWith("Resource"))
                    .map(field -> "has a field of type " + field.getName())));

    /** A package can be read without those that use it. */
    public static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            classes().should(PackageCycles.ofTheFirstLevel()).andShould(PackageCycles.ofAnyLevel());

    /** A query reads. */
    public static final ArchRule QUERIES_DO_NOT_WRITE = classes()
            .should(Conditions.notDependOn(
                    "CompanionWrite in a query",
                    (type, target) -> type.getPackageName().contains(".query")
                            && target.getSimpleName().equals("CompanionWrite")));

    /** Below the edge a refusal is a value; only the edge answers with it. */
    public static final ArchRule REFUSALS_ARE_THROWN_AT_THE_EDGE = classes()
            .should(Conditions.notCall(
                    "the constructor of RefusedException below a resource, a filter in front of it, or a handling",
                    (type, call) -> call.getTarget().getName().equals("<init>")
                            && call.getTargetOwner().getSimpleName().equals("RefusedException")
                            && !in(type, "org.creditlists.web")
                            && !topLevel(type.getName()).matches(".*(Resource|Filter|Handling)")));

    /** The legal day is one for all, and a test can set it. */
    public static final ArchRule TIME_COMES_FROM_THE_LEGAL_DAY = classes()
            .should(Conditions.notCall(
                    "now or a system clock",
                    (type, call) -> (isNow(call) && !topLevel(type.getName()).endsWith(".LegalDay"))
                            || (call.getTargetOwner().isEquivalentTo(Clock.class)
                                    && call.getTarget().getName().startsWith("system")
                                    && !type.getPackageName().endsWith(".wiring"))));

    /** Pages know the platform by its interface alone. */
    public static final ArchRule PORTAL_KNOWS_CONTRACTS_AND_WEB = classes()
            .should(Conditions.notDependOn(
                    "other modules in the portal",
                    (type, target) -> in(type, "org.creditlists.portal")
                            && in(target, "org.creditlists")
                            && !in(
                                    target,
                                    "org.creditlists.portal",
                                    "org.creditlists.contracts",
                                    "org.creditlists.web")));

    /** Every package says whether null is possible, and the build checks it. */
    public static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .should(Conditions.be("in a package that is @NullMarked", type -> type.getPackage()
                    .isAnnotatedWith(NullMarked.class)));

    /** A module that knows nothing of credit could be released alone. */
    public static final ArchRule RUNTIME_KNOWS_NO_CREDIT = classes()
            .should(Conditions.notDependOn(
                    "words of credit in a module that could be released alone",
                    (type, target) -> in(type, Modules.WITHOUT_CREDIT)
                            && in(target, "org.creditlists.contracts")
                            && !target.getPackageName().equals("org.creditlists.contracts.decision")));

    /** What is done again and again is measured, because it is begun in one place; modules below that one cannot. */
    public static final ArchRule SWEEPS_ARE_MEASURED = classes()
            .should(Conditions.notCall(
                    "a schedule of their own",
                    (type, call) -> call.getTarget().getName().matches("scheduleWithFixedDelay|scheduleAtFixedRate")
                            && !in(
                                    type,
                                    "org.creditlists.runtime.schedule",
                                    "org.creditlists.eventstore",
                                    "org.creditlists.web")));

    /** Every package of every module keeps these. */
    public static final Map<String, ArchRule> OF_ALL = Map.of(
            "resource", RESOURCES_ARE_NOT_INJECTED,
            "refusal", REFUSALS_ARE_THROWN_AT_THE_EDGE,
            "clock", TIME_COMES_FROM_THE_LEGAL_DAY,
            "null-marked", PACKAGES_ARE_NULL_MARKED,
            "no-credit", RUNTIME_KNOWS_NO_CREDIT,
            "cycle", PACKAGES_HAVE_NO_CYCLES,
            "sweep", SWEEPS_ARE_MEASURED);

    /** Every service keeps these, too; a process of pages only those that need no domain. */
    public static final Map<String, ArchRule> OF_PROCESSES = Map.of(
            "axon", SERVICES_DO_NOT_NAME_AXON,
            "query", QUERIES_DO_NOT_WRITE,
            "portal", PORTAL_KNOWS_CONTRACTS_AND_WEB);

    /** Rules of a domain and its deciders, which every service has. */
    public static final Map<String, ArchRule> OF_DOMAINS = Map.of(
            "domain-pure", DOMAIN_IS_PURE,
            "domain-clock", DOMAIN_HAS_NO_CLOCK_AND_NO_CHANCE,
            "domain-name", DOMAIN_NAMES_ARE_OF_THE_FIELD,
            "decider", DECIDERS_ARE_DECIDERS);

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

    /** @throws AssertionError when the service breaks a rule; modules that it shares are checked once for all */
    public static void checkService(String basePackage) {
        check(basePackage, List.of(OF_ALL, OF_PROCESSES, OF_DOMAINS));
    }

    /** @throws AssertionError when a module that is no process breaks a rule */
    public static void checkModule(String basePackage) {
        check(basePackage, List.of(OF_ALL));
    }

    /** @throws AssertionError when a process without a domain breaks a rule */
    public static void checkPages(String basePackage) {
        check(basePackage, List.of(OF_ALL, OF_PROCESSES));
    }

    private static void check(String basePackage, List<Map<String, ArchRule>> rules) {
        JavaClasses types = classesOf(basePackage);
        TreeMap<String, String> found = new TreeMap<>();
        for (Map<String, ArchRule> some : rules) {
            some.forEach((name, rule) -> rule.evaluate(types)
                    .getFailureReport()
                    .getDetails()
                    .forEach(detail -> found.merge(
                            name + " "
                                    + topLevel(
                                            detail.replaceFirst("^Class <", "").replaceFirst("[ >].*", "")),
                            name + ": " + detail,
                            (one, other) -> one + "; " + other)));
        }
        new FrozenViolations(basePackage).compare(found, Modules.REASONS);
    }

    /** The package of a service: the first three parts of the name. */
    static String root(JavaClass type) {
        return firstSegments(type, 3);
    }

    static String firstSegments(JavaClass type, int count) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return String.join(".", List.of(parts).subList(0, Math.min(count, parts.length)));
    }

    private static com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction domain() {
        return classes().that(resideInAnyPackage("..domain.."));
    }

    private static boolean ownDomain(JavaClass type, JavaClass target) {
        return target.getPackageName().matches(".*\\.domain(\\..*)?")
                && (root(type).equals(root(target)) || in(target, "org.creditlists.casehandling"));
    }

    private static boolean isNow(JavaAccess<?> call) {
        return (in(call.getTargetOwner(), "java.time")
                        && call.getTarget().getName().equals("now"))
                || calls(call, System.class, "currentTimeMillis");
    }

    private static boolean isClockOrChance(JavaClass owner) {
        return CHANCE_OR_CLOCK.contains(owner.getName())
                || owner.isAssignableTo(Random.class)
                || owner.isAssignableTo(RandomGenerator.class);
    }

    private static boolean calls(JavaAccess<?> call, Class<?> owner, String name) {
        return call.getTargetOwner().isEquivalentTo(owner)
                && call.getTarget().getName().equals(name);
    }

    private static boolean in(JavaClass type, String... packages) {
        String name = type.getPackageName();
        return List.of(packages).stream().anyMatch(some -> name.equals(some) || name.startsWith(some + "."));
    }

    private static String topLevel(String name) {
        return name.replaceFirst("\\$.*", "");
    }
}
