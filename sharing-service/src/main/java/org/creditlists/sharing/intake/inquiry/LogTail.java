package org.creditlists.sharing.intake.inquiry;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Rows;

/**
 * What follows the log: where the inquiries about one code are. It is kept a few seconds behind, for many batches at once, because a
 * write to an index for each inquiry costs more than logging it; who looks for inquiries reads the batches in between, too.
 */
@Singleton
public class LogTail {

    /** Rows taken at once, unless one batch has more. */
    private static final int MOST = 20_000;

    private static final int MOST_BATCHES = 1_000;
    /** Most inquiries about one code that are told at once. */
    static final int MOST_ABOUT = 500;
    /** Batches come in the order of their commits; within this the clocks of replicas, and of an inquiry and its commit, agree. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    private static final String POSITION = "SELECT batch FROM inquiry_position";
    private static final String TAKE = POSITION + " FOR UPDATE SKIP LOCKED";
    private static final String ADVANCE = "UPDATE inquiry_position SET batch = ?";
    private static final String NEXT = "SELECT " + LoggedBatch.COLUMNS + """
             FROM (SELECT n.*, sum(n.rows) OVER (ORDER BY n.batch) - n.rows AS before
                  FROM (SELECT * FROM inquiry_batch WHERE batch > ? ORDER BY batch LIMIT ?) AS n) AS b
            WHERE b.before < ? ORDER BY b.batch
            """;
    private static final String INDEX = """
            INSERT INTO inquiry_about (key, batch, start)
            SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::int[]) AS n(key, batch, start) ORDER BY key
            """;
    // A row is as long as the four bytes before it say. A place that somebody forged is no place in a content, and
    // empty.
    private static final String ABOUT = """
            SELECT p.batch, p.start, coalesce(substring(b.content FROM p.start + 1 FOR CASE WHEN length(l.bytes) = 4
              THEN greatest(0, get_byte(l.bytes, 0) << 24 | get_byte(l.bytes, 1) << 16 | get_byte(l.bytes, 2) << 8 | get_byte(l.bytes, 3))
              ELSE 0 END), '')
            FROM (SELECT DISTINCT a.batch, a.start FROM inquiry_about a
                  WHERE a.key = ? AND a.start BETWEEN 4 AND 1073741823 AND (a.batch, a.start) < (?, ?)
                  ORDER BY a.batch DESC, a.start DESC LIMIT %d) AS p
            LEFT JOIN inquiry_batch b ON b.batch = p.batch
            CROSS JOIN LATERAL (SELECT substring(b.content FROM p.start - 3 FOR 4) AS bytes) AS l
            ORDER BY p.batch DESC, p.start DESC
            """.formatted(MOST_ABOUT);
    private static final String FINDABLE = """
            SELECT count(DISTINCT n.start) FROM unnest(?::bigint[], ?::int[]) AS n(key, start)
            JOIN inquiry_about a ON a.key = n.key AND a.batch = ? AND a.start = n.start
            """;

    private final DataSource dataSource;

    LogTail(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Entries that an organisation was shown. */
    public record Shown(String organisation, List<UUID> entries, Instant askedAt) {}

    /** Some batches that are not taken yet. */
    public static final class Part {

        private final List<LoggedBatch> batches;
        private final Map<Long, List<LoggedBatch.Line>> lines = new LinkedHashMap<>();

        private Part(List<LoggedBatch> batches) {
            this.batches = batches;
            batches.forEach(batch -> lines.put(batch.batch(), batch.readable()));
        }

        private Stream<LogRow> rows() {
            return lines.values().stream().flatMap(List::stream).map(LoggedBatch.Line::row);
        }

        public boolean isEmpty() {
            return batches.isEmpty();
        }

        /** Whether as much was taken as is taken at once: there is more. */
        public boolean isFull() {
            return batches.size() == MOST_BATCHES
                    || batches.stream().mapToInt(LoggedBatch::rows).sum() >= MOST;
        }

        /** Whom was shown what. */
        public List<Shown> shown() {
            return rows().filter(row -> !row.shown().isEmpty())
                    .map(row -> new Shown(row.organisation(), row.shown(), row.askedAt()))
                    .toList();
        }
    }

    /**
     * Takes what comes next, as far as it is written: where its inquiries are is known when the transaction is committed, and nobody
     * takes it a second time. Empty, too, while another replica is at it.
     */
    public Part take(Connection connection) throws SQLException {
        List<Long> position = Rows.query(connection, TAKE, row -> row.getLong(1));
        if (position.isEmpty()) {
            return new Part(List.of());
        }
        Part part = new Part(Rows.query(connection, NEXT, LoggedBatch::read, position.getFirst(), MOST_BATCHES, MOST));
        if (!part.isEmpty()) {
            index(connection, part);
            Rows.update(connection, ADVANCE, part.batches.getLast().batch());
        }
        return part;
    }

    private Part after(long batch) {
        return new Part(Rows.query(dataSource, NEXT, LoggedBatch::read, batch, MOST_BATCHES, MOST));
    }

    /** Up to which batch everything is taken. */
    private long position() {
        return Rows.query(dataSource, POSITION, row -> row.getLong(1)).getFirst();
    }

    private static void index(Connection connection, Part part) throws SQLException {
        List<Place> places = new ArrayList<>();
        part.lines.forEach((batch, lines) -> lines.forEach(
                line -> line.row().key().ifPresent(key -> places.add(new Place(key, batch, line.start())))));
        Rows.update(
                connection,
                INDEX,
                places.stream().mapToLong(Place::key).toArray(),
                places.stream().mapToLong(Place::batch).toArray(),
                places.stream().mapToInt(Place::start).toArray());
    }

    private record Place(long key, long batch, int start) {}

    /** Inquiries about the holder of a code before a place, the latest first; at most {@link #MOST_ABOUT}. */
    List<LogRow> about(String codeHash, Before before) {
        SortedMap<Before, LogRow> found = new TreeMap<>();
        Consumer<LogRow> take = row -> {
            var place = new Before(row.askedAt(), row.inquiry());
            if (row.codeHash().equals(codeHash) && place.compareTo(before) < 0) {
                found.put(place, row);
            }
        };
        long position = position();
        // Position first: what is taken meanwhile is met twice, and nothing is missed.
        for (Part part = after(position); !part.isEmpty(); part = after(position)) {
            part.rows().forEach(take);
            position = part.batches.getLast().batch();
        }
        // In portions: places that somebody forged, and codes of which the first 64 bits are the same, take the room of
        // nobody.
        long batch = Long.MAX_VALUE;
        int start = Integer.MAX_VALUE;
        List<Indexed> some;
        do {
            some = about(codeHash, batch, start);
            some.stream().flatMap(one -> one.row().stream()).forEach(take);
            if (!some.isEmpty()) {
                batch = some.getLast().batch();
                start = some.getLast().start();
            }
        } while (some.size() == MOST_ABOUT && !isWhole(found, some));
        List<LogRow> latest = new ArrayList<>(found.values());
        Collections.reverse(latest);
        return List.copyOf(latest.subList(0, Math.min(MOST_ABOUT, latest.size())));
    }

    /** Whether no earlier batch can have one that is later than those that are told. */
    private static boolean isWhole(SortedMap<Before, LogRow> found, List<Indexed> last) {
        if (found.size() < MOST_ABOUT) {
            return false;
        }
        Instant latest = found.keySet().stream()
                .skip(found.size() - MOST_ABOUT)
                .findFirst()
                .orElseThrow()
                .askedAt();
        return last.stream().flatMap(one -> one.row().stream()).anyMatch(row -> row.askedAt()
                .isBefore(latest.minus(CLOCKS)));
    }

    private record Indexed(long batch, int start, Optional<LogRow> row) {}

    private List<Indexed> about(String codeHash, long batch, int start) {
        return Rows.query(
                dataSource,
                ABOUT,
                row -> new Indexed(row.getLong(1), row.getInt(2), LogRow.readable(row.getBytes(3))),
                LogRow.keyOf(codeHash),
                batch,
                start);
    }

    /** Whether subjects find what is about them, for a batch that is taken; true for one that is not yet. */
    boolean finds(LoggedBatch batch) {
        if (batch.batch() > position()) {
            return true;
        }
        List<LoggedBatch.Entry> single = batch.entries().stream()
                .filter(entry -> entry.row().key().isPresent())
                .toList();
        return Rows.query(
                                dataSource,
                                FINDABLE,
                                row -> row.getLong(1),
                                single.stream()
                                        .mapToLong(entry -> entry.row().key().orElseThrow())
                                        .toArray(),
                                single.stream()
                                        .mapToInt(LoggedBatch.Entry::start)
                                        .toArray(),
                                batch.batch())
                        .getFirst()
                == single.size();
    }
}
