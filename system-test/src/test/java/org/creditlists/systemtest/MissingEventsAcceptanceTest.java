package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.creditlists.infrastructure.Await;
import org.creditlists.local.Http;
import org.creditlists.local.LostSlot;
import org.creditlists.local.Platform;
import org.creditlists.local.Republication;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Service;
import org.junit.jupiter.api.Test;

/** Events that a slot has left out keep {@code asOf} where it is until they are sent again (reliability/R4). */
class MissingEventsAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Platform platform = RunningPlatform.get();
    private final Http http = new Http();

    @Test
    void asOfStandsUntilWhatASlotHasLeftOutIsSentAgain() {
        await().atMost(PATIENCE).until(() -> designation().hasNonNull("upTo"));
        String[] entry = new String[1];
        platform.connect().forgetPlace(Service.DESIGNATION.shortName(), () -> {
            entry[0] = designate();
            Await.ready(platform.connect().process(), () -> LostSlot.of(platform, Service.DESIGNATION)
                    .drop());
        });
        Instant decided = Instant.now();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(designation().at("/missing/count").asLong()).isPositive());
        JsonNode told = designation();
        assertThat(Instant.parse(told.get("upTo").asText())).isBefore(decided);
        assertThat(told.at("/missing/first").asLong())
                .isPositive()
                .isLessThanOrEqualTo(told.at("/missing/last").asLong());
        assertThat(list(entry[0]).status()).as("nobody has it").isEqualTo(404);

        Republication.ask(platform, Service.DESIGNATION, 1, "示例：复制槽重建").await(sent -> {});
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode now = designation();
            assertThat(now.hasNonNull("missing")).isFalse();
            assertThat(Instant.parse(now.get("upTo").asText())).isAfter(decided);
        });
        assertThat(list(entry[0]).status()).isEqualTo(200);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(digests()).hasSize(1));
    }

    private Http.Answer list(String entry) {
        return http.get(
                platform.url(Service.SHARING) + "/list/entries/" + entry,
                RunningPlatform.tokens().auditor());
    }

    private List<String> digests() {
        String operator = RunningPlatform.tokens().operator();
        return Service.withLists().stream()
                .map(service -> http.get(platform.url(service) + "/list/digest", operator)
                        .json()
                        .get("digest")
                        .asText())
                .distinct()
                .toList();
    }

    private JsonNode designation() {
        String url = platform.url(Service.SHARING) + "/public/status";
        for (JsonNode one :
                http.get(url, RunningPlatform.tokens().operator()).json().get("sources")) {
            if (one.get("source").asText().equals("designation")) {
                return one;
            }
        }
        throw new AssertionError("no source designation");
    }

    private String designate() {
        Map<String, Object> body = BlackDesignation.of(SampleCompanies.of(919_097), "缺");
        Http.Answer answer = http.post(
                platform.url(Service.DESIGNATION) + "/designations",
                RunningPlatform.tokens().officer("tax-420000"),
                body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("entry").asText();
    }
}
