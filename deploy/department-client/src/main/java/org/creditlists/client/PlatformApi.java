package org.creditlists.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The two services that a department calls. The token is read anew for each call, so that it can be renewed meanwhile.
 */
final class PlatformApi {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String incentive;
    private final String sharing;
    private final Path token;

    PlatformApi(String incentive, String sharing, Path token) {
        this.incentive = incentive;
        this.sharing = sharing;
        this.token = token;
    }

    /** False when the order was lifted meanwhile, which the topic says too. */
    boolean acknowledge(String order) throws IOException, InterruptedException {
        return report(order, "acknowledgement", HttpRequest.BodyPublishers.noBody());
    }

    void confirm(String order, int turn) throws IOException, InterruptedException {
        report(order, "confirmation", HttpRequest.BodyPublishers.ofString("{\"turn\":" + turn + "}"));
    }

    private boolean report(String order, String what, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request(incentive + "/orders/" + order + "/" + what)
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == OK) {
            return true;
        }
        if (answer.statusCode() == CONFLICT && answer.body().contains("order-lifted")) {
            return false;
        }
        throw new IOException(what + " of " + order + ": HTTP " + answer.statusCode() + " " + answer.body());
    }

    /** Digest of the list as it is published, with the number of entries. */
    JsonNode digest() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request(sharing + "/feed/digest").GET().build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException("digest: HTTP " + answer.statusCode() + " " + answer.body());
        }
        return Store.JSON.readTree(answer.body());
    }

    /** The key of this month for a category, as {@code INDIVIDUAL-BLACK}; it is logged what it is for. */
    JsonNode matchKey(String category, String purpose, String legalGround) throws IOException, InterruptedException {
        String query = "?category=" + encoded(category) + "&purpose=" + encoded(purpose) + "&legalGround="
                + encoded(legalGround);
        HttpResponse<String> answer = http.send(
                request(sharing + "/feed/match-keys" + query).GET().build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException("match key: HTTP " + answer.statusCode() + " " + answer.body());
        }
        return Store.JSON.readTree(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String url) throws IOException {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + Files.readString(token).strip());
    }
}
