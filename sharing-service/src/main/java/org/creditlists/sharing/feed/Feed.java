package org.creditlists.sharing.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.creditlists.runtime.hash.LtHash;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.sql.LongWork;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.collection.Holders;
import org.jspecify.annotations.Nullable;

/** Reads what is shared, by published offset. */
@Singleton
class Feed {

    private static final UUID FIRST = new UUID(0, 0);
    /** Behind all others. */
    private static final UUID LAST = new UUID(-1, -1);

    private static final String OFFSET = "SELECT changed, entries, digest, at FROM feed_offset ";
    private static final String LATEST = OFFSET + "ORDER BY changed DESC LIMIT 1";
    private static final String AT = OFFSET + "WHERE changed = ?";
    private static final String WITH = OFFSET + "WHERE digest = ? ORDER BY changed DESC LIMIT 1";
    /** What somebody is given: what an entry is about never changes, nor whose it is. */
    private static final String WITHIN = """
            (?::text[] IS NULL OR EXISTS (SELECT 1 FROM list_entry e WHERE e.entry_id = s.entry_id
               AND e.subject_kind || '-' || e.list = ANY(?::text[])
               AND (?::text[] IS NULL OR e.authority = ANY(?::text[]))))
            """;

    private static final String ENTRIES = """
            SELECT entry_id, payload, 0::bigint, holder IS NOT NULL FROM shared_entry s
            WHERE entry_id > ? AND (? = '' OR right(entry_id::text, length(?)) = ?) AND
            """ + WITHIN + "ORDER BY entry_id LIMIT ?";
    private static final String DIGESTS = """
            SELECT entry_id, digest FROM shared_entry s WHERE entry_id > ? AND (? = '' OR right(entry_id::text,
            length(?)) = ?) AND
            """ + WITHIN + "ORDER BY entry_id LIMIT ?";
    private static final String ONE_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";
    private static final String CHANGES = """
            SELECT entry_id, payload, changed, holder IS NOT NULL FROM shared_entry s
            WHERE (changed, entry_id) > (?, ?) AND %s
            UNION ALL
            SELECT entry_id, NULL, changed, false FROM shared_end s WHERE (changed, entry_id) > (?, ?) AND %s
            ORDER BY changed, entry_id LIMIT ?
            """.formatted(WITHIN, WITHIN);

    private final DataSource dataSource;
    private final WhenDayEndsThenTakeBack days;
    private final Holders holders;
    private final int linesAtOnce;

    Feed(DataSource dataSource, WhenDayEndsThenTakeBack days, Holders holders, FeedSettings settings) {
        this.dataSource = dataSource;
        this.days = days;
        this.holders = holders;
        this.linesAtOnce = Math.max(1, settings.linesAtOnce());
    }

    /**
     * The whole list at one published offset.
     *
     * @param offset one more with each transaction that changed the list; 0 before any
     * @param entries records that have no tombstone
     * @param digest {@link LtHash} of the values of all records: {@code lthash16-} and 64 hexadecimal digits
     * @param at when it was published
     */
    public record Published(long offset, long entries, String digest, Instant at) {}

    Published latest() {
        return Rows.query(dataSource, LATEST, Feed::published).getFirst();
    }

    Optional<Published> at(long offset) {
        return Rows.query(dataSource, AT, Feed::published, offset).stream().findFirst();
    }

    /** The latest offset at which the whole list had a digest, as {@link LtHash#TEXT}. */
    Optional<Published> with(String digest) {
        return Rows.query(dataSource, WITH, Feed::published, LtHash.digestOf(digest)).stream()
                .findFirst();
    }

    /** What somebody is given, as it is now, with its own digest. */
    Published latest(Scope scope) {
        if (scope.isWhole()) {
            return latest();
        }
        return parts(scope, "", 0).whole();
    }

    /** A part of what somebody is given, by the ends of the ids. */
    record Part(String suffix, long entries, String digest) {}

    /**
     * Parts of what somebody is given, at one offset.
     *
     * @param whole all of them together
     */
    record Parts(Published whole, List<Part> parts) {}

    /** @param suffix of the parts, which have one digit more in front of it */
    Parts parts(Scope scope, String suffix) {
        return parts(scope, suffix, suffix.length() + 1);
    }

    private Parts parts(Scope scope, String suffix, int digits) {
        return LongWork.transaction(dataSource, connection -> {
            Rows.update(connection, ONE_SNAPSHOT);
            return parts(connection, scope, suffix, digits);
        });
    }

    /** Counted when it is asked, some microseconds a record: of a part nobody keeps a sum. */
    private Parts parts(Connection connection, Scope scope, String suffix, int digits) throws SQLException {
        Map<String, PartSum> sums = new TreeMap<>();
        UUID last = FIRST;
        while (last != null) {
            last = addPage(connection, scope, suffix, digits, last, sums);
        }
        Published at = Rows.query(connection, LATEST, Feed::published).getFirst();
        var all = new PartSum();
        sums.values().forEach(all::add);
        List<Part> parts = sums.entrySet().stream()
                .map(part -> part.getValue().part(part.getKey()))
                .toList();
        return new Parts(new Published(at.offset(), all.entries, all.sum.text(), at.at()), parts);
    }

    /** Null behind the last page. */
    private @Nullable UUID addPage(
            Connection connection, Scope scope, String suffix, int digits, UUID after, Map<String, PartSum> sums)
            throws SQLException {
        String[] categories = scope.wantedCategories();
        String[] authorities = scope.wantedAuthorities();
        List<UUID> page = Rows.query(
                connection,
                DIGESTS,
                row -> {
                    UUID entry = row.getObject(1, UUID.class);
                    String text = entry.toString();
                    sums.computeIfAbsent(text.substring(text.length() - digits), part -> new PartSum())
                            .add(new LtHash.Element(row.getBytes(2)));
                    return entry;
                },
                after,
                suffix,
                suffix,
                suffix,
                categories,
                categories,
                authorities,
                authorities,
                linesAtOnce);
        return page.size() < linesAtOnce ? null : page.getLast();
    }

    private static final class PartSum {

        private final LtHash sum = new LtHash();
        private long entries;

        void add(LtHash.Element element) {
            sum.add(element);
            entries++;
        }

        void add(PartSum other) {
            sum.add(other.sum);
            entries += other.entries;
        }

        Part part(String suffix) {
            return new Part(suffix, entries, sum.text());
        }
    }

    private static Published published(ResultSet row) throws SQLException {
        return new Published(
                row.getLong(1),
                row.getLong(2),
                LtHash.textOf(row.getBytes(3)),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }

    /**
     * One entry of the feed.
     *
     * @param json null for an entry that is not shared any more
     * @param code of an individual, which its record does not have and whoever copies is not given; null of others
     */
    record Line(UUID entry, @Nullable String json, @Nullable String code) {

        /** As it is sent: the record, or that the entry has ended. */
        String text() throws JsonProcessingException {
            return json == null ? WireJson.MAPPER.writeValueAsString(new FeedResource.Ended(entry, true)) : json;
        }
    }

    /** Takes one entry of the feed. */
    @FunctionalInterface
    interface Sink {

        void take(Line line) throws IOException;
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
            UUID from = last;
            Reading page = Rows.transaction(dataSource, connection -> {
                Rows.update(connection, ONE_SNAPSHOT);
                return lines(
                        connection,
                        ENTRIES,
                        from,
                        suffix,
                        suffix,
                        suffix,
                        categories,
                        categories,
                        authorities,
                        authorities,
                        linesAtOnce);
            });
            for (Line line : page.lines()) {
                sink.take(line);
            }
            if (page.lines().size() < linesAtOnce) {
                return;
            }
            last = page.lines().getLast().entry();
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

    /** @param offset of the last of them, 0 where none is asked for */
    private record Reading(List<Line> lines, long offset) {}

    private record Row(UUID entry, @Nullable String json, long offset, boolean isIndividual) {}

    private Reading lines(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        List<Row> rows = Rows.query(
                connection,
                sql,
                row -> new Row(row.getObject(1, UUID.class), text(row), row.getLong(3), row.getBoolean(4)),
                parameters);
        Map<UUID, Holders.Holder> individuals = holders.of(
                connection,
                rows.stream().filter(Row::isIndividual).map(Row::entry).toList());
        List<Line> lines = rows.stream()
                .map(row -> {
                    Holders.Holder holder = individuals.get(row.entry());
                    return new Line(row.entry(), row.json(), holder == null ? null : holder.code());
                })
                .toList();
        return new Reading(lines, rows.isEmpty() ? 0 : rows.getLast().offset());
    }

    /** Takes what changed, page by page. */
    interface ChangeSink extends Sink {

        /** Everything up to an offset was taken, and perhaps more. */
        void reached(long offset) throws IOException;
    }

    /** A part of what changed, and the latest offset at the moment at which it was read. */
    private record Page(Reading rows, Published latest) {}

    /** How the last page is read: of a part its digest is counted, which takes some microseconds a record. */
    private enum Proof {
        COUNTED,
        NONE
    }

    /**
     * What changed after an offset: of each entry how it stands now, in the order of the offsets. An entry that changes
     * meanwhile comes again. Nothing is held while the reader is slow.
     *
     * @return the offset that is reached with it
     */
    Published changes(long since, Scope scope, ChangeSink sink) throws IOException {
        return changes(since, scope, sink, Proof.COUNTED, () -> true);
    }

    /**
     * The same without a digest.
     *
     * @param goesOn looked at behind each page
     * @return the offset that is reached with it, perhaps not the latest
     */
    long follow(long since, Scope scope, ChangeSink sink, BooleanSupplier goesOn) throws IOException {
        return changes(since, scope, sink, Proof.NONE, goesOn).offset();
    }

    private Published changes(long since, Scope scope, ChangeSink sink, Proof proof, BooleanSupplier goesOn)
            throws IOException {
        long offset = since;
        UUID entry = LAST;
        while (true) {
            takeBackWhatIsOver();
            Page page = page(offset, entry, scope, proof);
            List<Line> lines = page.rows().lines();
            for (Line line : lines) {
                sink.take(line);
            }
            if (lines.size() < linesAtOnce) {
                return page.latest();
            }
            offset = page.rows().offset();
            entry = lines.getLast().entry();
            sink.reached(offset - 1);
            if (!goesOn.getAsBoolean()) {
                return new Published(offset - 1, 0, "", Instant.EPOCH);
            }
        }
    }

    private Page page(long offset, UUID entry, Scope scope, Proof proof) {
        String[] categories = scope.wantedCategories();
        String[] authorities = scope.wantedAuthorities();
        Rows.Work<Page> work = connection -> {
            Rows.update(connection, ONE_SNAPSHOT);
            Reading rows = lines(
                    connection,
                    CHANGES,
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
            boolean isLast = rows.lines().size() < linesAtOnce;
            return new Page(
                    rows,
                    isLast && proof == Proof.COUNTED && !scope.isWhole()
                            ? parts(connection, scope, "", 0).whole()
                            : Rows.query(connection, LATEST, Feed::published).getFirst());
        };
        // Counting a part takes long. Whoever follows looks often, and waits for a frozen database as others do.
        return proof == Proof.NONE ? Rows.transaction(dataSource, work) : LongWork.transaction(dataSource, work);
    }

    private static @Nullable String text(ResultSet row) throws SQLException {
        byte[] json = row.getBytes(2);
        return json == null ? null : new String(json, StandardCharsets.UTF_8);
    }
}
