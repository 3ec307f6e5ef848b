package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What other people's files and clients send is taken as they mean it, or refused with the true reason. The inputs and
 * what has to come back stand in {@code foreign-cases}; its README says how they are read.
 */
class ForeignCasesAcceptanceTest {

    private static final Path CASES = Path.of("src/test/resources/foreign-cases");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ENTRY = Pattern.compile("\\{entry of line (\\d+)}");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> ENDED = List.of("DONE", "FAILED", "REJECTED", "AWAITING_CONFIRMATION");
    private static final Map<String, Service> SERVICES =
            Map.of("D", Service.DESIGNATION, "S", Service.SHARING, "I", Service.INCENTIVE, "O", Service.OBJECTION);

    private final Platform platform = RunningPlatform.get();
    private final ForeignPages pages = new ForeignPages(platform, CASES);
    private final ForeignCopies copies = new ForeignCopies(platform);
    /** By the id of the case. */
    private final Map<String, String> pushes = new ConcurrentHashMap<>();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestFactory
    Stream<DynamicTest> everyInputComesBackAsExpected() throws IOException {
        List<String> elsewhere = Files.readAllLines(CASES.resolve("elsewhere.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\\s", 2)[0])
                .toList();
        List<JsonNode> all = new ArrayList<>();
        JSON.readTree(CASES.resolve("expected.json").toFile()).forEach(all::add);
        assertThat(all).extracting(one -> one.get("id").asText()).containsAll(elsewhere);
        return all.stream()
                .filter(one -> !elsewhere.contains(one.get("id").asText()))
                .map(one -> DynamicTest.dynamicTest(one.get("id").asText(), () -> check(one)));
    }

    private void check(JsonNode one) throws Exception {
        if (ForeignPages.isPage(one)) {
            pages.check(
                    one,
                    text(one, "role").isEmpty() ? "" : token(text(one, "role").split(" ")));
            return;
        }
        if (ForeignCopies.isCopy(one)) {
            copies.check(one, url(one), token(text(one, "role").split(" ")));
            return;
        }
        HttpResponse<String> answer = client.send(request(one), HttpResponse.BodyHandlers.ofString());
        JsonNode expected = one.get("expect");
        if (!expected.has("anyOf")) {
            holds(one, expected, answer);
            return;
        }
        List<AssertionError> failures = new ArrayList<>();
        for (JsonNode way : expected.get("anyOf")) {
            try {
                holds(one, way, answer);
                return;
            } catch (AssertionError e) {
                failures.add(e);
            }
        }
        throw failures.getFirst();
    }

    /** With the ids of what came before: the push of the same caller, the entries of its lines. */
    private String url(JsonNode one) {
        String query = text(one, "query").replace("+", one.get("id").asText().equals("23-plus") ? "+" : "%2B");
        String endpoint = one.get("endpoint").asText();
        if (endpoint.contains("{")) {
            String after = texts(one.get("after")).getFirst();
            String push = pushes.get(after);
            Matcher line = ENTRY.matcher(endpoint);
            endpoint = line.find()
                    ? line.replaceFirst(entryOf(Objects.requireNonNull(push, after), line.group(1)))
                    : endpoint.replace("{push}", Objects.requireNonNull(push, after));
        }
        return platform.url(
                        Objects.requireNonNull(SERVICES.get(one.get("service").asText())))
                + endpoint
                + (query.isEmpty() ? "" : "?" + query);
    }

    private String entryOf(String push, String line) {
        String url = platform.url(Service.DESIGNATION) + "/pushes/" + push + "/receipts";
        return lines(get(url, RunningPlatform.tokens().platform("420000")).text()).stream()
                .filter(one -> one.get("line").asText().equals(line))
                .map(one -> one.get("entry").asText())
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest request(JsonNode one) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url(one))).timeout(PATIENCE);
        if (!text(one, "role").isEmpty()) {
            request.header("Authorization", "Bearer " + token(text(one, "role").split(" ")));
        }
        if (!text(one, "contentType").isEmpty()) {
            request.header("Content-Type", one.get("contentType").asText());
        }
        if (!text(one, "accept").isEmpty()) {
            request.header("Accept", one.get("accept").asText());
        }
        one.path("headers")
                .properties()
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().asText()));
        return request.method(one.get("method").asText(), body(one)).build();
    }

    private static HttpRequest.BodyPublisher body(JsonNode one) throws IOException {
        if (one.has("body")) {
            return HttpRequest.BodyPublishers.ofString(one.get("body").toString());
        }
        if (one.has("bodyText")) {
            return HttpRequest.BodyPublishers.ofString(one.get("bodyText").asText());
        }
        return text(one, "file").isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(
                        Files.readAllBytes(CASES.resolve(one.get("file").asText())));
    }

    /** As {@code ./credit token} takes them. */
    private static String token(String... role) {
        Tokens tokens = RunningPlatform.tokens();
        return switch (role[0]) {
            case "platform" -> tokens.platform(role[1]);
            case "officer" -> tokens.officer(role[1]);
            case "department" ->
                role.length > 2
                        ? new Tokens(tokens.issuer(), tokens.validity(), null, role[3]).department(role[1])
                        : tokens.department(role[1]);
            case "liaison" -> tokens.liaison(role[1]);
            case "subject" -> tokens.subject(role[1]);
            case "auditor" -> tokens.auditor();
            default -> throw new IllegalArgumentException("a case has an unknown role: " + role[0]);
        };
    }

    private void holds(JsonNode one, JsonNode expected, HttpResponse<String> answer) {
        assertThat(texts(expected.get("status"))).as(answer.body()).contains(String.valueOf(answer.statusCode()));
        expected.path("headers").properties().forEach(header -> hasHeader(answer, header.getKey(), header.getValue()));
        if (expected.has("push")) {
            String push = json(answer).get("push").asText();
            pushes.put(one.get("id").asText(), push);
            holdsOfPush(one, expected, push);
        } else if (expected.has("lines")) {
            holdsOfLines(lines(answer.body()), expected.get("lines"));
        }
        for (String member : List.of("code", "pointer", "outcome", "mediaType")) {
            if (expected.has(member)) {
                JsonNode body = json(answer);
                String found = member.equals("code")
                        ? body.get("type").asText().replaceFirst("^.*[:/]", "")
                        : body.path(member).asText();
                assertThat(found)
                        .as(answer.body())
                        .isEqualTo(expected.get(member).asText());
            }
        }
        if (expected.has("found")) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(codesIn(one))
                    .as(one.get("id").asText())
                    .containsAll(texts(expected.get("found"))));
        }
    }

    /** The list follows the push within moments. */
    private List<String> codesIn(JsonNode one) throws IOException, InterruptedException {
        JsonNode body = json(client.send(request(one), HttpResponse.BodyHandlers.ofString()));
        return body.findValues("code").stream().map(JsonNode::asText).toList();
    }

    private static void hasHeader(HttpResponse<String> answer, String name, JsonNode expected) {
        String value = String.join(", ", answer.headers().allValues(name));
        assertThat(value).as(name).isNotEmpty();
        if (!expected.asText().equals("present")) {
            assertThat(value).as(name).contains(texts(expected));
        }
    }

    private void holdsOfPush(JsonNode one, JsonNode expected, String id) {
        String url = platform.url(Service.DESIGNATION) + "/pushes/" + id;
        String token = token(text(one, "role").split(" "));
        JsonNode push = await().atMost(PATIENCE)
                .until(
                        () -> get(url, token).json(),
                        state -> ENDED.contains(state.get("state").asText()));
        String failure = push.path("failure").asText();
        expected.get("push").properties().forEach(member -> {
            JsonNode value = member.getValue();
            switch (member.getKey()) {
                case "failureCode" -> assertThat(failure).startsWith(value.asText() + ":");
                case "failureCodeNot" ->
                    texts(value).forEach(code -> assertThat(failure).doesNotStartWith(code + ":"));
                case "failureNames" -> assertThat(texts(value)).as(failure).anyMatch(failure::contains);
                case "failureColumns" -> assertThat(failure).contains("第" + String.join("、", texts(value)) + "列");
                default ->
                    assertThat(push.path(member.getKey()).asText())
                            .as(push + "")
                            .isEqualTo(value.asText());
            }
        });
        if (expected.has("lines")) {
            holdsOfLines(lines(get(url + "/receipts", token).text()), expected.get("lines"));
        }
    }

    private static void holdsOfLines(List<JsonNode> receipts, JsonNode expected) {
        for (JsonNode line : expected) {
            JsonNode receipt = receipts.stream()
                    .filter(one -> one.path("line").asInt() == line.get("line").asInt())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no line " + line.get("line") + " in " + receipts));
            line.properties().forEach(member -> {
                JsonNode value = member.getValue();
                String found = receipt.path(member.getKey()).asText();
                switch (member.getKey()) {
                    case "says", "saysNot", "people", "name" -> {
                        // for people to read, or looked at where dossiers are
                    }
                    case "codeNot" ->
                        assertThat(texts(value))
                                .doesNotContain(receipt.path("code").asText());
                    case "textNames" ->
                        assertThat(texts(value)).as(receipt + "").anyMatch(text -> receipt.toString()
                                .contains(text));
                    case "problem" ->
                        assertThat(receipt.path("problem").asText()).isEqualTo(value.isNull() ? "" : value.asText());
                    default -> assertThat(texts(value)).as(receipt + "").contains(found);
                }
            });
        }
        if (expected.isEmpty()) {
            assertThat(receipts).isEmpty();
        }
    }

    private static Http.Answer get(String url, String token) {
        return new Http().get(url, token);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }

    /** Of NDJSON, or the members of an array. */
    private static List<JsonNode> lines(String body) {
        try {
            if (body.startsWith("[")) {
                List<JsonNode> all = new ArrayList<>();
                JSON.readTree(body).forEach(all::add);
                return all;
            }
            List<JsonNode> all = new ArrayList<>();
            for (String line : body.lines().toList()) {
                all.add(JSON.readTree(line));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(body, e);
        }
    }

    private static List<String> texts(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(node.asText());
    }

    private static String text(JsonNode one, String member) {
        JsonNode node = one.get(member);
        return node == null || node.isNull() ? "" : node.asText();
    }
}
