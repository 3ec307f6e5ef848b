package org.creditlists.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The database of the keys of dossiers: its table and its roles. Passwords follow from the one of the server.
 *
 * @param database its name
 * @param secret the password of the server's own user
 */
public record DatabaseKeys(String database, String secret) {

    /** Of an installation. */
    public static final String NAME = "credit_keys";

    private static final String SCRIPT = "/database-keys.sql";

    /** Adds keys and deletes them. */
    public DatabaseRoles.Login writer() {
        return DatabaseRoles.login(secret, database + "_writer");
    }

    /** Reads keys. */
    public DatabaseRoles.Login reader() {
        return DatabaseRoles.login(secret, database + "_reader");
    }

    /** @param connection to the database, of a superuser */
    public void make(Connection connection) throws SQLException {
        try (var settings = connection.prepareStatement(
                        "SELECT set_config('credit.writer', ?, false), set_config('credit.reader', ?, false)");
                var script = connection.createStatement()) {
            settings.setString(1, writer().password());
            settings.setString(2, reader().password());
            settings.execute();
            script.execute(DatabaseRoles.script(SCRIPT));
        }
    }
}
