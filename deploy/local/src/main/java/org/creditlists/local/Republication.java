package org.creditlists.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.creditlists.infrastructure.NotReadyException;

/**
 * What a service publishes again. It goes on in the service when nobody waits.
 *
 * @param platform that runs
 * @param service whose events, state records and tombstones they are
 * @param number by which the service knows it
 */
public record Republication(Platform platform, Service service, long number) {

    private static final int OK = 200;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration TOKEN = Duration.ofHours(1);

    /**
     * Asks for it.
     *
     * @param from position of the first event, at least 1
     * @param reason that stays on record; at most 500 characters
     */
    public static Republication ask(Platform platform, Service service, long from, String reason) {
        JsonNode asked = answer(
                new Http().post(url(platform, service), operator(platform), Map.of("from", from, "reason", reason)));
        return new Republication(platform, service, asked.get("number").asLong());
    }

    /**
     * Waits until all of it was given to Debezium.
     *
     * @param progress told how many events and records were sent
     * @return how many it is in the end
     */
    public long await(LongConsumer progress) {
        var http = new Http();
        while (true) {
            for (JsonNode one : answer(http.get(url(platform, service), operator(platform)))) {
                if (one.get("number").asLong() == number) {
                    progress.accept(one.get("sent").asLong());
                    if (one.hasNonNull("finishedAt")) {
                        return one.get("sent").asLong();
                    }
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static String url(Platform platform, Service service) {
        return platform.url(service) + "/events/republishing";
    }

    /** A new one each time: it may take longer than a token lasts. */
    private static String operator(Platform platform) {
        return new Tokens(platform.secrets().issuer(), TOKEN).operator();
    }

    private static JsonNode answer(Http.Answer answer) {
        if (answer.status() != OK) {
            throw new NotReadyException("HTTP " + answer.status() + " " + answer.text());
        }
        return answer.json();
    }
}
