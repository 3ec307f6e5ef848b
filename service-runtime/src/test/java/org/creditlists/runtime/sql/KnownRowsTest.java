package org.creditlists.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.creditlists.testkit.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownRowsTest {

    private final DataSource database = TestPostgres.freshDatabase("known_rows");
    private final KnownRows<Body, Integer> rows = new KnownRows<>(
            database,
            "SELECT id, name, changed FROM body WHERE changed > ? ORDER BY changed",
            row -> new Body(row.getString("id"), row.getString("name")),
            Body::id,
            Map::size);

    private record Body(String id, String name) {}

    @BeforeEach
    void table() throws SQLException {
        run("CREATE TABLE body (id text PRIMARY KEY, name text NOT NULL, changed bigint NOT NULL)");
        run("INSERT INTO body VALUES ('a', 'one', 1), ('b', 'two', 2)");
    }

    @Test
    void allRowsAndTheirIndexAreKnown() {
        assertThat(rows.all()).containsOnlyKeys("a", "b");
        assertThat(rows.index()).isEqualTo(2);
    }

    @Test
    void aRefreshTakesInWhatIsNewAndWhatHasChanged() throws SQLException {
        assertThat(rows.all()).hasSize(2);
        run("INSERT INTO body VALUES ('c', 'three', 3)");
        run("UPDATE body SET name = 'renamed', changed = 4 WHERE id = 'a'");
        rows.refresh();
        assertThat(rows.all()).containsEntry("a", new Body("a", "renamed")).containsKey("c");
        assertThat(rows.index()).isEqualTo(3);
    }

    @Test
    void aRowWithoutANewNumberIsNotReadAgain() throws SQLException {
        assertThat(rows.all()).hasSize(2);
        run("UPDATE body SET name = 'unnoticed' WHERE id = 'a'");
        rows.refresh();
        assertThat(rows.all()).containsEntry("a", new Body("a", "one"));
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
