package org.creditlists.sharing.query.feed;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.query.collection.RangeDigests.Hash;
import org.jspecify.annotations.Nullable;

/** Reads what is shared, by published offset. */
@Singleton
class Feed {

    private static final int PAGE = 5_000;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String OFFSET = "SELECT changed, entries, high, low, at FROM feed_offset ";
    private static final String LATEST = OFFSET + "ORDER BY changed DESC LIMIT 1";
    private static final String AT = OFFSET + "WHERE changed = ?";
    private static final String WITH = OFFSET + "WHERE high = ? AND low = ? ORDER BY changed DESC LIMIT 1";
    private static final String ENTRIES = """
            SELECT entry_id, payload FROM shared_entry WHERE entry_id > ? AND (? = '' OR right(entry_id::text, length(?)) = ?)
            ORDER BY entry_id LIMIT\s""" + PAGE;
    private static final String CHANGES = """
            SELECT entry_id, payload, changed FROM shared_entry WHERE changed > ?
            UNION ALL
            SELECT entry_id, NULL, changed FROM shared_end WHERE changed > ?
            ORDER BY changed
            """;

    private final DataSource dataSource;

    Feed(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The whole list at one published offset.
     *
     * @param offset one more with each transaction that changed the list; 0 before any
     * @param entries records that have no tombstone
     * @param digest 32 hexadecimal digits: the first 16 bytes of the SHA-256 of each record's value, all XORed
     * @param at when it was published
     */
    public record Published(long offset, long entries, String digest, Instant at) {}

    Published latest() {
        return Rows.query(dataSource, LATEST, Feed::published).getFirst();
    }

    Optional<Published> at(long offset) {
        return Rows.query(dataSource, AT, Feed::published, offset).stream().findFirst();
    }

    /** The latest offset at which the whole list had a digest, of 32 hexadecimal digits. */
    Optional<Published> with(String digest) {
        long high = HexFormat.fromHexDigitsToLong(digest, 0, 16);
        long low = HexFormat.fromHexDigitsToLong(digest, 16, 32);
        return Rows.query(dataSource, WITH, Feed::published, high, low).stream().findFirst();
    }

    private static Published published(ResultSet row) throws SQLException {
        return new Published(
                row.getLong(1),
                row.getLong(2),
                new Hash(row.getLong(3), row.getLong(4)).text(),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }

    /** Takes one entry of the feed. */
    @FunctionalInterface
    interface Sink {

        /** @param json null for an entry that is not shared any more */
        void take(UUID entry, @Nullable String json) throws IOException;
    }

    /**
     * Records by entry.
     *
     * @param after the last one that is there already, null for none
     * @param suffix hexadecimal digits with which their ids end
     */
    void entries(@Nullable UUID after, String suffix, Sink sink) throws IOException {
        UUID last = after == null ? FIRST : after;
        while (true) {
            List<Row> page = Rows.query(
                    dataSource,
                    ENTRIES,
                    row -> new Row(row.getObject(1, UUID.class), text(row)),
                    last,
                    suffix,
                    suffix,
                    suffix);
            for (Row row : page) {
                sink.take(row.entry(), row.json());
            }
            if (page.size() < PAGE) {
                return;
            }
            last = page.getLast().entry();
        }
    }

    private record Row(UUID entry, @Nullable String json) {}

    /**
     * What changed after an offset, in one snapshot: of each entry how it stands now, in the order of the offsets.
     *
     * @return the offset that is reached with it
     */
    Published changes(long since, Sink sink) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            int isolation = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                Published reached =
                        Rows.query(connection, LATEST, Feed::published).getFirst();
                send(connection, since, sink);
                return reached;
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database answers with SQLSTATE " + e.getSQLState(), e);
        }
    }

    private static void send(Connection connection, long since, Sink sink) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(CHANGES)) {
            statement.setFetchSize(PAGE);
            statement.setLong(1, since);
            statement.setLong(2, since);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sink.take(rows.getObject(1, UUID.class), text(rows));
                }
            }
        }
    }

    private static @Nullable String text(ResultSet row) throws SQLException {
        byte[] json = row.getBytes(2);
        return json == null ? null : new String(json, StandardCharsets.UTF_8);
    }
}
