package org.creditlists.portal.client;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.creditlists.portal.client.Answer.Given;
import org.creditlists.portal.client.Answer.Refused;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Hands files on to services, and from them, with the token of the caller. It is written by hand because files of any
 * type stream through it with the headers that they have, and may take longer than a page: a client interface has one
 * timeout, and keeps what it reads in memory.
 */
@Singleton
public class ServiceFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration UPLOAD_PATIENCE = Duration.ofMinutes(2);
    private static final int OK = 200;
    private static final int OTHER = 300;

    private final PortalSettings.Services addresses;
    private final ObjectMapper json;
    private final Reader reader;
    private final Caller caller;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    ServiceFiles(PortalSettings settings, ObjectMapper json, Reader reader, Caller caller) {
        this.addresses = settings.services();
        this.json = json;
        this.reader = reader;
        this.caller = caller;
    }

    /** @param content to be closed */
    public record Opened(InputStream content, HttpHeaders headers) {}

    /**
     * Hands a file on to be stored.
     *
     * @param type media type of the file
     * @param answer what the service says of it
     */
    public <T> Answer<T> upload(Owner owner, String path, String type, Path file, Class<T> answer) {
        HttpRequest.Builder request = withFile(request(owner, path, "application/json"), type, file);
        return switch (send(request)) {
            case Given<Opened>(Opened opened) -> read(opened, answer);
            case Refused<Opened> refused -> new Refused<>(refused.status(), refused.problem());
        };
    }

    /** Something that is handed on as it is: a page, a table, a file. */
    public Answer<Opened> open(Owner owner, String path, String accept) {
        return send(request(owner, path, accept).GET());
    }

    /** Hands a file on, and opens the answer. */
    public Answer<Opened> exchange(Owner owner, String path, String type, String accept, Path file) {
        return send(withFile(request(owner, path, accept), type, file));
    }

    private HttpRequest.Builder request(Owner owner, String path, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(owner) + path))
                .timeout(PATIENCE)
                .header("Accept", accept)
                .header("Authorization", "Bearer " + caller.bearer());
        reader.headers().forEach(request::header);
        return request;
    }

    private static HttpRequest.Builder withFile(HttpRequest.Builder request, String type, Path file) {
        try {
            return request.timeout(UPLOAD_PATIENCE)
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofFile(file));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer<Opened> send(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            return answer.statusCode() >= OK && answer.statusCode() < OTHER
                    ? new Given<>(new Opened(answer.body(), answer.headers()))
                    : new Refused<>(answer.statusCode(), problem(answer.body()));
        } catch (IOException notReached) {
            return Refused.notReached();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Refused.notReached();
        }
    }

    private <T> Answer<T> read(Opened opened, Class<T> answer) {
        try (InputStream content = opened.content()) {
            return new Given<>(json.readValue(content, answer));
        } catch (IOException cutOff) {
            return Refused.notReached();
        }
    }

    private @Nullable Problem problem(InputStream body) {
        try (body) {
            return json.readValue(body, Problem.class);
        } catch (IOException noProblem) {
            return null;
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
