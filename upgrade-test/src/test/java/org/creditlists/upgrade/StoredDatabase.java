package org.creditlists.upgrade;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * One database, written as PostgreSQL's own COPY writes: {@code TABLE name (columns)}, a line for each row, {@code \.};
 * at the end {@code SEQUENCE name value}.
 */
final class StoredDatabase {

    private static final String END = "\\.";
    private static final String TABLE = "TABLE ";
    private static final String SEQUENCE = "SEQUENCE ";
    private static final String TABLES =
            "SELECT string_agg(quote_ident(tablename), ', ') FROM pg_tables WHERE schemaname = 'public'";

    private final Connection connection;

    StoredDatabase(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param schema as the migrations of that version made it
     * @param content every table, the one of Flyway too
     * @return the line behind it
     */
    @Nullable
    String restore(BufferedReader schema, BufferedReader content) throws SQLException, IOException {
        connection.setAutoCommit(false);
        execute(schema.lines().collect(Collectors.joining("\n")));
        // The migrations wrote first rows, which are in the content as they had become.
        execute("TRUNCATE " + text(TABLES));
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        String line = content.readLine();
        while (line != null && line.startsWith(TABLE)) {
            copy(copies, line.substring(TABLE.length()), content);
            line = content.readLine();
        }
        while (line != null && line.startsWith(SEQUENCE)) {
            sequence(line.substring(SEQUENCE.length()).split(" "));
            line = content.readLine();
        }
        connection.commit();
        return line;
    }

    private static void copy(CopyManager copies, String table, BufferedReader content)
            throws SQLException, IOException {
        CopyIn copy = copies.copyIn("COPY " + table + " FROM STDIN");
        for (String row : rows(content)) {
            byte[] bytes = (row + '\n').getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
        }
        copy.endCopy();
    }

    private static List<String> rows(BufferedReader content) throws IOException {
        List<String> rows = new ArrayList<>();
        for (String row = content.readLine(); row != null && !row.equals(END); row = content.readLine()) {
            rows.add(row);
        }
        return rows;
    }

    /** A sequence that was never used has the value 0. */
    private void sequence(String[] nameAndValue) throws SQLException {
        if (!nameAndValue[1].equals("0")) {
            text("SELECT setval('%s', %s)::text".formatted(nameAndValue[0], nameAndValue[1]));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
