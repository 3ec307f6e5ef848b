package org.creditlists.base.lists;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.sql.DataSource;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.listprojection.topics.DossierIntake;
import org.creditlists.listprojection.topics.ListFollower;
import org.creditlists.listprojection.topics.ListListener;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.keys.DataKeys;
import org.creditlists.runtime.topics.Received;
import org.creditlists.testkit.TestKeys;
import org.creditlists.testkit.TestPostgres;
import org.creditlists.testkit.TestTokens;

/** A database with the tables of the projection, shared by the tests of this package. */
public final class ListDatabase {

    static final DataSource DATABASE = create("lists");

    private ListDatabase() {}

    /** A database of its own. */
    public static DataSource create(String name) {
        DataSource database = TestPostgres.freshDatabase(name);
        run(database, "list-projection/V3__list_tables.sql");
        run(database, "list-projection/V80__sealed_dossiers.sql");
        run(database, "list-projection/V147__list_cuts.sql");
        return database;
    }

    /** @param migration as below {@code db} */
    public static void run(DataSource database, String migration) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var script = ListDatabase.class.getResourceAsStream("/db/" + migration)) {
            statement.execute(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Lists lists() {
        return new Lists(DATABASE, new KeyedHash(TestTokens.IDENTITY_KEY));
    }

    static ListFollower follower(ListListener... listeners) {
        return follower(new DataKeys(TestKeys.dataSource()), listeners);
    }

    static ListFollower follower(DataKeys keys, ListListener... listeners) {
        return follower(DATABASE, keys, listeners);
    }

    /** Of another database. */
    public static ListFollower follower(DataSource database) {
        return follower(database, new DataKeys(TestKeys.dataSource()));
    }

    private static ListFollower follower(DataSource database, DataKeys keys, ListListener... listeners) {
        return new ListFollower(
                database, new KeyedHash(TestTokens.IDENTITY_KEY), new DossierIntake(keys, true), List.of(listeners));
    }

    static void deliver(List<Received> records, Random random) throws SQLException {
        var intake = follower();
        for (int from = 0; from < records.size(); ) {
            int to = Math.min(records.size(), from + 1 + random.nextInt(60));
            intake.handle(records.subList(from, to));
            from = to;
        }
    }

    static void clear() throws SQLException {
        try (var connection = DATABASE.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "TRUNCATE list_entry, entry_objection, entry_application, entry_shield, dossier, dossier_person");
        }
    }

    static String table() throws SQLException {
        StringBuilder rows = new StringBuilder();
        try (var connection = DATABASE.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT e::text FROM list_entry e UNION ALL SELECT o::text FROM entry_objection o
                        UNION ALL SELECT a::text FROM entry_application a UNION ALL SELECT s::text FROM entry_shield s
                        UNION ALL SELECT d::text FROM dossier d UNION ALL SELECT p::text FROM dossier_person p ORDER
                        BY 1
                        """)) {
            while (row.next()) {
                rows.append(row.getString(1)).append('\n');
            }
        }
        return rows.toString();
    }
}
