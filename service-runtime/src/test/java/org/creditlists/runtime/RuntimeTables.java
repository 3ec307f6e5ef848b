package org.creditlists.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.creditlists.testkit.TestPostgres;

/** Databases with the tables of this module. */
public final class RuntimeTables {

    private RuntimeTables() {}

    public static DataSource database(String name) {
        DataSource database = TestPostgres.freshDatabase(name);
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var script = Objects.requireNonNull(
                        RuntimeTables.class.getResourceAsStream("/db/service-runtime/V2__runtime_tables.sql"))) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
