package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.SampleList;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.junit.jupiter.api.Test;

/** A list of more new entries than one person may send is taken when a second one of the same organisation agrees. */
class MassDesignationAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LINES = RunningPlatform.FEW + 1_000;

    private final Platform platform = RunningPlatform.get();
    private final Http http = new Http();
    private final String pushes = platform.url(Service.DESIGNATION) + "/pushes";
    private final Tokens first = RunningPlatform.tokens();
    private final Tokens second = new Tokens(platform.secrets().issuer(), Duration.ofHours(1), "second", null);

    @Test
    void aLongListWaitsForASecondPersonAndThenStandsInEveryList() {
        var list =
                new SampleList(LINES, "mass" + System.nanoTime(), LocalDate.now(WorkingDays.LEGAL_ZONE), new Random());
        String push = http.upload(pushes, first.platform("420000"), "text/csv", withoutOrders(list))
                .json()
                .get("push")
                .asText();
        awaitState(push, "AWAITING_CONFIRMATION");
        JsonNode waiting = state(push);
        assertThat(waiting.get("accepted").asInt()).isPositive().isLessThanOrEqualTo(RunningPlatform.FEW);
        assertThat(LocalDate.parse(waiting.get("decideBy").asText())).isAfter(LocalDate.now(WorkingDays.LEGAL_ZONE));
        assertThat(confirmed(push, first.platform("420000")))
                .as("the one who sent it")
                .isEqualTo(409);
        assertThat(confirmed(push, second.platform("330000")))
                .as("another province")
                .isEqualTo(404);
        assertThat(state(push)).isEqualTo(waiting);
        assertThat(confirmed(push, second.platform("420000"))).isEqualTo(200);
        awaitState(push, "DONE");
        assertThat(state(push).get("accepted").asInt())
                .isEqualTo(LINES - list.wrong().size());
        assertThat(confirmed(push, second.platform("420000"))).as("twice").isEqualTo(409);
        for (Service service : Service.withLists()) {
            await().atMost(PATIENCE)
                    .until(() -> listed(service) >= LINES - list.wrong().size());
        }
    }

    /** The same lines in a field that no memorandum of the samples names: orders show nothing here. */
    private static byte[] withoutOrders(SampleList list) {
        return new String(list.csv(), StandardCharsets.UTF_8)
                .replace("TAXATION", "CONSUMER_RIGHTS")
                .replace("tax-420000", "market-420000")
                .replace("TAX_EVASION", "COMPLAINTS_UNANSWERED")
                .replace("BLACK", "WATCH")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void awaitState(String push, String state) {
        await().atMost(PATIENCE).until(() -> state(push).get("state").asText().equals(state));
    }

    private JsonNode state(String push) {
        return http.get(pushes + "/" + push, first.platform("420000")).json();
    }

    private int confirmed(String push, String token) {
        return http.post(pushes + "/" + push + "/confirmation", token, Map.of("confirmed", true))
                .status();
    }

    private long listed(Service service) {
        return http.get(platform.url(service) + "/list/digest", first.operator())
                .json()
                .get("entries")
                .asLong();
    }
}
