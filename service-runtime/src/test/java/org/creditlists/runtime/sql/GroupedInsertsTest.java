package org.creditlists.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.creditlists.testkit.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupedInsertsTest {

    private final DataSource database = TestPostgres.freshDatabase("grouped_inserts");
    private final GroupedInserts inserts = new GroupedInserts(
            "grouped-inserts-test",
            database,
            "INSERT INTO line (number) SELECT * FROM unnest(?::int[])",
            List.of("int4"));

    @BeforeEach
    void table() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE line (number int PRIMARY KEY CHECK (number >= 0))");
        }
    }

    @AfterEach
    void close() {
        inserts.close();
    }

    @Test
    void everyRowIsStoredWhenItsCallerGoesOn() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = IntStream.range(0, 300)
                    .<Future<?>>mapToObj(number -> callers.submit(() -> inserts.insert(number)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(count()).isEqualTo(300);
    }

    @Test
    void aRowThatCannotBeStoredTakesNoOtherWithIt() throws Exception {
        int failed = 0;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = IntStream.range(-10, 90)
                    .<Future<?>>mapToObj(number -> callers.submit(() -> inserts.insert(number)))
                    .toList();
            for (Future<?> one : all) {
                failed += hasFailed(one) ? 1 : 0;
            }
        }
        assertThat(failed).isEqualTo(10);
        assertThat(count()).isEqualTo(90);
    }

    @Test
    void aRowOfAnotherShapeIsRefused() {
        assertThatThrownBy(() -> inserts.insert(1, 2)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingIsTakenAfterTheEnd() {
        inserts.close();
        assertThatThrownBy(() -> inserts.insert(1)).isInstanceOf(IllegalStateException.class);
    }

    private static boolean hasFailed(Future<?> insert) throws InterruptedException {
        try {
            insert.get();
            return false;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(IllegalStateException.class);
            return true;
        }
    }

    private int count() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM line")) {
            row.next();
            return row.getInt(1);
        }
    }
}
