package org.creditlists.sharing.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.sharing.Samples;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** The list as it changes, for a liaison or a province without Kafka. */
@QuarkusTest
@QuarkusTestResource(value = ServiceResource.class, initArgs = @ResourceArg(name = "database", value = "sharing_feeds"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
@TestProfile(FeedTest.FewLines.class)
class StreamTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WHY = "purpose=sample&legalGround=sample";
    private static final String LIAISON = TestTokens.liaison("customs-000000", "liaison", "DIVISION");
    private static final String HUBEI = TestTokens.platform("420000", "hubei", "DIVISION");
    private static final String EVENTS = "text/event-stream";
    private static final String LINES = "application/x-ndjson";

    @Inject
    EntryCollection collection;

    @Test
    void whoFollowsGetsWhatChangesUntilTheStreamEndsBehindAnOffset() throws IOException {
        Designated before =
                Samples.Sample.of(ListKind.BLACK, Samples.code(5_000)).publish();
        awaitShared(before, true);
        long since = collection.offset();
        List<String> lines = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> followed = follow(LINES, "?since=" + since + "&" + WHY, "", lines);
        await().atMost(PATIENCE).until(() -> !lines.isEmpty());
        assertThat(json(lines.getFirst()).get("offset").asLong()).as("at once").isEqualTo(since);

        Designated late = Samples.Sample.of(ListKind.RED, Samples.code(5_001)).publish();
        Samples.end(before, EndReason.REVOKED);
        await().atMost(PATIENCE)
                .until(() -> entries(lines).contains(late.entry().toString()));
        await().atMost(PATIENCE).until(() -> lines.contains(ended(before)));
        followed.join();

        String record = given().header("Authorization", "Bearer " + LIAISON)
                .get("/feed/entries?" + WHY)
                .asString()
                .lines()
                .filter(line -> line.contains(late.entry().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(lines).as("the same record as in the list").contains(record);
        JsonNode last = json(lines.getLast());
        assertThat(last.get("offset").asLong()).isEqualTo(collection.offset());
        assertThat(last.has("digest")).isFalse();
        assertThat(access("stream " + since).get("lines").asLong())
                .isEqualTo(entries(lines).size());
    }

    @Test
    void eventsGoOnBehindTheLastOneThatCame() throws IOException {
        long since = collection.offset();
        Designated first =
                Samples.Sample.of(ListKind.BLACK, Samples.code(5_100)).publish();
        awaitShared(first, true);
        List<String> events = new CopyOnWriteArrayList<>();
        follow(EVENTS, "?since=" + since + "&" + WHY, "", events).join();
        assertThat(events.getFirst()).isEqualTo("retry: 3000");
        assertThat(String.join("\n", events))
                .contains("event: entry\ndata: {\"entry\":\"" + first.entry())
                .contains("event: offset\ndata: {\"offset\":" + collection.offset())
                .contains("id: " + collection.offset() + "\nevent: end\ndata: {}");

        Designated second =
                Samples.Sample.of(ListKind.BLACK, Samples.code(5_101)).publish();
        awaitShared(second, true);
        String last = events.stream()
                .filter(line -> line.startsWith("id: "))
                .reduce((one, other) -> other)
                .orElseThrow()
                .substring(4);
        events.clear();
        follow(EVENTS, "?since=0&" + WHY, last, events).join();
        assertThat(String.join("\n", events))
                .contains(second.entry().toString())
                .doesNotContain(first.entry().toString());
    }

    @Test
    void moreThanAFewAreToldToComeAgain() {
        List<List<String>> told = new ArrayList<>();
        List<CompletableFuture<Void>> streams = new ArrayList<>();
        for (String token : List.of(LIAISON, LIAISON)) {
            told.add(new CopyOnWriteArrayList<>());
            streams.add(follow(token, LINES, "?since=0&" + WHY, "", told.getLast()));
        }
        await().atMost(PATIENCE).until(() -> told.stream().noneMatch(List::isEmpty));
        ask("?since=0&" + WHY, Map.of(), 503, "streams-full");

        told.add(new CopyOnWriteArrayList<>());
        streams.add(follow(HUBEI, LINES, "?since=0&" + WHY, "", told.getLast()));
        await().atMost(PATIENCE).until(() -> !told.getLast().isEmpty());
        given().header("Authorization", "Bearer " + TestTokens.platform("330000", "zhejiang", "DIVISION"))
                .get("/stream/entries?since=0&" + WHY)
                .then()
                .statusCode(503)
                .body("code", equalTo("streams-full"));
        streams.forEach(CompletableFuture::join);
        // The places are free again.
        List<String> later = new CopyOnWriteArrayList<>();
        follow(LINES, "?since=0&" + WHY, "", later).join();
        assertThat(later).isNotEmpty();
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        ask("?since=0", Map.of(), 422, "field-missing");
        ask("?" + WHY, Map.of(), 422, "offset-unknown");
        ask("?since=999999999&" + WHY, Map.of(), 422, "offset-unknown");
        ask("?since=0&" + WHY, Map.of("Last-Event-ID", "end"), 422, "offset-unknown");
        ask("?since=0&" + WHY, Map.of("Last-Event-ID", "+1"), 422, "offset-unknown");
        given().header("Authorization", "Bearer " + TestTokens.department("customs-000000"))
                .get("/stream/entries?since=0&" + WHY)
                .then()
                .statusCode(403);
        given().get("/stream/entries?since=0&" + WHY).then().statusCode(401);
        given().header("Authorization", "Bearer " + LIAISON)
                .head("/stream/entries?since=0&" + WHY)
                .then()
                .statusCode(200)
                .header("Feed-Offset", Long.toString(collection.offset()));
    }

    private static void ask(String query, Map<String, String> headers, int status, String code) {
        given().header("Authorization", "Bearer " + LIAISON)
                .headers(headers)
                .get("/stream/entries" + query)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private CompletableFuture<Void> follow(String type, String query, String last, List<String> lines) {
        return follow(LIAISON, type, query, last, lines);
    }

    private CompletableFuture<Void> follow(String token, String type, String query, String last, List<String> lines) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/stream/entries" + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept", type);
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        return HttpClient.newHttpClient()
                .sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                .thenAcceptAsync(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(200);
                    try (Stream<String> came = answer.body()) {
                        came.forEach(lines::add);
                    }
                });
    }

    /** Of the records that came, their entries and those that ended. */
    private static List<String> entries(List<String> lines) {
        return lines.stream()
                .map(StreamTest::json)
                .filter(line -> line.has("entry"))
                .map(line -> line.get("entry").asText())
                .toList();
    }

    private static String ended(Designated entry) {
        return "{\"entry\":\"" + entry.entry() + "\",\"ended\":true}";
    }

    private static JsonNode json(String line) {
        try {
            return WireJson.MAPPER.readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException(line, e);
        }
    }

    private static JsonNode access(String what) throws IOException {
        JsonNode accesses = WireJson.MAPPER.readTree(given().header("Authorization", "Bearer " + TestTokens.auditor())
                .get("/feed/accesses")
                .asString());
        for (JsonNode one : accesses) {
            if (one.get("what").asText().equals(what)) {
                return one;
            }
        }
        throw new IllegalStateException(accesses.toString());
    }

    private void awaitShared(Designated entry, boolean shared) {
        await().atMost(PATIENCE)
                .until(() -> collection
                                .find(entry.entry().value(), Samples.today().toEpochDay())
                                .isPresent()
                        == shared);
    }
}
