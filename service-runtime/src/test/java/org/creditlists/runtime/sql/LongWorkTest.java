package org.creditlists.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.creditlists.testkit.TestPostgres;
import org.creditlists.web.problem.Outage;
import org.junit.jupiter.api.Test;

class LongWorkTest {

    /** As the connections of services are, with limits that a test can wait for. */
    private final DataSource limited = TestPostgres.dataSource(
            TestPostgres.jdbcUrl("postgres") + "?socketTimeout=1&options=-c%20transaction_timeout%3D300ms");

    @Test
    void aTransactionThatIsTooLongIsEnded() {
        assertThatThrownBy(() -> Rows.transaction(limited, connection -> sleep(connection, "0.5")))
                .isInstanceOf(DatabaseAwayException.class)
                .satisfies(e -> assertThat(Outage.isIn(e)).isTrue());
    }

    @Test
    void longWorkMayTakeLongerThanAnAnswerAndATransactionOtherwise() {
        boolean done = LongWork.transaction(limited, connection -> sleep(connection, "1.5"));
        assertThat(done).isTrue();
    }

    @Test
    void afterItTheConnectionHasItsLimitsAgain() throws SQLException {
        try (Connection connection = limited.getConnection()) {
            connection.setAutoCommit(false);
            LongWork work = LongWork.on(connection);
            assertThat(connection.getNetworkTimeout()).isEqualTo((int) LongWork.ANSWER.toMillis());
            work.end();
            connection.commit();
            assertThat(connection.getNetworkTimeout()).isEqualTo(1_000);
            assertThat(Rows.query(connection, "SHOW transaction_timeout", row -> row.getString(1)))
                    .containsExactly("300ms");
        }
    }

    private static boolean sleep(Connection connection, String seconds) throws SQLException {
        return Rows.query(connection, "SELECT pg_sleep(" + seconds + ")", row -> true)
                .getFirst();
    }
}
