package org.creditlists.sharing.feed;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.creditlists.sharing.collection.RangeDigests.Hash;
import org.jspecify.annotations.Nullable;

/** Reads what is shared, by published offset. */
@Singleton
class Feed {

    private static final UUID FIRST = new UUID(0, 0);
    /** Behind all others. */
    private static final UUID LAST = new UUID(-1, -1);

    private static final String OFFSET = "SELECT changed, entries, high, low, at FROM feed_offset ";
    private static final String LATEST = OFFSET + "ORDER BY changed DESC LIMIT 1";
    private static final String AT = OFFSET + "WHERE changed = ?";
    private static final String WITH = OFFSET + "WHERE high = ? AND low = ? ORDER BY changed DESC LIMIT 1";
    /** What somebody is given: what an entry is about never changes, nor whose it is. */
    private static final String WITHIN = """
            (?::text[] IS NULL OR EXISTS (SELECT 1 FROM list_entry e WHERE e.entry_id = s.entry_id
               AND e.subject_kind || '-' || e.list = ANY(?::text[])
               AND (?::text[] IS NULL OR e.authority = ANY(?::text[]))))
            """;

    private static final String ENTRIES = """
            SELECT entry_id, payload FROM shared_entry s WHERE entry_id > ? AND (? = '' OR right(entry_id::text,
            length(?)) = ?) AND
            """ + WITHIN + "ORDER BY entry_id LIMIT ?";
    private static final String PART = """
            SELECT o.changed, n.entries, n.high, n.low, o.at
            FROM (SELECT changed, at FROM feed_offset ORDER BY changed DESC LIMIT 1) AS o,
                 (SELECT count(*) AS entries, coalesce(bit_xor(s.high), 0) AS high, coalesce(bit_xor(s.low), 0) AS low
                  FROM shared_entry s WHERE
            """ + WITHIN + ") AS n";
    private static final String RANGES = """
            SELECT right(s.entry_id::text, ?) AS suffix, count(*), bit_xor(s.high), bit_xor(s.low) FROM shared_entry s
            WHERE right(s.entry_id::text, ?) = ? AND
            """ + WITHIN + "GROUP BY 1";
    private static final String ONE_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";
    private static final String CHANGES = """
            SELECT entry_id, payload, changed FROM shared_entry s WHERE (changed, entry_id) > (?, ?) AND %s
            UNION ALL
            SELECT entry_id, NULL, changed FROM shared_end s WHERE (changed, entry_id) > (?, ?) AND %s
            ORDER BY changed, entry_id LIMIT ?
            """.formatted(WITHIN, WITHIN);

    private final DataSource dataSource;
    private final WhenDayEndsThenTakeBack days;
    private final int linesAtOnce;

    Feed(DataSource dataSource, WhenDayEndsThenTakeBack days, FeedSettings settings) {
        this.dataSource = dataSource;
        this.days = days;
        this.linesAtOnce = Math.max(1, settings.linesAtOnce());
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

    /** What somebody is given, as it is now, with its own digest. */
    Published latest(Scope scope) {
        if (scope.isWhole()) {
            return latest();
        }
        String[] categories = scope.wantedCategories();
        String[] authorities = scope.wantedAuthorities();
        return Rows.query(dataSource, PART, Feed::published, categories, categories, authorities, authorities)
                .getFirst();
    }

    /** A part of what somebody is given, by the ends of the ids. */
    record Part(String suffix, long entries, String digest) {}

    /** @param suffix of the parts, which have one digit more in front of it */
    List<Part> parts(Scope scope, String suffix) {
        String[] categories = scope.wantedCategories();
        String[] authorities = scope.wantedAuthorities();
        return Rows.query(
                dataSource,
                RANGES,
                row -> new Part(row.getString(1), row.getLong(2), new Hash(row.getLong(3), row.getLong(4)).text()),
                suffix.length() + 1,
                suffix.length(),
                suffix,
                categories,
                categories,
                authorities,
                authorities);
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
     * @param scope what the reader is given
     */
    void entries(@Nullable UUID after, String suffix, Scope scope, Sink sink) throws IOException {
        String[] categories = scope.wantedCategories();
        String[] authorities = scope.wantedAuthorities();
        UUID last = after == null ? FIRST : after;
        while (true) {
            takeBackWhatIsOver();
            List<Row> page = Rows.query(
                    dataSource,
                    ENTRIES,
                    row -> new Row(row.getObject(1, UUID.class), text(row)),
                    last,
                    suffix,
                    suffix,
                    suffix,
                    categories,
                    categories,
                    authorities,
                    authorities,
                    linesAtOnce);
            for (Row row : page) {
                sink.take(row.entry(), row.json());
            }
            if (page.size() < linesAtOnce) {
                return;
            }
            last = page.getLast().entry();
        }
    }

    /**
     * A day may end while a long download is running: what is over then is in none of the pages that are read later.
     */
    private void takeBackWhatIsOver() throws IOException {
        if (!days.isCaughtUp()) {
            throw new IOException("the day ended, and what is over with it is still shared");
        }
    }

    private record Row(UUID entry, @Nullable String json) {}

    /** Takes what changed, page by page. */
    interface ChangeSink extends Sink {

        /** Everything up to an offset was taken, and perhaps more. */
        void reached(long offset) throws IOException;
    }

    /** A part of what changed, and the latest offset at the moment at which it was read. */
    private record Page(List<Changed> rows, Published latest) {}

    private record Changed(UUID entry, @Nullable String json, long offset) {}

    /**
     * What changed after an offset: of each entry how it stands now, in the order of the offsets. An entry that changes
     * meanwhile comes again. Nothing is held while the reader is slow.
     *
     * @return the offset that is reached with it
     */
    Published changes(long since, Scope scope, ChangeSink sink) throws IOException {
        long offset = since;
        UUID entry = LAST;
        while (true) {
            takeBackWhatIsOver();
            Page page = page(offset, entry, scope);
            for (Changed row : page.rows()) {
                sink.take(row.entry(), row.json());
            }
            if (page.rows().size() < linesAtOnce) {
                return page.latest();
            }
            offset = page.rows().getLast().offset();
            entry = page.rows().getLast().entry();
            sink.reached(offset - 1);
        }
    }

    private Page page(long offset, UUID entry, Scope scope) {
        String[] categories = scope.wantedCategories();
        String[] authorities = scope.wantedAuthorities();
        return Rows.transaction(dataSource, connection -> {
            Rows.update(connection, ONE_SNAPSHOT);
            List<Changed> rows = Rows.query(
                    connection,
                    CHANGES,
                    row -> new Changed(row.getObject(1, UUID.class), text(row), row.getLong(3)),
                    offset,
                    entry,
                    categories,
                    categories,
                    authorities,
                    authorities,
                    offset,
                    entry,
                    categories,
                    categories,
                    authorities,
                    authorities,
                    linesAtOnce);
            boolean isLast = rows.size() < linesAtOnce;
            return new Page(
                    rows,
                    (isLast && !scope.isWhole()
                                    ? Rows.query(
                                            connection,
                                            PART,
                                            Feed::published,
                                            categories,
                                            categories,
                                            authorities,
                                            authorities)
                                    : Rows.query(connection, LATEST, Feed::published))
                            .getFirst());
        });
    }

    private static @Nullable String text(ResultSet row) throws SQLException {
        byte[] json = row.getBytes(2);
        return json == null ? null : new String(json, StandardCharsets.UTF_8);
    }
}
