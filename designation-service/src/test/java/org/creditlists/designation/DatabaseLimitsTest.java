package org.creditlists.designation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.testkit.ServiceResource;
import org.junit.jupiter.api.Test;

/** What every service is delivered with, so that neither a database nor a process that froze is waited for. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = Samples.DATABASE))
class DatabaseLimitsTest {

    @Inject
    DataSource own;

    @Inject
    @io.quarkus.agroal.DataSource("keys")
    DataSource keys;

    @Test
    void connectionsOfBothDatabasesHaveLimitsForAnswersTransactionsAndLocks() throws SQLException {
        for (DataSource one : new DataSource[] {own, keys}) {
            try (Connection connection = one.getConnection()) {
                assertThat(connection.getNetworkTimeout()).isEqualTo(30_000);
                assertThat(shown(connection, "idle_in_transaction_session_timeout"))
                        .isEqualTo("3s");
                assertThat(shown(connection, "lock_timeout")).isEqualTo("5s");
                assertThat(shown(connection, "transaction_timeout")).isEqualTo("1min");
            }
        }
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        return Rows.query(connection, "SHOW " + setting, row -> row.getString(1))
                .getFirst();
    }
}
