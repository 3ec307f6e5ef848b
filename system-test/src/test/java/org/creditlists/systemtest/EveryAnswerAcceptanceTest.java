package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every operation says of its answers, and how none of them is made to fail by its address. */
class EveryAnswerAcceptanceTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int UNREADABLE = 422;
    private static final int SERVER_ERROR = 500;

    private final Platform platform = RunningPlatform.get();
    private final String officer = RunningPlatform.tokens().officer("tax-420000");

    /** One operation of OpenAPI; parameters of its path stand in braces. */
    private record Operation(String method, String path, List<String> queries) {

        String filled(String with) {
            return path.replaceAll("\\{[^}]*}", with);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PORTAL")
    void noAnswerIsKeptFramedOrGuessedAt(Service service) throws IOException, InterruptedException {
        var all = new SoftAssertions();
        List<Operation> operations = operations(service);
        assertThat(operations).hasSizeGreaterThan(5);
        for (Operation operation : operations) {
            String path = operation.filled(UUID.randomUUID().toString());
            check(all, send(service, operation.method(), path, ""), operation);
            // Without a body, and about what there is not: nothing is written.
            check(all, send(service, operation.method(), path, officer), operation);
        }
        all.assertAll();
    }

    private static void check(SoftAssertions all, HttpResponse<Void> answer, Operation operation) {
        HttpHeaders headers = answer.headers();
        all.assertThat(answer.statusCode()).as("%s", operation).isLessThan(SERVER_ERROR);
        // What has a tag is a catalogue: the same for everybody, and asked about again.
        all.assertThat(headers.allValues("Cache-Control"))
                .as("%s", operation)
                .containsExactly(headers.firstValue("ETag").isPresent() ? "no-cache" : "no-store");
        all.assertThat(headers.allValues("X-Content-Type-Options"))
                .as("%s", operation)
                .containsExactly("nosniff");
        all.assertThat(headers.allValues("X-Frame-Options")).as("%s", operation).containsExactly("DENY");
        all.assertThat(headers.allValues("Strict-Transport-Security"))
                .as("%s", operation)
                .hasSize(1);
        all.assertThat(String.join(";", headers.allValues("Content-Security-Policy")))
                .as("%s", operation)
                .contains("default-src")
                .contains("frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/lists", "/rules", "/workbench"})
    void aPageTakesNothingFromElsewhereAndIsFramedByNobody(String path) throws IOException, InterruptedException {
        HttpHeaders headers = send(Service.PORTAL, "GET", path, "").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .contains("object-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal/portal.css", "/_static/htmx.org/2.0.2/dist/htmx.min.js"})
    void aFileOfThePagesMayBeKept(String path) throws IOException, InterruptedException {
        HttpResponse<Void> answer = send(Service.PORTAL, "GET", path, "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).doesNotContain("no-store");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PORTAL")
    void anAddressWithControlCharactersOrHalvesOfCharactersIsRefused(Service service)
            throws IOException, InterruptedException {
        var all = new SoftAssertions();
        for (Operation operation : operations(service)) {
            for (String wrong : List.of("%00", "%1F", "%0A", "%ED%A0%80", "%FF")) {
                if (operation.path().contains("{")) {
                    all.assertThat(send(service, operation.method(), operation.filled(wrong), officer)
                                    .statusCode())
                            .as("%s %s", operation, wrong)
                            .isEqualTo(UNREADABLE);
                }
                for (String query : operation.queries()) {
                    String path = operation.filled(UUID.randomUUID().toString()) + "?" + query + "=" + wrong;
                    all.assertThat(send(service, operation.method(), path, officer)
                                    .statusCode())
                            .as("%s %s %s", operation, query, wrong)
                            .isEqualTo(UNREADABLE);
                }
            }
        }
        all.assertAll();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PORTAL")
    void aLongParameterIsNoFaultOfTheService(Service service) throws IOException {
        var all = new SoftAssertions();
        for (Operation operation : operations(service)) {
            for (String query : operation.queries()) {
                for (int length : new int[] {3_500, 7_000}) {
                    String path =
                            operation.filled(UUID.randomUUID().toString()) + "?" + query + "=" + "x".repeat(length);
                    // A connection is closed behind a line that is too long: each has its own.
                    String answer =
                            RawHttp.send(platform.url(service), """
                            %s %s HTTP/1.1
                            Host: localhost
                            Authorization: Bearer %s
                            Content-Length: 0
                            Connection: close

                            """.formatted(operation.method(), path, officer));
                    all.assertThat(RawHttp.status(answer))
                            .as("%s %s", operation, query)
                            .isLessThan(SERVER_ERROR);
                }
            }
        }
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/entry/%00", "/search?name=%00", "/lists?field=%ED%A0%80", "/workbench/%0A"})
    void soIsOneOfThePortal(String path) throws IOException, InterruptedException {
        assertThat(send(Service.PORTAL, "GET", path, officer).statusCode()).isEqualTo(UNREADABLE);
    }

    @ParameterizedTest
    @EnumSource
    void twoLengthsOfOneRequestAreRefused(Service service) throws IOException {
        String answer = RawHttp.send(platform.url(service), """
                POST /x HTTP/1.1
                Host: localhost
                Content-Length: 5
                Transfer-Encoding: chunked
                Connection: close

                0

                """);
        assertThat(RawHttp.status(answer)).as(answer).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:1", "a@evil.example"})
    void anotherHostStandsInNoAddressThatIsAnswered(String host) throws IOException {
        String signedOut = RawHttp.send(platform.url(Service.PORTAL), """
                POST /workbench/logout HTTP/1.1
                Host: %s
                Content-Length: 0
                Connection: close

                """.formatted(host));
        assertThat(RawHttp.status(signedOut)).isEqualTo(303);
        assertThat(signedOut.toLowerCase(Locale.ROOT)).contains("location: /").doesNotContain("evil");
        String page = RawHttp.send(platform.url(Service.SHARING), """
                GET /warnings HTTP/1.1
                Host: %s
                X-Forwarded-Host: evil.example
                Connection: close

                """.formatted(host));
        assertThat(page).doesNotContain("evil");
    }

    private HttpResponse<Void> send(Service service, String method, String path, String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(platform.url(service) + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding());
    }

    private List<Operation> operations(Service service) {
        JsonNode paths = new Http()
                .get(platform.managementUrl(service) + "/openapi?format=json", "")
                .json()
                .path("paths");
        List<Operation> operations = new ArrayList<>();
        paths.properties().forEach(path -> path.getValue().properties().forEach(method -> {
            List<String> queries = new ArrayList<>();
            method.getValue().path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("query")) {
                    queries.add(parameter.path("name").asText());
                }
            });
            if (List.of("get", "post", "put", "delete").contains(method.getKey())) {
                operations.add(
                        new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), List.copyOf(queries)));
            }
        }));
        return operations;
    }
}
