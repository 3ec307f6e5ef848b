package org.creditlists.listprojection.state;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.creditlists.runtime.hash.LtHash;
import org.creditlists.runtime.sql.LongWork;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a service has learnt about the lists, also what is over, without a dossier: equal in all services
 * that have read the same records.
 *
 * @param rows how many there are
 * @param digest {@code lthash16-} and 64 hexadecimal digits
 */
public record ListState(long rows, String digest) {

    private static final String SETTINGS = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;"
            + " SET LOCAL datestyle = 'ISO'; SET LOCAL timezone = 'UTC'";
    /** One replica at a time adds up at a cut. */
    private static final String TURN =
            "SELECT pg_try_advisory_xact_lock(hashtext('list_cut')) FROM list_cut WHERE at = ?";
    /** What was changed behind the cut counts as it was. */
    private static final String ROWS = ListRows.OF_TOPIC.entrySet().stream()
            .map(topic -> "SELECT r.digest FROM (" + topic.getValue() + ") AS r WHERE NOT EXISTS (SELECT FROM"
                    + " list_before b WHERE b.at = ? AND b.topic = '" + topic.getKey()
                    + "' AND b.entry_id = r.entry_id)")
            .collect(Collectors.joining(
                    " UNION ALL ", "", " UNION ALL SELECT unnest(b.digests) FROM list_before b WHERE b.at = ?"));

    private static final int PARAMETERS = ListRows.OF_TOPIC.size() + 1;
    private static final int ROWS_AT_ONCE = 5_000;

    /**
     * Adds everything up in one snapshot, as it is or as it was at a cut.
     *
     * @param cut that is open; null for the lists as they are
     * @param wanted whether to go on in this snapshot, given the first record behind the cut by partition, as far as
     *     one was taken
     * @return empty when it is not wanted, when the cut is closed, or while another replica is at it
     */
    public static Optional<ListState> of(
            DataSource dataSource, @Nullable Instant cut, Predicate<Map<TopicPart, Long>> wanted) {
        OffsetDateTime at = cut == null ? null : cut.atOffset(ZoneOffset.UTC);
        return LongWork.transaction(dataSource, connection -> {
            try (var settings = connection.createStatement()) {
                settings.execute(SETTINGS);
            }
            if (at != null
                    && !Rows.query(connection, TURN, row -> row.getBoolean(1), at)
                            .contains(true)) {
                return Optional.empty();
            }
            Map<TopicPart, Long> crossed = ListCut.places(connection, at);
            return wanted.test(crossed) ? Optional.of(sum(connection, at)) : Optional.empty();
        });
    }

    private static ListState sum(Connection connection, @Nullable OffsetDateTime at) throws SQLException {
        var sum = new LtHash();
        long rows = 0;
        try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            for (int i = 1; i <= PARAMETERS; i++) {
                statement.setObject(i, at, Types.TIMESTAMP_WITH_TIMEZONE);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sum.add(new LtHash.Element(row.getBytes(1)));
                    rows++;
                }
            }
        }
        return new ListState(rows, sum.text());
    }
}
