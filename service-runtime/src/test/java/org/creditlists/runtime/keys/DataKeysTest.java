package org.creditlists.runtime.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.SecretKey;
import org.creditlists.testkit.FreePorts;
import org.creditlists.testkit.TestKeys;
import org.creditlists.testkit.TestPostgres;
import org.junit.jupiter.api.Test;

class DataKeysTest {

    private static final int CALLERS = 50;

    private final DataKeys keys = new DataKeys(TestKeys.dataSource());

    @Test
    void aDatabaseThatGivesNoConnectionIsAway() {
        var away = new DataKeys(TestPostgres.dataSource(
                "jdbc:postgresql://127.0.0.1:" + FreePorts.take(1).getFirst() + "/away"));
        assertThatExceptionOfType(KeysAwayException.class).isThrownBy(() -> away.find(List.of(UUID.randomUUID())));
    }

    @Test
    void aTableThatIsBusyIsNotAway() throws SQLException {
        try (var other = TestKeys.dataSource().getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE data_key IN ROW EXCLUSIVE MODE");
            assertThat(catchThrowable(keys::rewrite))
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("55P03");
            other.rollback();
        }
    }

    @Test
    void aRightThatIsMissingOrATableThatIsNotThereIsAFault() {
        var none = new DataKeys(TestPostgres.freshDatabase("no_keys"));
        assertThat(catchThrowable(() -> none.find(List.of(UUID.randomUUID()))))
                .isExactlyInstanceOf(IllegalStateException.class);
    }

    @Test
    void keysOfManyAtOnceAreAllStoredAndOfTwoForOneRecordTheFirstCounts() throws Exception {
        UUID shared = UUID.randomUUID();
        Map<UUID, SecretKey> own = new ConcurrentHashMap<>();
        List<SecretKey> first = new CopyOnWriteArrayList<>();
        List<SecretKey> late = new CopyOnWriteArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                threads.submit(() -> {
                    UUID id = UUID.randomUUID();
                    SecretKey key = keys.fresh();
                    if (keys.add(Map.of(id, key))) {
                        own.put(id, key);
                    }
                    SecretKey other = keys.fresh();
                    (keys.add(Map.of(shared, other)) ? first : late).add(other);
                });
            }
        }
        assertThat(own).hasSize(CALLERS);
        assertThat(keys.find(own.keySet())).isEqualTo(own);
        assertThat(late).hasSize(CALLERS - 1);
        assertThat(keys.find(List.of(shared)).values()).containsExactlyElementsOf(first);
    }

    @Test
    void whoeverStoresKeysLearnsThatTheirDatabaseIsAway() {
        var away = new DataKeys(TestPostgres.dataSource(
                "jdbc:postgresql://127.0.0.1:" + FreePorts.take(1).getFirst() + "/away"));
        assertThatExceptionOfType(KeysAwayException.class)
                .isThrownBy(() -> away.add(Map.of(UUID.randomUUID(), away.fresh())));
    }
}
