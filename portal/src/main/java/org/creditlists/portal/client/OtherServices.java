package org.creditlists.portal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks the service that owns a thing, with the token of the person who wants it: what somebody may do is decided there.
 */
@Singleton
public class OtherServices {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration UPLOAD_PATIENCE = Duration.ofMinutes(2);

    private static final Answer NOT_REACHED = new Answer(0, MissingNode.getInstance(), null);

    private final PortalSettings.Services addresses;
    private final ObjectMapper json;
    private final Reader reader;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    OtherServices(PortalSettings settings, ObjectMapper json, Reader reader) {
        this.addresses = settings.services();
        this.json = json;
        this.reader = reader;
    }

    /** A service that owns something. */
    public enum Owner {
        DESIGNATION,
        SHARING,
        INCENTIVE,
        OBJECTION,
        RESTORATION
    }

    /**
     * @param status of HTTP; 0 when the service could not be reached
     * @param content what it said, missing when that is no JSON
     * @param after where the next page of a list begins, null when there is none
     */
    public record Answer(
            int status, JsonNode content, @Nullable String after) {

        private static final int OK = 200;
        private static final int OTHER = 300;

        public boolean isOk() {
            return status >= OK && status < OTHER;
        }
    }

    /** @param token null for what anybody may read */
    public Answer get(Owner owner, String path, @Nullable String token) {
        return send(request(owner, path, token).GET());
    }

    /**
     * @param method of HTTP
     * @param body null for none
     */
    public Answer send(String method, Owner owner, String path, String token, @Nullable Object body) {
        try {
            HttpRequest.Builder request = request(owner, path, token);
            return send(
                    body == null
                            ? request.method(method, HttpRequest.BodyPublishers.noBody())
                            : request.header("Content-Type", "application/json")
                                    .method(
                                            method,
                                            HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Hands a file on. */
    public Answer upload(Owner owner, String path, String token, String type, Path file) {
        try {
            return send(request(owner, path, token)
                    .timeout(UPLOAD_PATIENCE)
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofFile(file)));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Something that is handed on as it is: a page, a table, a file.
     *
     * @param status of HTTP; 0 when the service could not be reached
     * @param content to be closed
     * @param headers of the answer
     */
    public record Opened(int status, InputStream content, HttpHeaders headers) {

        private static final Opened NOT_REACHED =
                new Opened(0, InputStream.nullInputStream(), HttpHeaders.of(Map.of(), (name, value) -> true));

        public boolean isOk() {
            return status == Answer.OK;
        }

        /** When it is not handed on: the connection is free again. */
        public void close() {
            try {
                content.close();
            } catch (IOException alreadyGone) {
                // Nothing is kept.
            }
        }
    }

    public Opened open(Owner owner, String path, String token, String accept) {
        return open(request(owner, path, token).setHeader("Accept", accept).GET());
    }

    /** Hands a file on, and opens the answer. */
    public Opened exchange(Owner owner, String path, String token, String type, String accept, Path file) {
        try {
            return open(request(owner, path, token)
                    .timeout(UPLOAD_PATIENCE)
                    .setHeader("Accept", accept)
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofFile(file)));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Opened open(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            return new Opened(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException notReached) {
            return Opened.NOT_REACHED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Opened.NOT_REACHED;
        }
    }

    /** The refusal that was opened. */
    public Answer refusal(Opened opened) {
        try (InputStream content = opened.content()) {
            return new Answer(opened.status(), read(content.readAllBytes()), null);
        } catch (IOException cutOff) {
            return NOT_REACHED;
        }
    }

    private HttpRequest.Builder request(Owner owner, String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(owner) + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json");
        reader.headers().forEach(request::header);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), read(answer.body()), NextPage.after(answer.headers()));
        } catch (IOException notReached) {
            return NOT_REACHED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NOT_REACHED;
        }
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }

    private String address(Owner owner) {
        return switch (owner) {
            case DESIGNATION -> addresses.designation();
            case SHARING -> addresses.sharing();
            case INCENTIVE -> addresses.incentive();
            case OBJECTION -> addresses.objection();
            case RESTORATION -> addresses.restoration();
        };
    }
}
