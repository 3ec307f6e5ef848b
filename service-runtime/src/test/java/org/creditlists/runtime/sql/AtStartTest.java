package org.creditlists.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.creditlists.testkit.FreePorts;
import org.creditlists.testkit.TestPostgres;
import org.junit.jupiter.api.Test;

class AtStartTest {

    @Test
    void aDatabaseThatRefusesConnectionsOrEndsThemIsWaitedFor() throws Exception {
        DataSource away = TestPostgres.dataSource(
                "jdbc:postgresql://127.0.0.1:" + FreePorts.take(1).getFirst() + "/none");
        DataSource there = TestPostgres.dataSource(TestPostgres.jdbcUrl("postgres"));
        var attempts = new AtomicInteger();
        int answer = AtStart.await(() -> switch (attempts.incrementAndGet()) {
            case 1 -> Rows.query(away, "SELECT 1", row -> row.getInt(1)).getFirst();
            case 2 ->
                Rows.query(there, "SELECT 1 FROM pg_terminate_backend(pg_backend_pid())", row -> row.getInt(1))
                        .getFirst();
            default -> Rows.query(there, "SELECT 1", row -> row.getInt(1)).getFirst();
        });
        assertThat(answer).isEqualTo(1);
        assertThat(attempts).hasValue(3);
    }

    @Test
    void whatIsWrongIsNotWaitedFor() {
        DataSource there = TestPostgres.dataSource(TestPostgres.jdbcUrl("postgres"));
        assertThatThrownBy(() -> AtStart.awaitThat(() -> Rows.query(there, "SELECT nothing", row -> true)))
                .isInstanceOf(IllegalStateException.class);
    }
}
