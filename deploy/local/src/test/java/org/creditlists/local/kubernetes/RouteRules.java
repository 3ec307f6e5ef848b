package org.creditlists.local.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditlists.local.Service;

/** Ingresses lead to what the documents of the interfaces have, and to nothing that is for operators alone. */
final class RouteRules {

    private static final Path INTERFACES = Path.of("../../docs/openapi");
    private static final Path PAGES = Path.of("../../portal/src/main/java/org/creditlists/portal/pages");
    private static final Pattern PAGE = Pattern.compile("(?m)^@Path\\(\"([^\"]+)\"\\)");
    private static final Pattern NAMED = Pattern.compile("\\{[^}]+}");
    /** Auditors may see how far it is; the list of revoked tokens is for the other services (ADR 66). */
    private static final Set<String> FOR_OPERATORS = Set.of("/events/republishing", "/revocations");

    private static final List<Operations> ALL_OPERATIONS = operations();
    private static final String ENTRIES = "/spec/rules/0/http/paths/0/path";

    /**
     * A path of a service.
     *
     * @param service short name
     * @param path with values for what it names
     * @param isForOperators whether nobody else may call it
     */
    private record Operations(String service, String path, boolean isForOperators) {

        boolean isOf(String target) {
            return target.equals(service + "-service");
        }

        boolean isElsewhere() {
            return ALL_OPERATIONS.stream().anyMatch(other -> other.path.equals(path) && !other.service.equals(service));
        }
    }

    static final List<Rule> ALL = List.of(
            new Rule(
                    "what one service alone has is led to it from the one address",
                    rendered -> faults(
                            one -> !one.isForOperators() && !one.isElsewhere(),
                            one -> one.isOf(oneAddress(rendered).target(one.path()))),
                    Rule.with("Ingress", "credit-lists", ENTRIES, "/entries/orders")),
            new Rule(
                    "what several services have is led to each from a host of its own",
                    rendered -> rendered.has("Ingress", "credit-lists-services")
                            ? faults(
                                    one -> !one.isForOperators() && one.isElsewhere(),
                                    one -> one.isOf(
                                            host(rendered, one.service()).target(one.path())))
                            : List.of(),
                    Rule.with("Ingress", "credit-lists-services", ENTRIES, "/approval")),
            new Rule(
                    "no address leads to what is for operators alone",
                    rendered -> faults(
                            Operations::isForOperators,
                            one -> !one.isOf(oneAddress(rendered).target(one.path()))
                                    && !one.isOf(host(rendered, one.service()).target(one.path()))),
                    Rule.with("Ingress", "credit-lists-services", ENTRIES, "/parked")),
            new Rule(
                    "pages are led to the portal",
                    rendered -> pages().stream()
                            .filter(page -> !oneAddress(rendered).target(page).equals("portal"))
                            .toList(),
                    Rule.with("Ingress", "credit-lists", ENTRIES, "/list")));

    private RouteRules() {}

    private static List<String> faults(Predicate<Operations> wanted, Predicate<Operations> isRight) {
        List<Operations> all = ALL_OPERATIONS.stream().filter(wanted).toList();
        return all.isEmpty()
                ? List.of("no operation")
                : all.stream()
                        .filter(isRight.negate())
                        .map(one -> one.service() + " " + one.path())
                        .toList();
    }

    private static Routes oneAddress(Rendered rendered) {
        return Routes.of(
                rendered,
                rendered.one("Ingress", "credit-lists").at("/spec/rules/0/host").asText());
    }

    /** The host of the ingress of hosts that begins with the name of a service. */
    private static Routes host(Rendered rendered, String service) {
        return rendered.all("Ingress")
                .flatMap(ingress -> ingress.at("/spec/rules").valueStream())
                .map(rule -> rule.path("host").asText())
                .filter(host -> host.startsWith(service + "."))
                .map(host -> Routes.of(rendered, host))
                .findFirst()
                .orElse(new Routes(false, List.of()));
    }

    private static Set<String> pages() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            Set<String> pages = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> PAGE.matcher(text(file)).results())
                    .map(found -> named(found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
            pages.add("/workbench/approvals");
            pages.add("/portal/portal.css");
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Operations> operations() {
        return Service.withLists().stream()
                .map(Service::shortName)
                .flatMap(service -> paths(service))
                .toList();
    }

    private static Stream<Operations> paths(String service) {
        try {
            return new ObjectMapper()
                    .readTree(text(INTERFACES.resolve(service + ".json"))).path("paths").properties().stream()
                            .map(path -> new Operations(
                                    service,
                                    named(path.getKey()),
                                    FOR_OPERATORS.contains(path.getKey())
                                            || path.getValue()
                                                    .valueStream()
                                                    .filter(JsonNode::isObject)
                                                    .allMatch(RouteRules::isForOperators)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isForOperators(JsonNode operation) {
        JsonNode roles = operation.path("x-roles");
        return roles.size() == 1 && roles.path(0).asText().equals("operator");
    }

    private static String named(String path) {
        return NAMED.matcher(path).replaceAll("7");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
