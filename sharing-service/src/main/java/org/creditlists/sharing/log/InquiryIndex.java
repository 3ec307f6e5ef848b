package org.creditlists.sharing.log;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.signedlog.SignedBatch;

/**
 * What follows the log: where the inquiries about one code are. It is kept a few seconds behind, for many batches at
 * once, because a write to an index for each inquiry costs more than logging it; who looks for inquiries reads the
 * batches in between, too.
 */
@Singleton
public class InquiryIndex {

    /** Most inquiries about one code that are told at once. */
    static final int MOST_ABOUT = 500;
    /**
     * Batches come in the order of their commits; within this the clocks of replicas, and of an inquiry and its commit,
     * agree.
     */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    private static final String POSITION = "SELECT batch FROM inquiry_position";
    private static final String TAKE = POSITION + " FOR UPDATE SKIP LOCKED";
    private static final String ADVANCE = "UPDATE inquiry_position SET batch = ?";
    private static final String NEXT = """
            SELECT b.batch FROM (SELECT n.batch, sum(n.rows) OVER (ORDER BY n.batch) - n.rows AS before
                  FROM (SELECT batch, rows FROM inquiry_batch WHERE batch > ? ORDER BY batch LIMIT ?) AS n) AS b
            WHERE b.before < ? ORDER BY b.batch
            """;
    private static final String READ =
            "SELECT " + SignedBatch.COLUMNS + " FROM inquiry_batch WHERE batch = ANY(?::bigint[]) ORDER BY batch";
    private static final String INDEX = """
            INSERT INTO inquiry_about (key, batch, start)
            SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::int[]) AS n(key, batch, start) ORDER BY key
            """;
    // A row is as long as the four bytes before it say. A place that somebody forged is no place in a content, and
    // empty.
    private static final String ABOUT = """
            SELECT p.batch, p.start, coalesce(substring(b.content FROM p.start + 1 FOR CASE WHEN length(l.bytes) = 4
              THEN greatest(0, get_byte(l.bytes, 0) << 24 | get_byte(l.bytes, 1) << 16 | get_byte(l.bytes, 2) << 8 |
              get_byte(l.bytes, 3))
              ELSE 0 END), '')
            FROM (SELECT DISTINCT of.batch, of.start FROM unnest(?::bigint[]) AS k(key) CROSS JOIN LATERAL (
                    SELECT a.batch, a.start FROM inquiry_about a
                    WHERE a.key = k.key AND a.start BETWEEN 4 AND 1073741823 AND (a.batch, a.start) < (?, ?)
                    ORDER BY a.batch DESC, a.start DESC LIMIT %1$d) AS of
                  ORDER BY of.batch DESC, of.start DESC LIMIT %1$d) AS p
            LEFT JOIN inquiry_batch b ON b.batch = p.batch
            CROSS JOIN LATERAL (SELECT substring(b.content FROM p.start - 3 FOR 4) AS bytes) AS l
            ORDER BY p.batch DESC, p.start DESC
            """.formatted(MOST_ABOUT);
    private static final String UP_TO = "SELECT batch FROM inquiry_batch WHERE at <= ? ORDER BY at DESC LIMIT 1";
    private static final String FINDABLE = """
            SELECT count(DISTINCT n.start) FROM unnest(?::bigint[], ?::int[]) AS n(key, start)
            JOIN inquiry_about a ON a.key = n.key AND a.batch = ? AND a.start = n.start
            """;

    private final DataSource dataSource;
    private final KeyedHash hash;
    private final RecentBatches recent = new RecentBatches();

    InquiryIndex(DataSource dataSource, KeyedHash hash) {
        this.dataSource = dataSource;
        this.hash = hash;
    }

    /** A batch was stored, by this process. */
    void written(SignedBatch batch) {
        recent.add(batch);
    }

    /**
     * Takes what comes next, as far as it is written: where its inquiries are is known when the transaction is
     * committed, and nobody takes it a second time. Empty, too, while another replica is at it.
     */
    public NextBatches take(Connection connection) throws SQLException {
        List<Long> position = Rows.query(connection, TAKE, row -> row.getLong(1));
        if (position.isEmpty()) {
            return new NextBatches(List.of());
        }
        NextBatches part = next(connection, position.getFirst());
        if (!part.isEmpty()) {
            index(connection, part);
            long last = part.last();
            Rows.update(connection, ADVANCE, last);
            recent.removeUpTo(last);
        }
        return part;
    }

    private NextBatches next(Connection connection, long position) throws SQLException {
        Map<Long, SignedBatch> batches = new TreeMap<>();
        List<Long> missing = new ArrayList<>();
        for (long batch : Rows.query(
                connection, NEXT, row -> row.getLong(1), position, NextBatches.MOST_BATCHES, NextBatches.MOST)) {
            SignedBatch own = recent.get(batch);
            if (own == null) {
                missing.add(batch);
            } else {
                batches.put(batch, own);
            }
        }
        if (!missing.isEmpty()) {
            Rows.query(connection, READ, SignedBatch::read, (Object) missing.toArray(Long[]::new))
                    .forEach(batch -> batches.put(batch.batch(), batch));
        }
        return new NextBatches(List.copyOf(batches.values()));
    }

    /**
     * Who was shown entries of one subject, ever.
     *
     * @param codeHash of the code of whom the entries are about: inquiries that showed them are about that code
     */
    public void shown(Set<UUID> entries, String codeHash, Consumer<Disclosed> take) {
        about(codeHash, LogPlace.END, (place, row) -> Disclosed.in(row, entries).forEach(take), () -> false);
    }

    /**
     * The same of entries of which it is not known any more whom they are about: the whole log is read from a moment
     * on, once for all of them.
     */
    public void shownSince(Set<UUID> entries, Instant since, Consumer<Disclosed> take) {
        NextBatches part = after(lastBefore(since));
        while (!part.isEmpty()) {
            part.disclosed(entries).forEach(take);
            part = after(part.last());
        }
    }

    /** A batch before everything that was asked from a moment on; 0 when nothing was before. */
    private long lastBefore(Instant moment) {
        return upTo(moment.minus(CLOCKS).minus(CLOCKS)).orElse(0L);
    }

    /** The last batch that was stored up to a moment. */
    private Optional<Long> upTo(Instant moment) {
        return Rows.query(dataSource, UP_TO, row -> row.getLong(1), moment.atOffset(ZoneOffset.UTC)).stream()
                .findFirst();
    }

    private NextBatches after(long batch) {
        try (Connection connection = dataSource.getConnection()) {
            return next(connection, batch);
        } catch (SQLException e) {
            throw new IllegalStateException("the database answers with SQLSTATE " + e.getSQLState(), e);
        }
    }

    /** Up to which batch everything is taken. */
    private long position() {
        return Rows.query(dataSource, POSITION, row -> row.getLong(1)).getFirst();
    }

    private static void index(Connection connection, NextBatches part) throws SQLException {
        List<Place> places = new ArrayList<>();
        part.rows()
                .forEach((batch, rows) -> rows.forEach(
                        row -> row.key().ifPresent(key -> places.add(new Place(key, batch, row.start())))));
        Rows.update(
                connection,
                INDEX,
                places.stream().mapToLong(Place::key).toArray(),
                places.stream().mapToLong(Place::batch).toArray(),
                places.stream().mapToInt(Place::start).toArray());
    }

    private record Place(long key, long batch, int start) {}

    /** A row, and where it stands. */
    record Found(LogPlace place, LogRow row) {}

    /** Inquiries about the holder of a code before a place, from there backwards; at most {@link #MOST_ABOUT}. */
    List<Found> about(String codeHash, LogPlace before) {
        NavigableMap<LogPlace, LogRow> found = new TreeMap<>(Comparator.reverseOrder());
        about(codeHash, before, found::put, () -> found.size() >= MOST_ABOUT);
        return found.entrySet().stream()
                .limit(MOST_ABOUT)
                .map(one -> new Found(one.getKey(), one.getValue()))
                .toList();
    }

    /** Inquiries about the holder of a code before a place, until it is enough. */
    private void about(String codeHash, LogPlace before, BiConsumer<LogPlace, LogRow> take, BooleanSupplier isEnough) {
        Set<String> any = Set.of(hash.anyIn(HashedColumn.INQUIRY, codeHash));
        long[] keys = any.stream().mapToLong(LogRow::keyOf).toArray();
        BiConsumer<LogPlace, LogRow> same = (place, row) -> {
            if (any.contains(row.codeHash()) && place.compareTo(before) < 0) {
                take.accept(place, row);
            }
        };
        long position = position();
        // Position first: what is taken meanwhile is met twice, and nothing is missed.
        while (position < before.batch()) {
            NextBatches part = after(position);
            if (part.isEmpty()) {
                break;
            }
            part.rows().forEach((batch, rows) -> rows.stream()
                    .filter(line -> line.hasOneOf(keys))
                    .forEach(line -> line.row().ifPresent(row -> same.accept(new LogPlace(batch, line.start()), row))));
            position = part.last();
        }
        // In portions: places that somebody forged, and codes of which the first 64 bits are the same, take the room of
        // nobody.
        LogPlace from = before;
        List<Indexed> some;
        do {
            some = isEnough.getAsBoolean() ? List.of() : indexed(keys, from);
            for (Indexed one : some) {
                one.row().ifPresent(row -> same.accept(one.place(), row));
                from = one.place();
            }
        } while (some.size() == MOST_ABOUT);
    }

    private record Indexed(LogPlace place, Optional<LogRow> row) {}

    private List<Indexed> indexed(long[] keys, LogPlace before) {
        return Rows.query(
                dataSource,
                ABOUT,
                row -> new Indexed(new LogPlace(row.getLong(1), row.getInt(2)), LogRow.readable(row.getBytes(3))),
                keys,
                before.batch(),
                before.start());
    }

    /** Whether subjects find what is about them, for a batch that is taken; true for one that is not yet. */
    boolean finds(SignedBatch batch, List<SignedBatch.Entry> entries) {
        if (batch.batch() > position()) {
            return true;
        }
        List<Place> single = entries.stream()
                .flatMap(entry -> LogRow.read(entry.bytes()).key().stream()
                        .mapToObj(key -> new Place(key, batch.batch(), entry.start())))
                .toList();
        return Rows.query(
                                dataSource,
                                FINDABLE,
                                row -> row.getLong(1),
                                single.stream().mapToLong(Place::key).toArray(),
                                single.stream().mapToInt(Place::start).toArray(),
                                batch.batch())
                        .getFirst()
                == single.size();
    }
}
