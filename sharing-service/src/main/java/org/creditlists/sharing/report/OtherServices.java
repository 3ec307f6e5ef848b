package org.creditlists.sharing.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the other services for what they hold about the subject of a report, with the subject's own token. */
@Singleton
class OtherServices {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Answer NOT_REACHED = new Answer(0, MissingNode.getInstance());

    private final ReportSettings addresses;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    OtherServices(ReportSettings settings, ObjectMapper json) {
        this.addresses = settings;
        this.json = json;
    }

    /** A service that holds a part of the report. */
    enum Owner {
        INCENTIVE,
        OBJECTION,
        RESTORATION
    }

    /**
     * @param status of HTTP; 0 when the service could not be reached
     * @param content missing when the answer is no JSON
     */
    record Answer(int status, JsonNode content) {

        private static final int OK = 200;
        private static final int OTHER = 300;

        boolean isOk() {
            return status >= OK && status < OTHER;
        }
    }

    Answer get(Owner owner, String path, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(owner) + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), read(answer.body()));
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
            case INCENTIVE -> addresses.incentive();
            case OBJECTION -> addresses.objection();
            case RESTORATION -> addresses.restoration();
        };
    }
}
