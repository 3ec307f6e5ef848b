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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.creditlists.contracts.event.Topics;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.creditlists.systemtest.cases.TopicRecords;
import org.junit.jupiter.api.Test;

/** What comes of one request is found in every service by the id that its answer has. */
class TraceAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int COMPANY = 643_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Platform platform = RunningPlatform.get();
    private final Tokens tokens = RunningPlatform.tokens();
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void theTraceOfADesignationIsThatOfItsRecords() throws Exception {
        var body = BlackDesignation.of(SampleCompanies.of(COMPANY), "迹");
        HttpResponse<String> answer = post(
                "/designations",
                tokens.officer(BlackDesignation.AUTHORITY),
                "application/json",
                JSON.writeValueAsString(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String entry = JSON.readTree(answer.body()).get("entry").asText();

        JsonNode designated = eventsOf(Service.DESIGNATION, "designated").getFirst();
        assertThat(designated.get("by").asText()).isEqualTo("person");
        assertThat(designated.get("request").asText())
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
        // Orders may follow from the dossier, which comes by another topic and carries no trace (ADR 102).
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(headersOf(Topics.DESIGNATIONS, entry))
                .containsOnly(trace));
    }

    @Test
    void theTraceOfAPushIsThatOfTheWarningThatFollowsFromItsLines() throws Exception {
        SampleCompanies.Company company = SampleCompanies.of(COMPANY + 1);
        String lines = line(company, "TAXATION", "tax-420000", "ARREARS_OVERDUE")
                + line(company, "FOOD_DRUGS", "market-420000", "SAMPLING_FAILED")
                + line(company, "PRODUCTION_SAFETY", "safety-420000", "HAZARD_UNRECTIFIED");
        HttpResponse<String> answer =
                post("/pushes", tokens.platform("420000"), "application/x-ndjson;charset=UTF-8", lines);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);

        assertThat(eventsOf(Service.DESIGNATION, "designated")).isNotEmpty();
        assertThat(eventsOf(Service.SHARING, "warning-raised")
                        .getFirst()
                        .get("by")
                        .asText())
                .isEqualTo("reaction");
    }

    @Test
    void aRequestWithoutATraceIsOneThatIsCalledLikeItAndWhatRefusesItSaysSo() {
        Http http = new Http();
        Http.Answer refused = http.post(
                platform.url(Service.DESIGNATION) + "/designations",
                tokens.officer(BlackDesignation.AUTHORITY),
                Map.of("memberThatNobodyKnows", 1));
        String request = idOf(refused);
        assertThat(refused.json().get("request").asText()).isEqualTo(request);

        Http.Answer designated = http.post(
                platform.url(Service.DESIGNATION) + "/designations",
                tokens.officer(BlackDesignation.AUTHORITY),
                BlackDesignation.of(SampleCompanies.of(COMPANY + 2), "迹"));
        assertThat(designated.status()).as(designated.text()).isEqualTo(201);
        String id = idOf(designated);
        assertThat(events(Service.DESIGNATION, id)).hasSize(1);
        assertThat(http.get(platform.url(Service.DESIGNATION) + "/traces/none", tokens.operator())
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("trace-unreadable");
    }

    private static String idOf(Http.Answer answer) {
        return Objects.requireNonNull(answer.headers().get("x-request-id")).getFirst();
    }

    private static String line(SampleCompanies.Company company, String field, String authority, String ground)
            throws IOException {
        Map<String, Object> line = BlackDesignation.of(company, "迹");
        line.putAll(Map.of("list", "WATCH", "field", field, "authority", authority, "ground", ground));
        return JSON.writeValueAsString(line) + "\n";
    }

    private HttpResponse<String> post(String path, String token, String type, String content)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(platform.url(Service.DESIGNATION) + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", type)
                        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .POST(HttpRequest.BodyPublishers.ofString(content))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Once there are some. */
    private List<JsonNode> eventsOf(Service service, String type) {
        return await().atMost(PATIENCE)
                .until(
                        () -> events(service, trace).stream()
                                .filter(event -> event.get("type").asText().endsWith(type))
                                .toList(),
                        found -> !found.isEmpty());
    }

    private List<JsonNode> events(Service service, String id) {
        Http.Answer answer = new Http().get(platform.url(service) + "/traces/" + id, tokens.operator());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<JsonNode> events = new ArrayList<>();
        answer.json().forEach(events::add);
        return events;
    }

    /** The traces of the records of an entry. */
    private List<String> headersOf(String topic, String entry) {
        List<String> traces = new ArrayList<>();
        TopicRecords.forEach(platform, List.of(topic), record -> {
            if (TopicRecords.header(record, "ce_subject").equals(entry)) {
                traces.add(TopicRecords.header(record, "traceparent").replaceAll("^00-|-[0-9a-f]{16}-01$", ""));
            }
        });
        assertThat(traces).isNotEmpty();
        return traces;
    }
}
