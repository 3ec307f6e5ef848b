package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.creditlists.systemtest.OwnTable.Row;
import org.creditlists.systemtest.OwnTable.Scope;
import org.creditlists.systemtest.WritingActs.Owned;
import org.junit.jupiter.api.Test;

/** Every page of the workbench for every role, and with the real ids of what is another's. */
class PagesOfOthersAcceptanceTest {

    private static final Pattern SECTION = Pattern.compile("(?ms)^## portal\n(.*?)(?=^## |\\z)");
    private static final Pattern PAGE = Pattern.compile("\\| `GET ([^`]+)` \\|");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Platform platform = RunningPlatform.get();
    private final List<Row> pages = OwnTable.read().pages();
    private final Map<String, String> sessions = new HashMap<>();

    @Test
    void everyPageHasALine() throws IOException {
        Matcher section = SECTION.matcher(Files.readString(Path.of("../docs/security-log.md")));
        assertThat(section.find()).isTrue();
        Set<String> documented = new TreeSet<>();
        Matcher page = PAGE.matcher(section.group(1));
        while (page.find()) {
            queues(page.group(1)).forEach(path -> documented.add("portal GET " + path));
        }
        assertThat(pages).extracting(Row::operation).containsExactlyInAnyOrderElementsOf(documented);
    }

    private static Stream<String> queues(String path) {
        return path.contains("{queue")
                ? Stream.of("objections", "restorations").map(queue -> path.replaceFirst("\\{queue[^}]*}", queue))
                : Stream.of(path);
    }

    @Test
    void everyPageIsForItsRolesAlone() {
        List<String> unexpected = new ArrayList<>();
        Map<String, String> tokens = tokens();
        for (Row page : pages) {
            List<String> ids = Collections.nCopies(2, UUID.randomUUID().toString());
            if (!answer(page, "", ids).startsWith("401")) {
                unexpected.add(page.operation() + ", nobody: " + answer(page, "", ids));
            }
            tokens.forEach((role, token) -> {
                String answer = answer(page, token, ids);
                boolean may = page.roles().containsKey(role);
                if (may == answer.startsWith("403") || answer.startsWith("401") || answer.startsWith("5")) {
                    unexpected.add("%s, %s: %s".formatted(page.operation(), role, answer.substring(0, 3)));
                }
            });
        }
        System.out.printf("pages: %d, %d roles, %d unexpected%n", pages.size(), tokens.size() + 1, unexpected.size());
        assertThat(unexpected).isEmpty();
    }

    @Test
    void whatIsAnothersIsShownAsWhatIsNot() {
        List<Owned> things = WritingActs.played().owned();
        List<String> told = new ArrayList<>();
        int compared = 0;
        for (Row page : pages) {
            List<Owned> ofKind = things.stream()
                    .filter(thing -> thing.kind().equals(page.kind()))
                    .toList();
            for (Map.Entry<String, Scope> role : page.roles().entrySet()) {
                if (role.getValue() != Scope.OWN) {
                    continue;
                }
                for (Caller caller : Caller.of(role.getKey(), things)) {
                    String ofNothing = answer(page, caller.token(), List.of(nothing(), nothing()));
                    for (List<String> ids : caller.others(ofKind)) {
                        compared++;
                        String answer = answer(page, caller.token(), ids);
                        if (!answer.equals(ofNothing)) {
                            told.add("%s, %s of %s: %s instead of %s"
                                    .formatted(page.operation(), caller.role(), caller.whose(), answer, ofNothing));
                        }
                    }
                }
                if (ofKind.stream().noneMatch(thing -> isShown(page, role.getKey(), thing))) {
                    told.add(page.operation() + ", " + role.getKey() + ": nobody is shown his own");
                }
            }
        }
        System.out.printf("pages: %d answers compared, %d told%n", compared, told.size());
        assertThat(told).isEmpty();
        assertThat(compared).isGreaterThan(100);
    }

    private static String nothing() {
        return UUID.randomUUID().toString();
    }

    private boolean isShown(Row page, String role, Owned thing) {
        String token = thing.owners().get(role);
        return token != null
                && !thing.ids().isEmpty()
                && answer(page, token, thing.ids()).startsWith("200");
    }

    private static Map<String, String> tokens() {
        Tokens tokens = RunningPlatform.tokens();
        return Map.ofEntries(
                Map.entry("officer", tokens.officer("tax-420000")),
                Map.entry("platform", tokens.platform("420000")),
                Map.entry("department", tokens.department("customs-000000")),
                Map.entry("subject", tokens.subject("91350100M000100Y43")),
                Map.entry("liaison", tokens.liaison("customs-000000")),
                Map.entry("provider", tokens.provider("TRAINER-1")),
                Map.entry("desk", tokens.desk("tax-420000")),
                Map.entry("enterprise", tokens.enterprise("ENTERPRISE-1")),
                Map.entry("approver", tokens.approver("customs-000000")),
                Map.entry("reviewer", tokens.reviewer()),
                Map.entry("auditor", tokens.auditor()),
                Map.entry("registrar", tokens.registrar()),
                Map.entry("operator", tokens.operator()));
    }

    /** The status and the page without any id. */
    private String answer(Row page, String token, List<String> ids) {
        String path = page.operation().substring("portal GET ".length()).replace("{act}", "ACKNOWLEDGE");
        for (String id : ids) {
            path = path.replaceFirst("\\{[^}]+}", id);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(platform.url(Service.PORTAL) + path))
                .header("Accept", "text/html");
        if (!token.isEmpty()) {
            request.header("Cookie", sessions.computeIfAbsent(token, this::signIn));
        }
        HttpResponse<byte[]> answer = send(request.build());
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        return answer.statusCode() + " " + UUID_TEXT.matcher(text).replaceAll("…");
    }

    private String signIn(String token) {
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(
                        URI.create(platform.url(Service.PORTAL) + "/workbench/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", platform.url(Service.PORTAL))
                .POST(HttpRequest.BodyPublishers.ofString("token=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                .build());
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
