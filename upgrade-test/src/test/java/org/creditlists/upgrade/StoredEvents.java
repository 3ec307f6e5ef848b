package org.creditlists.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;

/** The rows of a service's database that say what is stored. */
final class StoredEvents {

    /** The digest of the list as version 0.1.0 counted it. */
    static final String DIGEST_OF_0_1_0 = """
            SELECT lpad(to_hex(coalesce(bit_xor(('x' || substr(hash, 1, 16))::bit(64)::bigint), 0)), 16, '0')
                || lpad(to_hex(coalesce(bit_xor(('x' || substr(hash, 17, 16))::bit(64)::bigint), 0)), 16, '0')
            FROM (SELECT encode(sha256(convert_to(concat_ws('|', entry_id, subject_id, subject_kind, list, field,
                     standard_id, standard_version, authority, version, ground, decision_date, valid_until,
                     display_until, coalesce(restorable_from::text, '-'), publishable, shielded, suspended),
                     'UTF8')), 'hex') AS hash
                  FROM list_entry_now WHERE NOT ended AND valid_until >= '%s') AS rows
            """;

    private static final String PREFIX = "org.creditlists.";
    private static final String BY_TYPE = "SELECT type, count(*) FROM event GROUP BY type";
    private static final String ENTRIES = """
            SELECT DISTINCT substr(tag, length('entry:') + 1) FROM event_tag WHERE tag LIKE 'entry:%' ORDER BY 1
            """;

    private final Platform platform;

    StoredEvents(Platform platform) {
        this.platform = platform;
    }

    Map<String, Long> byType(Service service) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (String[] row : rows(service, BY_TYPE)) {
            counts.put(row[0].replace(PREFIX, ""), Long.parseLong(row[1]));
        }
        return counts;
    }

    /** Entries about which a service has decided something. */
    List<String> entries(Service service) throws SQLException {
        return column(service, ENTRIES);
    }

    List<String> column(Service service, String sql) throws SQLException {
        return rows(service, sql).stream().map(row -> row[0]).toList();
    }

    List<String[]> rows(Service service, String sql) throws SQLException {
        List<String[]> found = new ArrayList<>();
        try (Connection connection = platform.postgres().connect(platform.database(service));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                String[] row = new String[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = rows.getString(i + 1);
                }
                found.add(row);
            }
        }
        return found;
    }
}
