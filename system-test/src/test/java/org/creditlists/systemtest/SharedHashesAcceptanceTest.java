package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.junit.jupiter.api.Test;

/** Tables cannot be joined by the hashes of codes: not within a database, and not from one to another. */
class SharedHashesAcceptanceTest {

    private static final int LENGTH = 43;
    /** The version of the keys, and the hash as one column holds it. */
    private static final Pattern STORED = Pattern.compile("\\d{1,4}\\.([\\w-]{43})");

    private static final Set<String> OF_MORE_THAN_A_CODE = Set.of("key_hash", "request_hash");
    private static final String COLUMNS = """
            SELECT c.table_name, c.column_name FROM information_schema.columns c
            JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type IN ('text', 'bytea')
            """;

    private final Platform platform = RunningPlatform.get();

    private record Column(Service service, String table, String name) {}

    @Test
    void noHashOfACodeStandsInTwoColumnsOfAllDatabases() throws SQLException {
        assertThat(RunningPlatform.samples()).isNotEmpty();
        Map<Column, List<byte[]>> contents = contents();
        Map<String, Set<Column>> places = new HashMap<>();
        Set<String> hashed = new TreeSet<>();
        contents.forEach((column, values) -> values.forEach(value -> {
            var stored = STORED.matcher(new String(value, StandardCharsets.ISO_8859_1));
            if (stored.matches()) {
                places.put(stored.group(1), new HashSet<>());
                hashed.add(column.table() + "." + column.name());
            }
        }));
        assertThat(hashed)
                .contains(
                        "subject.code_hash",
                        "dossier.code_hash",
                        "objection_case.subject_hash",
                        "restoration_case.applicant_hash");
        contents.forEach((column, values) -> values.forEach(value -> find(value, places)
                .forEach(hash -> places.computeIfPresent(hash, (same, columns) -> {
                    columns.add(column);
                    return columns;
                }))));

        assertThat(places).allSatisfy((hash, columns) -> assertThat(columns).hasSize(1));
    }

    @Test
    void everyHashOfACodeIsOfAColumn() throws SQLException {
        assertThat(RunningPlatform.samples()).isNotEmpty();
        contents().forEach((column, values) -> {
            if (column.name().endsWith("_hash") && !OF_MORE_THAN_A_CODE.contains(column.name())) {
                assertThat(values).as(column.toString()).allSatisfy(value -> assertThat(
                                new String(value, StandardCharsets.ISO_8859_1))
                        .matches(STORED));
            }
        });
    }

    private static Set<String> find(byte[] value, Map<String, Set<Column>> places) {
        String text = new String(value, StandardCharsets.ISO_8859_1);
        Set<String> found = new HashSet<>();
        for (int at = 0; at + LENGTH <= text.length(); at++) {
            String part = text.substring(at, at + LENGTH);
            if (places.containsKey(part)) {
                found.add(part);
            }
        }
        return found;
    }

    private Map<Column, List<byte[]>> contents() throws SQLException {
        Map<Column, List<byte[]>> contents = new HashMap<>();
        for (Service service : Service.withLists()) {
            try (Connection connection = platform.postgres().connect(platform.database(service));
                    var statement = connection.createStatement()) {
                List<Column> columns = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery(COLUMNS)) {
                    while (rows.next()) {
                        columns.add(new Column(service, rows.getString(1), rows.getString(2)));
                    }
                }
                for (Column column : columns) {
                    contents.put(column, values(connection, column));
                }
            }
        }
        return contents;
    }

    private static List<byte[]> values(Connection connection, Column column) throws SQLException {
        List<byte[]> values = new ArrayList<>();
        String sql = "SELECT DISTINCT \"%1$s\" FROM \"%2$s\" WHERE \"%1$s\" IS NOT NULL"
                .formatted(column.name(), column.table());
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getBytes(1));
            }
        }
        return values;
    }
}
