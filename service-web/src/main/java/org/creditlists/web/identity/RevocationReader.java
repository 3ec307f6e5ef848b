package org.creditlists.web.identity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the list of revoked tokens again and again; while it cannot be read, what was known counts. */
@Singleton
class RevocationReader {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationReader.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int FOUND = 200;

    private final Revocations revocations;
    private final TokenSettings settings;
    private final ObjectMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("revocations").factory());
    private boolean told;

    RevocationReader(Revocations revocations, TokenSettings settings, ObjectMapper json) {
        this.revocations = revocations;
        this.settings = settings;
        this.json = json;
    }

    void start(@Observes StartupEvent event) {
        settings.revocations()
                .ifPresent(address -> timer.scheduleWithFixedDelay(
                        () -> read(address), 0, settings.revocationsEvery().toMillis(), TimeUnit.MILLISECONDS));
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void read(URI address) {
        try {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == FOUND) {
                revocations.replace(json.readValue(answer.body(), new TypeReference<Map<String, Instant>>() {}));
                told = false;
            } else {
                tell("it answers " + answer.statusCode());
            }
        } catch (IOException | RuntimeException | Error e) { // a timer ends with the first that it sees
            tell(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(String why) {
        if (!told) {
            LOG.warn("the list of revoked tokens cannot be read; what was known of it counts: {}", why);
            told = true;
        }
    }
}
