package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;

/** Cases of other people that are pages: searches of the portal, and files handed in at the workbench. */
final class ForeignPages {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern FORM = Pattern.compile("action=\"(/workbench/acts/PUSH/[^\"]+)\"");
    private static final Pattern INSTANCE = Pattern.compile("name=\"instance\" value=\"([^\"]+)\"");
    private static final Pattern FIRST_ROW = Pattern.compile("<tbody>(.*?)</tr>", Pattern.DOTALL);
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";

    private final String portal;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Path cases;

    ForeignPages(Platform platform, Path cases) {
        this.portal = platform.url(Service.PORTAL);
        this.cases = cases;
    }

    static boolean isPage(JsonNode one) {
        return one.has("form");
    }

    void check(JsonNode one, String token) throws IOException, InterruptedException {
        if (one.get("endpoint").asText().equals("/search")) {
            await().atMost(PATIENCE).untilAsserted(() -> has(one, post("/search", FORM_TYPE, form(one.get("form")))));
            return;
        }
        post("/workbench/login", FORM_TYPE, encoded("next", "/workbench") + "&" + encoded("token", token));
        String before = firstRow(get("/workbench/pushes"));
        handIn(one);
        await().atMost(PATIENCE).untilAsserted(() -> {
            String row = firstRow(get("/workbench/pushes"));
            assertThat(row).isNotEqualTo(before);
            has(one, row);
        });
    }

    private static void has(JsonNode one, String text) {
        for (JsonNode wanted : one.get("expect").get("pageHas")) {
            if (wanted.isArray()) {
                assertThat(StreamSupport.stream(wanted.spliterator(), false).map(JsonNode::asText))
                        .as(text)
                        .anyMatch(text::contains);
            } else {
                assertThat(text).contains(wanted.asText());
            }
        }
    }

    private void handIn(JsonNode one) throws IOException, InterruptedException {
        String page = get("/workbench/pushes");
        String boundary = UUID.randomUUID().toString();
        var body = new ByteArrayOutputStream();
        part(
                body,
                boundary,
                "name=\"instance\"",
                "text/plain",
                found(INSTANCE, page).getBytes(StandardCharsets.UTF_8));
        for (var field : one.get("form").properties()) {
            part(
                    body,
                    boundary,
                    "name=\"" + field.getKey() + "\"",
                    "text/plain",
                    field.getValue().asText().getBytes(StandardCharsets.UTF_8));
        }
        Path file = cases.resolve(one.get("file").asText());
        part(
                body,
                boundary,
                "name=\"file\"; filename=\"" + file.getFileName() + "\"",
                one.get("fileType").asText(),
                Files.readAllBytes(file));
        body.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        var request = request(found(FORM, page)).header("Content-Type", "multipart/form-data; boundary=" + boundary);
        var answer = client.send(
                request.POST(BodyPublishers.ofByteArray(body.toByteArray())).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as(answer.body())
                .isEqualTo(one.get("expect").get("status").asInt());
    }

    private static void part(ByteArrayOutputStream to, String boundary, String name, String type, byte[] content)
            throws IOException {
        to.write(("--" + boundary + "\r\nContent-Disposition: form-data; " + name + "\r\nContent-Type: " + type
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        to.write(content);
        to.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString()).body();
    }

    private String post(String path, String type, String body) throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal + path))
                .timeout(PATIENCE)
                .header("Origin", portal);
    }

    private static String form(JsonNode fields) {
        return fields.properties().stream()
                .map(field -> encoded(field.getKey(), field.getValue().asText()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String firstRow(String page) {
        Matcher row = FIRST_ROW.matcher(page);
        return row.find() ? row.group(1) : "";
    }

    private static String found(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
