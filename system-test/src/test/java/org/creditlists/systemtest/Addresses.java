package org.creditlists.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;

/** Every operation that the services publish, called over a few connections that stay open. */
final class Addresses {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");
    /** A member that no operation has. */
    static final String REFUSED_BY_ALL = "{\"memberThatNobodyKnows\":1}";

    /** By the end of the path, what an act says that names itself in its body. */
    private static final Map<String, String> ACTS = Map.of(
            "/retraction", "RETRACT",
            "{case}/withdrawal", "WITHDRAW",
            "/acceptance", "ACCEPT",
            "/revocation", "REVOKE",
            "/shieldings/{case}/end", "END_SHIELDING");

    private static final Pattern REQUEST = Pattern.compile(",\"request\":\"[^\"]*\"");
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Addresses() {}

    /**
     * One operation.
     *
     * @param path with its parameters in braces
     * @param contentType that it takes, empty for none
     * @param roles that may call it, empty where everybody may
     */
    record Operation(Service service, String method, String path, String contentType, Set<String> roles) {

        boolean isPublic() {
            return roles.isEmpty();
        }

        /** With an id in place of each parameter. */
        String address(Platform platform, String id) {
            return platform.url(service) + path.replaceAll("\\{[^}]+}", id);
        }

        /** What the operation takes, as far as it says no more than which act is meant; otherwise nothing. */
        String act() {
            return ACTS.entrySet().stream()
                    .filter(act -> path.endsWith(act.getKey()))
                    .map(act -> "{\"act\":\"%s\"}".formatted(act.getValue()))
                    .findFirst()
                    .orElse("{}");
        }

        boolean hasParameter() {
            return path.contains("{");
        }

        @Override
        public String toString() {
            return service.shortName() + " " + method + " " + path;
        }
    }

    /** @param text without the id of the request, which is another each time */
    record Answer(int status, String text) {}

    static List<Operation> all(Platform platform) {
        List<Operation> operations = new ArrayList<>();
        for (Service service : Service.withLists()) {
            JsonNode paths = new Http()
                    .get(platform.managementUrl(service) + "/openapi?format=json", "")
                    .json()
                    .get("paths");
            paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
                if (METHODS.contains(operation.getKey())) {
                    var types = operation.getValue().at("/requestBody/content").fieldNames();
                    operations.add(new Operation(
                            service,
                            operation.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            types.hasNext() ? types.next() : "",
                            roles(operation.getValue())));
                }
            }));
        }
        return operations;
    }

    private static Set<String> roles(JsonNode operation) {
        Set<String> roles = new TreeSet<>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    /** @param token empty for none */
    static Answer call(Operation operation, String address, String token) {
        return call(operation, address, token, "{}");
    }

    /** @param body of every method but GET */
    static Answer call(Operation operation, String address, String token, String body) {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        String type = operation.contentType();
        if (type.isEmpty() || type.contains("*")) {
            type = "application/json";
        }
        if (!operation.method().equals("GET")) {
            request.header("Content-Type", type);
        }
        request.method(
                operation.method(),
                operation.method().equals("GET")
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), REQUEST.matcher(answer.body()).replaceAll(""));
        } catch (IOException e) {
            throw new UncheckedIOException(operation.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A few at a time; what they found, in their order. */
    static <T> List<T> inParallel(List<Callable<T>> calls) {
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            List<T> found = new ArrayList<>();
            for (Future<T> one : pool.invokeAll(calls)) {
                found.add(one.get());
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
