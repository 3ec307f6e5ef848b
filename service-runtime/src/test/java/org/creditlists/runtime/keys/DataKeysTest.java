package org.creditlists.runtime.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.creditlists.testkit.FreePorts;
import org.creditlists.testkit.TestKeys;
import org.creditlists.testkit.TestPostgres;
import org.junit.jupiter.api.Test;

class DataKeysTest {

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
}
