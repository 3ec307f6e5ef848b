package org.creditlists.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.creditlists.testkit.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RewritingTest {

    private static final String DELETED = "SELECT encode(pg_read_binary_file(pg_relation_filepath('note')), 'escape')";

    private final DataSource database = TestPostgres.freshDatabase("rewriting");

    @BeforeEach
    void aDeletedRow() throws SQLException {
        run("CREATE TABLE note (text text)");
        run("INSERT INTO note VALUES ('keptword'), ('deletedword')");
        run("DELETE FROM note WHERE text = 'deletedword'");
    }

    @Test
    void aDeletedRowIsInTheFileUntilItIsWrittenAnew() throws SQLException {
        run("VACUUM note");
        run("CHECKPOINT");
        assertThat(text(DELETED)).contains("deletedword", "keptword");
        Rewriting.of(database, "note");
        run("CHECKPOINT");
        assertThat(text(DELETED)).contains("keptword").doesNotContain("deletedword");
    }

    @Test
    void nobodyAtWorkIsWaitedFor() throws SQLException {
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("INSERT INTO note VALUES ('running')");
            assertThatIllegalStateException().isThrownBy(() -> Rewriting.of(database, "note"));
            other.commit();
        }
        Rewriting.of(database, "note");
        assertThat(text("SELECT count(*)::text FROM note")).isEqualTo("2");
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
