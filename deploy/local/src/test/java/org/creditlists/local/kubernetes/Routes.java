package org.creditlists.local.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where ingresses lead the addresses of a host, as Ingress NGINX says in its guide on path matching: with {@code
 * use-regex} anywhere, every path of the host is an expression for the beginning, of any case, the longest first;
 * without, the longest path whose segments the address begins with.
 *
 * @param isExpression whether paths are expressions
 * @param paths in the order in which they are tried
 */
record Routes(boolean isExpression, List<Route> paths) {

    private static final String USES_EXPRESSIONS = "/metadata/annotations/nginx.ingress.kubernetes.io~1use-regex";

    /**
     * A path and where it leads.
     *
     * @param path as it is written
     * @param service name of a service
     */
    record Route(String path, String service) {}

    Routes {
        paths = List.copyOf(paths);
    }

    static Routes of(Rendered rendered, String host) {
        return new Routes(
                rendered.all("Ingress")
                        .filter(ingress -> rules(ingress, host).findAny().isPresent())
                        .anyMatch(ingress -> ingress.at(USES_EXPRESSIONS).asBoolean()),
                rendered.all("Ingress")
                        .flatMap(ingress -> rules(ingress, host))
                        .flatMap(rule -> rule.at("/http/paths").valueStream())
                        .map(path -> new Route(
                                path.path("path").asText(),
                                path.at("/backend/service/name").asText()))
                        .sorted(Comparator.comparingInt(
                                        (Route route) -> route.path().length())
                                .reversed())
                        .toList());
    }

    /** The service to which an address is led; an empty text where nobody answers. */
    String target(String address) {
        return paths.stream()
                .filter(route -> fits(route.path(), address))
                .map(Route::service)
                .findFirst()
                .orElse("");
    }

    private boolean fits(String path, String address) {
        if (isExpression) {
            return Pattern.compile("^" + path, Pattern.CASE_INSENSITIVE)
                    .matcher(address)
                    .find();
        }
        return path.equals("/") || address.equals(path) || address.startsWith(path + "/");
    }

    private static Stream<JsonNode> rules(JsonNode ingress, String host) {
        return ingress.at("/spec/rules")
                .valueStream()
                .filter(rule -> rule.path("host").asText().equals(host));
    }
}
