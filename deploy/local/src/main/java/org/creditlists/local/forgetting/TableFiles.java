package org.creditlists.local.forgetting;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditlists.infrastructure.PostgresServer;

/** Says to which table a file of PostgreSQL belongs: that of an index or of long values is its table's. */
record TableFiles(PostgresServer postgres) {

    private static final Pattern FILE = Pattern.compile(".*/data/base/(\\d+)/(\\d+)(?:[_.]\\w+)*");
    private static final String DATABASE = "SELECT datname FROM pg_database WHERE oid = ?::oid AND datallowconn";
    private static final String TABLE = """
            WITH file AS (SELECT pg_filenode_relation(0, ?::oid) AS id)
            SELECT coalesce(
                (SELECT c.relname FROM file, pg_class c WHERE c.reltoastrelid = file.id),
                (SELECT c.relname FROM file, pg_index i, pg_class c
                 WHERE i.indexrelid = file.id AND c.oid = i.indrelid),
                (SELECT c.relname FROM file, pg_class c WHERE c.oid = file.id))
            """;

    /** Of a table. */
    record Name(String database, String table) {}

    /** @param path within the folder of the installation; itself when it is no file of a known table */
    Name of(String path) throws SQLException {
        Matcher file = FILE.matcher(path);
        if (!file.matches()) {
            return new Name("", path);
        }
        try (Connection connection = postgres.connect("postgres")) {
            String database = one(connection, DATABASE, file.group(1));
            try (Connection inside = postgres.connect(database.isEmpty() ? "postgres" : database)) {
                String table = database.isEmpty() ? "" : one(inside, TABLE, file.group(2));
                return new Name(database, table.isEmpty() ? path : table);
            }
        }
    }

    private static String one(Connection connection, String sql, String parameter) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, parameter);
            try (var row = query.executeQuery()) {
                String value = row.next() ? row.getString(1) : null;
                return value == null ? "" : value;
            }
        }
    }
}
