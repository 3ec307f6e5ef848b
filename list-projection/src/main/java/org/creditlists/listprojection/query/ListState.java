package org.creditlists.listprojection.query;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import javax.sql.DataSource;
import org.creditlists.runtime.hash.LtHash;
import org.creditlists.runtime.sql.LongWork;

/**
 * Everything that a service has learnt about the lists, also what is over, without a dossier: equal in all services
 * that have read the same records.
 *
 * @param rows how many there are
 * @param digest as {@link LtHash#TEXT}
 */
public record ListState(long rows, String digest) {

    private static final String SETTINGS = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;"
            + " SET LOCAL datestyle = 'ISO'; SET LOCAL timezone = 'UTC'";
    private static final String ROWS = """
            SELECT sha256(convert_to(concat_ws(' ', 'entry', e), 'UTF8')) FROM list_entry AS e
            UNION ALL SELECT sha256(convert_to(concat_ws(' ', 'objection', o), 'UTF8')) FROM entry_objection AS o
            UNION ALL SELECT sha256(convert_to(concat_ws(' ', 'application', a), 'UTF8')) FROM entry_application AS a
            UNION ALL SELECT sha256(convert_to(concat_ws(' ', 'shield', s), 'UTF8')) FROM entry_shield AS s
            """;
    private static final int ROWS_AT_ONCE = 5_000;

    /** Reads all of it, in one snapshot. */
    public static ListState of(DataSource dataSource) {
        return LongWork.transaction(dataSource, connection -> {
            try (var settings = connection.createStatement()) {
                settings.execute(SETTINGS);
            }
            var sum = new LtHash();
            long rows = 0;
            try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
                statement.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        sum.add(new LtHash.Element(row.getBytes(1)));
                        rows++;
                    }
                }
            }
            return new ListState(rows, sum.text());
        });
    }
}
