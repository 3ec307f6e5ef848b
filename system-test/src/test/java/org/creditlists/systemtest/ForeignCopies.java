package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;

/** Cases of other people that are copies: the feed as a table, what only looks at it, and notices as PDF. */
final class ForeignCopies {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Platform platform;
    private final HttpClient client = HttpClient.newHttpClient();

    ForeignCopies(Platform platform) {
        this.platform = platform;
    }

    static boolean isCopy(JsonNode one) {
        JsonNode expected = one.get("expect");
        return expected.has("cells") || expected.has("accessesAdded") || expected.has("pdfTextHas");
    }

    /** @param url with the ids of what came before */
    void check(JsonNode one, String url, String token) throws IOException, InterruptedException, SQLException {
        JsonNode expected = one.get("expect");
        if (expected.has("cells")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> hasCells(new String(ask(one, url, token), StandardCharsets.UTF_8), expected));
        } else if (expected.has("pdfTextHas")) {
            hasText(ask(one, url, token), expected.get("pdfTextHas"));
        } else {
            long before = accesses();
            ask(one, url, token);
            assertThat(accesses() - before)
                    .isEqualTo(expected.get("accessesAdded").asLong());
        }
    }

    private byte[] ask(JsonNode one, String url, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .method(one.get("method").asText(), HttpRequest.BodyPublishers.noBody());
        if (one.has("accept")) {
            request.header("Accept", one.get("accept").asText());
        }
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode())
                .isEqualTo(one.get("expect").get("status").asInt());
        return answer.body();
    }

    private static void hasCells(String table, JsonNode expected) {
        List<String> lines = table.lines().toList();
        expected.get("cells").properties().forEach(cell -> assertThat(lines)
                .anyMatch(line -> line.contains(cell.getKey()) && line.contains(quoted(cell.getValue()))));
    }

    private static String quoted(JsonNode cell) {
        String name = cell.get("name").asText();
        return name.contains("\"") ? ",\"" + name.replace("\"", "\"\"") + "\"," : "," + name + ",";
    }

    private static void hasText(byte[] pdf, JsonNode wanted) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            wanted.forEach(one -> assertThat(text).contains(one.asText().replace(" ", "")));
        }
    }

    private long accesses() throws SQLException {
        try (Connection connection = platform.postgres().connect(platform.database(Service.SHARING));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM feed_access")) {
            row.next();
            return row.getLong(1);
        }
    }
}
