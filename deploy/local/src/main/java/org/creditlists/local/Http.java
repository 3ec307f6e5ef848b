package org.creditlists.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls to the services, as anybody would make them. */
public final class Http {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** HTTP/1.1: what clients behind proxies speak, and no upgrade is tried on every first request. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Duration patience;

    public Http() {
        this(PATIENCE);
    }

    /** @param patience how long an answer may take */
    public Http(Duration patience) {
        this.patience = patience;
    }

    /** @param text the body as it came */
    public record Answer(int status, String text, Map<String, List<String>> headers) {

        public JsonNode json() {
            try {
                return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException("no JSON: " + text, e);
            }
        }
    }

    public Answer get(String url, String token) {
        return send(HttpRequest.newBuilder(URI.create(url)).GET(), token);
    }

    public Answer put(String url, String token, Object body) {
        return send("PUT", url, token, body);
    }

    public Answer post(String url, String token, @Nullable Object body) {
        return send("POST", url, token, body);
    }

    private Answer send(String method, String url, String token, @Nullable Object body) {
        try {
            String json = body == null ? "" : JSON.writeValueAsString(body);
            return send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString(json)),
                    token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer upload(String url, String token, String contentType, byte[] content) {
        return send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(content)),
                token);
    }

    /** Streams a file, however long. */
    public Answer upload(String url, String token, String contentType, Path file) throws IOException {
        return send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofFile(file)),
                token);
    }

    private Answer send(HttpRequest.Builder request, String token) {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response =
                    CLIENT.send(request.timeout(patience).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
