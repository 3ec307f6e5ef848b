package org.creditlists.sharing.intake.inquiry;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    /** Most inquiries about one code that are told. */
    static final int MOST_ABOUT = 500;

    private static final String POSITION = "SELECT batch FROM inquiry_position";
    private static final String ADVANCE = "UPDATE inquiry_position SET batch = ? WHERE batch < ?";
    private static final String NEXT = "SELECT " + LoggedBatch.COLUMNS + """
             FROM (SELECT n.*, sum(n.rows) OVER (ORDER BY n.batch) - n.rows AS before
                  FROM (SELECT * FROM inquiry_batch WHERE batch > ? ORDER BY batch LIMIT ?) AS n) AS b
            WHERE b.before < ? ORDER BY b.batch
            """;
    private static final String INDEX = """
            INSERT INTO inquiry_about (key, batch, start, length)
            SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::int[], ?::int[]) AS n(key, batch, start, length) ORDER BY key
            ON CONFLICT DO NOTHING
            """;
    private static final String ABOUT = """
            SELECT substring(b.content FROM a.start + 1 FOR a.length)
            FROM inquiry_about a JOIN inquiry_batch b ON b.batch = a.batch WHERE a.key = ? ORDER BY a.batch DESC LIMIT
            """ + MOST_ABOUT;
    private static final String FINDABLE = """
            SELECT count(*) FROM unnest(?::bigint[], ?::int[], ?::int[]) AS n(key, start, length)
            JOIN inquiry_about a ON a.key = n.key AND a.batch = ? AND a.start = n.start AND a.length = n.length
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

        private Part(List<LoggedBatch> batches) {
            this.batches = batches;
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
            List<Shown> shown = new ArrayList<>();
            for (LoggedBatch batch : batches) {
                for (LoggedBatch.Entry entry : batch.entries()) {
                    LogRow row = entry.row();
                    if (!row.shown().isEmpty()) {
                        shown.add(new Shown(row.organisation(), row.shown(), row.askedAt()));
                    }
                }
            }
            return shown;
        }
    }

    /** What comes next, as far as it is written. */
    public Part next() {
        return after(position());
    }

    private Part after(long batch) {
        return new Part(Rows.query(dataSource, NEXT, LoggedBatch::read, batch, MOST_BATCHES, MOST));
    }

    /** Up to which batch everything is taken. */
    private long position() {
        return Rows.query(dataSource, POSITION, row -> row.getLong(1)).getFirst();
    }

    /** Writes where the inquiries of a part are; again, it changes nothing. */
    public void index(Part part) {
        List<Place> places = new ArrayList<>();
        for (LoggedBatch batch : part.batches) {
            for (LoggedBatch.Entry entry : batch.entries()) {
                entry.row()
                        .key()
                        .ifPresent(
                                key -> places.add(new Place(key, batch.batch(), entry.start(), entry.bytes().length)));
            }
        }
        Rows.update(
                dataSource,
                INDEX,
                places.stream().mapToLong(Place::key).toArray(),
                places.stream().mapToLong(Place::batch).toArray(),
                places.stream().mapToInt(Place::start).toArray(),
                places.stream().mapToInt(Place::length).toArray());
    }

    private record Place(long key, long batch, int start, int length) {}

    /** A part is taken: whoever stops before this takes it again. */
    public void advance(Part part) {
        long last = part.batches.getLast().batch();
        Rows.update(dataSource, ADVANCE, last, last);
    }

    /** Inquiries about the holder of a code, the latest first; at most {@link #MOST_ABOUT}. */
    List<LogRow> about(String codeHash) {
        Map<UUID, LogRow> found = new LinkedHashMap<>();
        long position = position();
        // Position first: what is taken meanwhile is met twice, and nothing is missed.
        for (Part part = after(position); !part.isEmpty(); part = after(position)) {
            for (LoggedBatch batch : part.batches) {
                batch.entries().stream()
                        .map(LoggedBatch.Entry::row)
                        .filter(row -> row.codeHash().equals(codeHash))
                        .forEach(row -> found.put(row.inquiry(), row));
            }
            position = part.batches.getLast().batch();
        }
        Rows.query(dataSource, ABOUT, row -> LogRow.read(row.getBytes(1)), LogRow.keyOf(codeHash)).stream()
                .filter(row -> row.codeHash().equals(codeHash))
                .forEach(row -> found.put(row.inquiry(), row));
        return found.values().stream()
                .sorted((one, other) -> other.askedAt().compareTo(one.askedAt()))
                .limit(MOST_ABOUT)
                .toList();
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
                                single.stream()
                                        .mapToInt(entry -> entry.bytes().length)
                                        .toArray(),
                                batch.batch())
                        .getFirst()
                == single.size();
    }
}
