package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.creditlists.contracts.event.Topics;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Service;
import org.creditlists.systemtest.cases.TopicRecords;
import org.junit.jupiter.api.Test;

/** What ended leaves the topics though nothing else happens on them (review of security, M1). */
class QuietTopicsAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String AUTHORITY = "tax-420000";
    private static final List<String> PERSONAL = List.of(Topics.DOSSIERS, Topics.ENTRIES);
    private static final Set<String> EVERY_PARTITION = Set.of("0", "1", "2");

    private final Platform platform = RunningPlatform.get();
    private final String officer = RunningPlatform.tokens().officer(AUTHORITY);
    private final Http http = new Http();

    @Test
    void anEndedEntryIsInNoPartitionThoughNobodySendsAnything() {
        String entry = designate();
        await().atMost(PATIENCE).until(() -> topicsThatSay(entry).containsAll(PERSONAL));
        Http.Answer withdrawn = http.post(
                platform.url(Service.DESIGNATION) + "/entries/" + entry + "/withdrawal",
                officer,
                Map.of("reason", "REVOKED"));
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(204);
        await().atMost(PATIENCE).until(() -> topicsThatSay(entry).isEmpty());
    }

    @Test
    void pulsesReachEveryPartition() {
        for (String topic : PERSONAL) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                Set<String> partitions = new TreeSet<>();
                TopicRecords.forEach(platform, List.of(topic), record -> {
                    if (EntryId.of(record.key()).isPulse()) {
                        assertThat(record.value()).isNull();
                        partitions.add(Integer.toString(record.partition()));
                    }
                });
                assertThat(partitions).as(topic).isEqualTo(EVERY_PARTITION);
            });
        }
    }

    /** Every record counts, also those behind which a tombstone stands. */
    private Set<String> topicsThatSay(String entry) {
        Set<String> topics = new TreeSet<>();
        TopicRecords.forEach(platform, PERSONAL, record -> {
            if (record.value() != null && record.key().equals(entry)) {
                topics.add(record.topic());
            }
        });
        return topics;
    }

    private String designate() {
        SampleCompanies.Company company = SampleCompanies.of(919_087);
        Map<String, Object> body = BlackDesignation.of(company, "静");
        Http.Answer answer = http.post(platform.url(Service.DESIGNATION) + "/designations", officer, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("entry").asText();
    }
}
