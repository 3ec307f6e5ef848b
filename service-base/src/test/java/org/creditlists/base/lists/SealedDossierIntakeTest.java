package org.creditlists.base.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Topics;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.contracts.record.Identity;
import org.creditlists.listprojection.dossier.Identities;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.keys.DataKeys;
import org.creditlists.runtime.topics.Received;
import org.creditlists.testkit.FreePorts;
import org.creditlists.testkit.TestKeys;
import org.creditlists.testkit.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Services keep dossiers sealed, and know of them what the key of an entry opens. */
class SealedDossierIntakeTest {

    private final Identities identities = new Identities(ListDatabase.DATABASE, new DataKeys(TestKeys.dataSource()));
    private final CreditEvent event = RandomHistory.of(new Random()).getFirst();
    private final EntryId entry = event.entry();
    private final Received dossier = ListRecords.dossier(event);

    @BeforeEach
    void listed() throws Exception {
        ListDatabase.clear();
        ListDatabase.follower().handle(List.of(ListRecords.received(event)));
    }

    @Test
    void whatIsKeptTellsNoNameAndTheKeyOpensIt() throws Exception {
        ListDatabase.follower().handle(List.of(dossier));
        for (String text : List.of("示例企业", "示例人员", "示例证件", "示例文号", "示例事由")) {
            assertThat(ListDatabase.table())
                    .contains(entry.toString())
                    .doesNotContain(text)
                    .doesNotContain(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(identities.of(entry).map(Identity::name)).contains("示例企业");
        assertThat(identities.withReasons(List.of(entry)).get(entry))
                .extracting(Dossier::statement)
                .isEqualTo("示例事由");
    }

    @Test
    void withoutTheKeyAnOldCopyIsReadByNobodyAndALateOneIsNotTakenIn() throws Exception {
        ListDatabase.follower().handle(List.of(dossier));
        TestKeys.delete(entry);
        assertThat(isKnown()).isTrue();
        assertThat(identities.of(entry)).isEmpty();
        assertThat(identities.withReasons(List.of(entry))).isEmpty();
        ListDatabase.follower().handle(List.of(dossier));
        assertThat(isKnown()).isFalse();
    }

    @Test
    void whileTheKeysAreAwayNothingIsForgottenAndItGoesOnWhenTheyAreBack() throws Exception {
        ListDatabase.follower().handle(List.of(dossier));
        var away = new DataKeys(TestPostgres.dataSource(
                "jdbc:postgresql://127.0.0.1:" + FreePorts.take(1).getFirst() + "/away"));
        Received renewed = ListRecords.dossier(event);
        assertThatIllegalStateException()
                .isThrownBy(() -> ListDatabase.follower(away).handle(List.of(renewed)));
        assertThatIllegalStateException().isThrownBy(() -> new Identities(ListDatabase.DATABASE, away).of(entry));
        assertThat(isKnown()).isTrue();
        assertThat(identities.of(entry)).isPresent();
        ListDatabase.follower().handle(List.of(renewed));
        assertThat(identities.of(entry)).isPresent();
    }

    @Test
    void aDossierInClearOfAnEarlierVersionIsFoundByItsCodeAndNamedOnceItComesSealed() throws Exception {
        Dossier clear;
        ListDatabase.follower().handle(List.of(dossier));
        clear = identities.withReasons(List.of(entry)).get(entry);
        ListDatabase.follower().handle(List.of(tombstone()));
        ListDatabase.follower().handle(List.of(of(WireJson.MAPPER.writeValueAsBytes(clear))));
        assertThat(isKnown()).isTrue();
        assertThat(identities.of(entry)).isEmpty();
        assertThat(ListDatabase.table()).doesNotContain("示例");
        ListDatabase.follower().handle(List.of(dossier));
        ListDatabase.follower().handle(List.of(of(WireJson.MAPPER.writeValueAsBytes(clear))));
        assertThat(identities.of(entry)).isPresent();
    }

    private Received tombstone() {
        return of(null);
    }

    private Received of(byte @org.jspecify.annotations.Nullable [] value) {
        return new Received(new ConsumerRecord<>(Topics.DOSSIERS, 0, 0, entry.toString(), value));
    }

    private boolean isKnown() {
        return ListDatabase.lists().find(entry).orElseThrow().known();
    }
}
