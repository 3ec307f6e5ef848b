package org.creditlists.sharing.log;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks designation-service, with the token of the subject, who learnt something about it while designating. The code of
 * a subject, and what it is known by elsewhere, stays where it is.
 */
@Singleton
class DesignationLooks {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final String address;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    DesignationLooks(LogSettings settings, ObjectMapper json) {
        this.address = settings.designation();
        this.json = json;
    }

    /** As designation-service tells it. */
    record Look(UUID look, String organisation, String kind, Instant at) {}

    /** Empty when designation-service does not answer. */
    Optional<List<Look>> mine(String token, Instant upTo) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/looks/mine?upTo=" + upTo))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == OK
                    ? Optional.of(List.of(json.readValue(answer.body(), Look[].class)))
                    : Optional.empty();
        } catch (IOException notReached) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
