package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each request is a line of the access log of its process, and no line says what stood in an address. */
class LoggedRequestsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Of the form of an identity number of a person who is none: the day of birth is no day. */
    private static final String CODE = "420106199002310017";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Platform platform = RunningPlatform.get();
    private final String officer = RunningPlatform.tokens().officer("tax-420000");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PORTAL")
    void aLineHasTheTemplateOfThePathAndNothingOfTheAddress(Service service) throws Exception {
        Map<String, DocumentedOperation> asked = new LinkedHashMap<>();
        for (DocumentedOperation operation : DocumentedOperation.all(platform)) {
            if (operation.service() == service && operation.method().equals("GET")) {
                asked.put(get(service, operation.path().replaceAll("\\{[^}]+}", CODE)), operation);
            }
        }
        get(service, "/list/entries/" + CODE + "?code=" + CODE);
        String nothing = get(service, "/nothing/" + CODE);
        JsonNode last = line(service, nothing);
        assertThat(last.get("status").asInt()).isEqualTo(404);
        assertThat(last.get("route").asText()).isEmpty();
        Map<String, JsonNode> lines = lines(service);
        asked.forEach((request, operation) -> {
            JsonNode line = Objects.requireNonNull(lines.get(request), operation.toString());
            assertThat(line.get("route").asText()).isIn(operation.path(), "");
            assertThat(line.get("traceId").asText()).isEqualTo(request.replace("-", ""));
        });
        assertThat(lines.values())
                .anySatisfy(line -> assertThat(line.get("route").asText()).isEqualTo("/list/entries/{entry}"))
                .anySatisfy(line -> assertThat(line.get("role").asText()).isEqualTo("officer"))
                .anySatisfy(
                        line -> assertThat(line.get("organisation").asText()).isEqualTo("tax-420000"));
        assertThat(log(service)).noneMatch(line -> line.contains(CODE));
    }

    @Test
    void soHasThePortalWhichAsksTheServicesUnderTheSameId() throws Exception {
        String request = get(Service.PORTAL, "/entry/" + CODE);
        assertThat(line(Service.PORTAL, request).get("route").asText()).startsWith("/entry/{");
        get(Service.PORTAL, "/search?name=" + CODE);
        assertThat(line(Service.SHARING, get(Service.PORTAL, "/lists"))
                        .get("route")
                        .asText())
                .startsWith("/public/");
        assertThat(log(Service.PORTAL)).noneMatch(line -> line.contains(CODE));
        assertThat(log(Service.SHARING)).noneMatch(line -> line.contains(CODE));
    }

    /** @return what the request was called */
    private String get(Service service, String path) throws IOException, InterruptedException {
        String request = UUID.randomUUID().toString();
        HttpResponse<Void> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(platform.url(service) + path))
                        .header("Authorization", "Bearer " + officer)
                        .header("X-Request-Id", request)
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(answer.headers().firstValue("X-Request-Id")).as(path).contains(request);
        return request;
    }

    private JsonNode line(Service service, String request) {
        return await().atMost(PATIENCE)
                .until(() -> Optional.ofNullable(lines(service).get(request)), Optional::isPresent)
                .orElseThrow();
    }

    /** Lines of the access log by request. */
    private Map<String, JsonNode> lines(Service service) throws IOException {
        return log(service).stream()
                .filter(line -> line.contains("\"loggerName\":\"org.creditlists.access\""))
                .map(LoggedRequestsTest::read)
                .collect(Collectors.toMap(line -> line.get("requestId").asText(), line -> line, (one, other) -> other));
    }

    private List<String> log(Service service) throws IOException {
        Path log = Objects.requireNonNull(platform.parts().get(service.module()))
                .process()
                .log();
        try (Stream<String> lines = Files.lines(log)) {
            return lines.toList();
        }
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
