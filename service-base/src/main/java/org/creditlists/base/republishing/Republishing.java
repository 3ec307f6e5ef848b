package org.creditlists.base.republishing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.runtime.schedule.Repeated;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Publishes again what this service has published: its events from a position on, then the records of its state topics,
 * then tombstones of what has ended. In batches beside what happens meanwhile; a service that is killed goes on behind
 * the last batch. Consumers know what they have taken already by its id.
 */
@Singleton
public class Republishing {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final int BATCH = 500;
    private static final String COLUMNS =
            "number, from_position, to_position, step, after_key, sent, reason, asked_at, finished_at";
    private static final String ASK = """
            INSERT INTO republishing (from_position, to_position, asked_by, reason, asked_at)
            SELECT ?, coalesce(max(position), 0), ?, ?, ? FROM event RETURNING %s
            """.formatted(COLUMNS);
    private static final String NEXT = """
            SELECT %s FROM republishing WHERE finished_at IS NULL ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED
            """.formatted(COLUMNS);
    private static final String LATEST = "SELECT %s FROM republishing ORDER BY number DESC LIMIT 20".formatted(COLUMNS);
    private static final String PROGRESS = """
            UPDATE republishing SET step = ?, after_key = ?, sent = sent + ?, finished_at = ? WHERE number = ?
            """;

    private final DataSource dataSource;
    private final Clock clock;
    private @Nullable Repeated work;

    Republishing(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * What was asked for and how far it has come.
     *
     * @param from first position
     * @param to the last position when it was asked for
     * @param sent events and records that were given to Debezium
     * @param finishedAt null while there is something left
     */
    public record Asked(
            long number,
            long from,
            long to,
            long sent,
            String reason,
            Instant askedAt,
            @Nullable Instant finishedAt) {}

    private record Job(Asked asked, int step, String after) {}

    void start(@Observes StartupEvent event) {
        work = Repeated.start("republishing", LOOK_EVERY, this::goOn);
    }

    void stop(@Observes ShutdownEvent event) {
        if (work != null) {
            work.close();
        }
    }

    /** @param from first position, at least 1 */
    Asked ask(long from, String operator, String reason) {
        return Rows.query(dataSource, ASK, Republishing::job, from, operator, reason, now())
                .getFirst()
                .asked();
    }

    /** The latest first; at most 20. */
    List<Asked> latest() {
        return Rows.query(dataSource, LATEST, row -> job(row).asked());
    }

    private void goOn() {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = Rows.transaction(dataSource, this::batch);
        }
    }

    /** @return whether there was something to do */
    private boolean batch(Connection connection) throws SQLException {
        List<Job> open = Rows.query(connection, NEXT, Republishing::job);
        if (open.isEmpty()) {
            return false;
        }
        Job job = open.getFirst();
        List<Step> steps = steps(connection);
        if (job.step() == steps.size()) {
            Rows.update(
                    connection, PROGRESS, job.step(), "", 0, now(), job.asked().number());
            return true;
        }
        List<String> sent = steps.get(job.step()).send(connection, job);
        boolean isOver = sent.isEmpty();
        Rows.update(
                connection,
                PROGRESS,
                isOver ? job.step() + 1 : job.step(),
                isOver ? "" : sent.getLast(),
                sent.size(),
                null,
                job.asked().number());
        return true;
    }

    /** One kind of rows. */
    @FunctionalInterface
    private interface Step {

        /** @return keys of what was sent, the last one is the highest; none at the end */
        List<String> send(Connection connection, Job job) throws SQLException;
    }

    private static List<Step> steps(Connection connection) throws SQLException {
        List<Step> steps = new ArrayList<>();
        steps.add((open, job) -> RepublishedEvents.copy(
                        open,
                        job.after().isEmpty() ? job.asked().from() - 1 : Long.parseLong(job.after()),
                        job.asked().to(),
                        BATCH)
                .stream()
                .sorted()
                .map(String::valueOf)
                .toList());
        for (RepublishedRows rows : RepublishedRows.values()) {
            if (rows.areHere(connection)) {
                steps.add((open, job) -> sorted(rows.touch(open, job.after(), BATCH)));
            }
        }
        if (RepublishedEvents.knowsEnds(connection)) {
            steps.add((open, job) -> sorted(RepublishedEvents.tombstones(open, job.after(), BATCH)));
        }
        return steps;
    }

    private static List<String> sorted(List<String> keys) {
        return keys.stream().sorted(Comparator.naturalOrder()).toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Job job(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject(9, OffsetDateTime.class);
        return new Job(
                new Asked(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(6),
                        row.getString(7),
                        row.getObject(8, OffsetDateTime.class).toInstant(),
                        finished == null ? null : finished.toInstant()),
                row.getInt(4),
                row.getString(5));
    }
}
