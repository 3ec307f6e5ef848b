package org.creditlists.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.creditlists.testkit.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RewritingTest {

    private static final String DELETED = "SELECT encode(pg_read_binary_file(pg_relation_filepath('note')), 'escape')";

    private static final Path RIGHTS = Path.of("../signed-log/src/main/resources/db/rights/afterMigrate__rights.sql");
    private static final String FILE = "SELECT pg_relation_filepath('note')";
    private static final String COUNTED = "SELECT n_tup_del::text FROM pg_stat_user_tables WHERE relname = 'note'";

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

    @Test
    void whatAnotherReplicaIsAtIsLeftToIt() throws SQLException {
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('credit.rewriting'), hashtext('note'))");
            assertThat(Rewriting.of(database, "note")).isFalse();
        }
        assertThat(Rewriting.of(database, "note")).isTrue();
        assertThat(Rewriting.of(database, "note")).isTrue();
    }

    @Test
    void itIsWrittenAnewOnlyWhenSomethingWasDeletedSince() throws SQLException {
        run("CREATE TABLE rewriting (table_name text PRIMARY KEY, clean_at timestamptz NOT NULL, deleted bigint)");
        await().until(() -> text(COUNTED).equals("1"));
        Rewriting.whenDeleted(database, "note");
        String file = text(FILE);
        Rewriting.whenDeleted(database, "note");
        assertThat(text(FILE)).isEqualTo(file);
        run("DELETE FROM note");
        await().until(() -> text(COUNTED).equals("2"));
        Rewriting.whenDeleted(database, "note");
        assertThat(text(FILE)).isNotEqualTo(file);
    }

    @Test
    void theRightsNameTheTablesThatAreWrittenAnew() throws IOException {
        var names =
                Pattern.compile("'MAINTAIN' THEN c.relname IN \\(([^)]*)\\)").matcher(Files.readString(RIGHTS));
        assertThat(names.find()).isTrue();
        List<String> tables = new ArrayList<>(Rewriting.PUSHED);
        tables.add(Rewriting.EVIDENCE);
        assertThat(names.group(1).replace("'", "").split(", ")).containsExactlyInAnyOrderElementsOf(tables);
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
