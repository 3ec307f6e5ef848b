package org.creditlists.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.creditlists.testkit.TestPostgres;

/** Databases with the tables of this module. */
public final class RuntimeTables {

    private RuntimeTables() {}

    public static DataSource database(String name) {
        DataSource database = TestPostgres.freshDatabase(name);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String script : List.of("V2__runtime_tables", "V120__parked_messages_are_handled")) {
                statement.execute(text("/db/service-runtime/" + script + ".sql"));
            }
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String resource) {
        try (var script = Objects.requireNonNull(RuntimeTables.class.getResourceAsStream(resource))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
