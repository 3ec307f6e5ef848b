package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.event.Topics;
import org.creditlists.local.EntriesTopic;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.creditlists.systemtest.cases.TopicRecords;
import org.junit.jupiter.api.Test;

/** What a department reads of individuals: everything that was ever written to {@code credit.entries}. */
class SharedIndividualsAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Platform platform = RunningPlatform.get();
    private final Tokens tokens = RunningPlatform.tokens();
    private final Http http = new Http();

    @Test
    void noRecordNamesAnIndividualAndOrganisationsStandThereInFull() {
        assertThat(RunningPlatform.samples()).isNotEmpty();
        SampleIndividual person = SampleIndividual.designate(platform, tokens, 731);
        awaitValue(person.entry());
        List<JsonNode> records = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        TopicRecords.forEach(platform, List.of(Topics.ENTRIES), record -> {
            String text = record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
            if (text.contains(SampleIndividual.COUNTY)
                    || text.contains(SampleIndividual.NAME)
                    || record.key().contains(SampleIndividual.COUNTY)) {
                wrong.add(text);
            }
            if (!text.isEmpty()) {
                records.add(read(text));
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(records)
                .filteredOn(record -> isIndividual(record))
                .hasSizeGreaterThan(4)
                .allSatisfy(record -> assertThat(record.properties())
                        .extracting(Map.Entry::getKey)
                        .contains("entry", "list", "field", "displayUntil", "matches")
                        .doesNotContain("subject", "name", "code", "decisionNumber"));
        assertThat(records)
                .filteredOn(record -> !isIndividual(record))
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record.properties())
                        .extracting(Map.Entry::getKey)
                        .contains("subject", "name", "code", "decisionNumber")
                        .doesNotContain("matches"));
    }

    @Test
    void noOrderJoinsTheEntriesOfAnIndividual() {
        assertThat(RunningPlatform.samples()).isNotEmpty();
        SampleIndividual.designate(platform, tokens, 733);
        await().atMost(PATIENCE).untilAsserted(() -> {
            Map<String, Boolean> individuals = new HashMap<>();
            TopicRecords.forEach(platform, List.of(Topics.ENTRIES), record -> {
                if (record.value() != null) {
                    individuals.put(record.key(), isIndividual(read(text(record.value()))));
                }
            });
            List<String> ofIndividuals = new ArrayList<>();
            TopicRecords.forEach(platform, List.of(Topics.MEASURES), record -> {
                JsonNode order = read(text(record.value()));
                String entry = order.get("entry").asText();
                if (individuals.getOrDefault(entry, false)) {
                    ofIndividuals.add(entry);
                    assertThat(List.of(record.key(), order.get("subject").asText()))
                            .containsOnly(entry);
                }
            });
            assertThat(ofIndividuals).isNotEmpty();
        });
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    @Test
    void whoeverIsOnTheListSeesWhoWasGivenItsKey() {
        SampleIndividual person = SampleIndividual.designate(platform, tokens, 732);
        awaitValue(person.entry());
        String url = platform.url(Service.SHARING) + "/feed/match-keys?category=INDIVIDUAL-BLACK&legalGround=sample"
                + "&purpose=";
        assertThat(http.get(url + "beyond", tokens.department("market-000000")).status())
                .isEqualTo(403);
        String head = new Tokens(platform.secrets().issuer(), Duration.ofHours(1), "head", "SECTION")
                .department("market-000000");
        assertThat(http.get(url + "within", head).status()).isEqualTo(200);
        String mine = http.get(platform.url(Service.SHARING) + "/inquiries/mine", tokens.subject(person.code()))
                .text();
        assertThat(mine)
                .contains("within", "SECTION+match-key:INDIVIDUAL-BLACK")
                .doesNotContain("beyond");
    }

    private void awaitValue(String entry) {
        try (var entries = new EntriesTopic(platform.departmentAccess("customs-000000"), Topics.ENTRIES)) {
            await().atMost(PATIENCE).until(() -> {
                entries.follow();
                byte[] record = entries.get(entry);
                return record != null && new String(record, StandardCharsets.UTF_8).contains("\"value\":");
            });
        }
    }

    private static boolean isIndividual(JsonNode record) {
        return record.get("subjectKind").asText().equals("INDIVIDUAL");
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
