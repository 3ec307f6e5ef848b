package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.SampleList;
import org.creditlists.local.Service;
import org.junit.jupiter.api.Test;

/** kill -9 of any part leaves a state from which starting again goes on; no line is lost or decided twice. */
class KilledPartsAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LINES = 2_900;

    private final Platform platform = RunningPlatform.get();
    private final Http http = new Http();
    private final String sender = RunningPlatform.tokens().platform("420000");
    private final String operator = RunningPlatform.tokens().operator();

    @Test
    void aPushGoesOnAfterEveryPartWasKilled() {
        var list =
                new SampleList(LINES, "kill" + System.nanoTime(), LocalDate.now(WorkingDays.LEGAL_ZONE), new Random());
        String push = http.upload(platform.url(Service.DESIGNATION) + "/pushes", sender, "text/csv", list.csv())
                .json()
                .get("push")
                .asText();
        await().atMost(PATIENCE).until(() -> push(push).get("linesDone").asLong() > 0);
        for (String part : List.of("designation-service", "connect", "kafka", "sharing-service", "postgresql")) {
            kill(part);
            if (part.equals("connect")) {
                asOfStandsStill();
            }
        }
        Instant restarted = Instant.now();
        platform.startAll(line -> {}, () -> {});
        await().atMost(PATIENCE).until(() -> asOf().isAfter(restarted));
        await().atMost(PATIENCE).until(() -> push(push).get("state").asText().equals("DONE"));
        JsonNode done = push(push);
        assertThat(done.get("linesDone").asLong()).isEqualTo(LINES);
        assertThat(done.get("accepted").asLong()).isEqualTo(LINES - list.wrong().size());
        assertThat(done.get("refused").asLong()).isEqualTo(list.wrong().size());
        String receipts = http.get(platform.url(Service.DESIGNATION) + "/pushes/" + push + "/receipts", sender)
                .text();
        assertThat(receipts.lines().count()).isEqualTo(LINES);
        // Lists that are equal may still be equally behind.
        await().atMost(PATIENCE).until(() -> listed() >= LINES - list.wrong().size());
        await().atMost(PATIENCE)
                .until(() -> Service.withLists().stream()
                                .map(service -> http.get(platform.url(service) + "/list/digest", operator)
                                        .text())
                                .distinct()
                                .count()
                        == 1);
    }

    /** Nothing comes any more, and answers say so: pulses come every two seconds otherwise. */
    private void asOfStandsStill() {
        var last = new AtomicReference<>(asOf());
        await().during(Duration.ofSeconds(6)).atMost(PATIENCE).until(() -> {
            Instant now = asOf();
            return now.equals(last.getAndSet(now));
        });
    }

    /** Up to when everything that was decided is in an answer; the beginning of time while that is not known. */
    private Instant asOf() {
        JsonNode asOf = http.post(
                        platform.url(Service.SHARING) + "/inquiries",
                        RunningPlatform.tokens().department("customs-000000"),
                        Map.of("code", "91350100M000100Y43", "purpose", "示例用途", "legalGround", "示例依据"))
                .json()
                .path("asOf");
        return asOf.isTextual() ? Instant.parse(asOf.asText()) : Instant.EPOCH;
    }

    private long listed() {
        return http.get(platform.url(Service.RESTORATION) + "/list/digest", operator)
                .json()
                .get("entries")
                .asLong();
    }

    private JsonNode push(String push) {
        return http.get(platform.url(Service.DESIGNATION) + "/pushes/" + push, sender)
                .json();
    }

    private void kill(String part) {
        ProcessHandle process = Objects.requireNonNull(platform.parts().get(part))
                .process()
                .handle()
                .orElseThrow();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }
}
