package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.SampleCases;
import org.creditlists.local.Service;
import org.junit.jupiter.api.Test;

/** The samples with which an installation on one machine starts show what the platform is for. */
class SampleCasesAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Platform platform = RunningPlatform.get();
    private final Http http = new Http();

    @Test
    void theSamplesShowEveryListManyFieldsAndCasesInEveryState() {
        assertThat(RunningPlatform.samples()).hasSize(6);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(values(read(Service.SHARING, "/public/figures/totals", ""), "list"))
                    .contains("RED", "BLACK", "WATCH");
            assertThat(values(read(Service.SHARING, "/public/figures", "").get("byField"), "code"))
                    .contains("TAXATION", "FOOD_DRUGS", "ECOLOGICAL_ENVIRONMENT", "WAGE_ARREARS", "FUND_RAISING");
        });
        // Loading once more finds everything there, and makes nothing twice.
        String officer = RunningPlatform.tokens().officer("environment-420000");
        String objections = read(Service.OBJECTION, "/objections", officer).toString();
        new SampleCases(platform, line -> {}).load();
        assertThat(read(Service.OBJECTION, "/objections", officer).toString()).isEqualTo(objections);
        assertThat(read(Service.SHARING, "/reviews", RunningPlatform.tokens().reviewer())
                        .get("entries"))
                .isNotEmpty();
    }

    private JsonNode read(Service service, String path, String token) {
        Http.Answer answer = http.get(platform.url(service) + path, token);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static Set<String> values(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.get(member).asText())
                .collect(Collectors.toSet());
    }
}
