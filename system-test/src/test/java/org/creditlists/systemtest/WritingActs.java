package org.creditlists.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be written, written by two owners of everything, each act by a person who does nothing else. What
 * came of it is there for whoever compares what is one's own with what is another's.
 */
final class WritingActs {

    private static final int OWNERS = 2;
    private static final String BOUNDARY = "parts-of-a-form";
    private static final int REFUSED = 300;
    /** What a service answers that does not know yet what another one decided. */
    private static final Set<Integer> AGAIN = Set.of(403, 404, 409, 422);

    private static final int TRIES = 240;
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Platform platform = RunningPlatform.get();
    private final List<Act> acts = new ArrayList<>();
    private final List<Owned> owned = new ArrayList<>();
    private int persons;

    private static final class Holder {
        private static final WritingActs PLAYED = play();
    }

    /**
     * Something that was done.
     *
     * @param operation as {@link Addresses.Operation} names it
     * @param request id of the request
     */
    record Act(String operation, Service service, String token, String request, int status, String answer, long at) {

        boolean isDone() {
            return status < REFUSED;
        }

        JsonNode json() {
            try {
                return answer.isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer);
            } catch (IOException e) {
                throw new UncheckedIOException(operation + ": " + answer, e);
            }
        }

        String text(String member) {
            return json().path(member).asText();
        }
    }

    /**
     * Something that belongs to somebody.
     *
     * @param kind as the table of own and others' names it
     * @param ids one for each parameter of an address
     * @param owners tokens of whom it is, by role
     */
    record Owned(String kind, List<String> ids, Map<String, String> owners) {}

    /** What was done, once for all tests. */
    static WritingActs played() {
        return Holder.PLAYED;
    }

    List<Act> acts() {
        return acts;
    }

    List<Owned> owned() {
        return owned;
    }

    private static WritingActs play() {
        RunningPlatform.samples();
        WritingActs acts = new WritingActs();
        for (int owner = 0; owner < OWNERS; owner++) {
            DesignationActs designation = new DesignationActs(acts, owner);
            designation.play();
            new RegistryActs(acts, owner).play();
            new SharingActs(acts, owner, designation).play();
            new IncentiveActs(acts, owner, designation).play();
            new CaseActs(acts, owner, designation).play();
        }
        Service.withLists().forEach(service -> {
            acts.act(service.shortName() + " POST /events/verification", Tokens::operator, null);
            acts.act(
                    service.shortName() + " POST /events/republishing",
                    Tokens::operator,
                    Map.of("reason", "示例：主题数据丢失"));
        });
        return acts;
    }

    /** The tokens of a person who has done nothing yet. */
    Tokens person() {
        persons++;
        return person("author-" + persons + "-" + UUID.randomUUID());
    }

    Tokens person(String name) {
        return new Tokens(platform.secrets().issuer(), Duration.ofHours(1), name, "DIVISION");
    }

    void own(String kind, String id, Map<String, String> owners) {
        own(kind, List.of(id), owners);
    }

    void own(String kind, List<String> ids, Map<String, String> owners) {
        owned.add(new Owned(kind, ids, owners));
    }

    /**
     * Does it once, as somebody who does nothing else.
     *
     * @param operation as {@link Addresses.Operation} names it
     * @param body JSON, text of several lines or of a table, or the bytes of a file; null for none
     * @param ids in place of the parameters
     */
    Act act(String operation, Function<Tokens, String> role, @Nullable Object body, String... ids) {
        return keep(send(operation, role.apply(person()), body, ids));
    }

    /** Does it as the person whose token it is. */
    Act actAs(String operation, String token, @Nullable Object body, String... ids) {
        return keep(send(operation, token, body, ids));
    }

    /** Does it as soon as the service knows what it is about. */
    Act actOnceKnown(String operation, Function<Tokens, String> role, @Nullable Object body, String... ids) {
        String token = role.apply(person());
        Act last = send(operation, token, body, ids);
        for (int i = 0; i < TRIES && AGAIN.contains(last.status()); i++) {
            pause();
            last = send(operation, token, body, ids);
        }
        return keep(last);
    }

    /** Reads until something is there. */
    Act readUntil(String operation, String token, Function<Act, Boolean> isThere, String... ids) {
        Act last = send(operation, token, null, ids);
        for (int i = 0; i < TRIES && !(last.isDone() && isThere.apply(last)); i++) {
            pause();
            last = send(operation, token, null, ids);
        }
        return last;
    }

    /** Reads once; what is read is no act. */
    Act read(String operation, String token, String... ids) {
        return send(operation, token, null, ids);
    }

    private Act keep(Act act) {
        acts.add(act);
        return act;
    }

    private static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    private Act send(String operation, String token, @Nullable Object body, String... ids) {
        String[] words = operation.split(" ");
        Service service = Service.withLists().stream()
                .filter(one -> one.shortName().equals(words[0]))
                .findFirst()
                .orElseThrow();
        String path = words[2];
        for (String id : ids) {
            path = path.replaceFirst("\\{[^}]+}", Matcher.quoteReplacement(id));
        }
        String request = UUID.randomUUID().toString();
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(platform.url(service) + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("X-Request-Id", request)
                .method(words[1], content(body));
        if (body != null) {
            call.header("Content-Type", type(body));
        }
        try {
            HttpResponse<byte[]> answer = CLIENT.send(call.build(), HttpResponse.BodyHandlers.ofByteArray());
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            return new Act(
                    operation.replaceFirst("\\?.*", ""),
                    service,
                    token,
                    request,
                    answer.statusCode(),
                    text,
                    System.currentTimeMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(operation, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String type(Object body) {
        return switch (body) {
            case String lines when lines.startsWith("{") -> "application/x-ndjson";
            case String parts when parts.startsWith("--" + BOUNDARY) -> "multipart/form-data; boundary=" + BOUNDARY;
            case String table -> "text/csv";
            case byte[] file -> "application/pdf";
            default -> "application/json";
        };
    }

    private static HttpRequest.BodyPublisher content(@Nullable Object body) {
        try {
            return switch (body) {
                case null -> HttpRequest.BodyPublishers.noBody();
                case String lines -> HttpRequest.BodyPublishers.ofString(lines);
                case byte[] file -> HttpRequest.BodyPublishers.ofByteArray(file);
                default -> HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list with the layout to read it by, in two parts. */
    static String withLayout(String layout, String table) {
        String part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=";
        return part + "\"layout\"\r\nContent-Type: application/json;charset=UTF-8\r\n\r\n" + layout + "\r\n" + part
                + "\"file\"; filename=\"list.csv\"\r\nContent-Type: text/csv;charset=UTF-8\r\n\r\n" + table
                + "\r\n--" + BOUNDARY + "--\r\n";
    }

    static String line(Map<String, Object> members) {
        try {
            return JSON.writeValueAsString(members) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> with(Map<String, Object> members, String member, Object value) {
        Map<String, Object> changed = new HashMap<>(members);
        changed.put(member, value);
        return changed;
    }
}
