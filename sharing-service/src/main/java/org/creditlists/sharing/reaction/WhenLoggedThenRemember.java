package org.creditlists.sharing.reaction;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.EntryDisclosed;
import org.creditlists.contracts.event.ObjectionEvent;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.listprojection.intake.ListListener;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.sql.Rows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes from the log which organisation was shown which entry, and tells the others of entries that somebody objects to: if one
 * proves wrong, whoever was shown it is told (O4). The log is the truth; this follows it.
 */
@Singleton
public class WhenShownThenRemember implements ListListener {

    private static final Logger LOG = LoggerFactory.getLogger(WhenShownThenRemember.class);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
    private static final int BATCHES = 200;

    /** Held until the commit: two replicas take each batch once. */
    private static final String TAKE = "SELECT batch FROM disclosure_position FOR UPDATE";

    private static final String SHOWN = """
            SELECT batch, organisation, entries, asked_at FROM inquiry_log
            WHERE batch > ? AND batch <= ? AND entries <> ''::bytea ORDER BY batch, place
            """;
    private static final String LAST =
            "SELECT coalesce(max(batch), 0) FROM inquiry_batch WHERE batch > ? AND batch <= ?";
    private static final String ADD = """
            INSERT INTO disclosure (entry_id, organisation, shown_on)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::date[]) ON CONFLICT DO NOTHING
            """;
    private static final String ADVANCE = "UPDATE disclosure_position SET batch = ?";
    private static final String UNTOLD = """
            SELECT d.entry_id, e.subject_id, d.organisation, d.shown_on FROM disclosure d
            JOIN list_entry e ON e.entry_id = d.entry_id
            WHERE d.entry_id = ANY(?::uuid[]) AND NOT d.told
              AND EXISTS (SELECT 1 FROM entry_objection o WHERE o.entry_id = d.entry_id)
            """;
    private static final String IS_TOLD =
            "SELECT 1 FROM disclosure WHERE entry_id = ? AND organisation = ? AND NOT told";
    private static final String TOLD =
            "UPDATE disclosure SET told = true WHERE entry_id = ? AND organisation = ? AND NOT told";

    private final DataSource dataSource;
    private final Decisions<CreditEvent> decisions;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    WhenShownThenRemember(DataSource dataSource, Decisions<CreditEvent> decisions) {
        this.dataSource = dataSource;
        this.decisions = decisions;
        this.thread = Thread.ofPlatform().daemon().name("disclosures").unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        closed = true;
        thread.interrupt();
    }

    @Override
    public void learnt(List<CreditEvent> events, Set<EntryId> dossiers) {
        List<UUID> objectedTo = events.stream()
                .filter(ObjectionEvent.class::isInstance)
                .map(event -> event.entry().value())
                .distinct()
                .toList();
        if (!objectedTo.isEmpty()) {
            tell(objectedTo);
        }
    }

    private void run() {
        while (!closed) {
            try {
                while (follow()) {
                    LOG.trace("more");
                }
                news.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                if (!closed) {
                    LOG.warn("the log is followed again after {}", e.getClass().getName());
                    if (!paused()) {
                        return;
                    }
                }
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(LONGEST_WAIT);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private record Shown(UUID entry, String organisation) {}

    /** @return whether there may be more */
    private boolean follow() throws SQLException {
        Map<Shown, LocalDate> shown = new LinkedHashMap<>();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                long from = Rows.query(connection, TAKE, row -> row.getLong(1)).getFirst();
                long to = Rows.query(connection, LAST, row -> row.getLong(1), from, from + BATCHES)
                        .getFirst();
                if (to == 0) {
                    return false;
                }
                Rows.query(
                        connection,
                        SHOWN,
                        row -> {
                            LocalDate day = row.getObject("asked_at", OffsetDateTime.class)
                                    .atZoneSameInstant(WorkingDays.LEGAL_ZONE)
                                    .toLocalDate();
                            ByteBuffer ids = ByteBuffer.wrap(row.getBytes("entries"));
                            while (ids.hasRemaining()) {
                                shown.putIfAbsent(
                                        new Shown(
                                                new UUID(ids.getLong(), ids.getLong()), row.getString("organisation")),
                                        day);
                            }
                            return true;
                        },
                        from,
                        to);
                add(connection, shown);
                Rows.update(connection, ADVANCE, to);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        if (!shown.isEmpty()) {
            tell(shown.keySet().stream().map(Shown::entry).distinct().toList());
        }
        return true;
    }

    private static void add(Connection connection, Map<Shown, LocalDate> shown) throws SQLException {
        if (!shown.isEmpty()) {
            Rows.update(
                    connection,
                    ADD,
                    connection.createArrayOf(
                            "uuid", shown.keySet().stream().map(Shown::entry).toArray()),
                    connection.createArrayOf(
                            "text",
                            shown.keySet().stream().map(Shown::organisation).toArray()),
                    connection.createArrayOf(
                            "date",
                            shown.values().stream().map(LocalDate::toString).toArray()));
        }
    }

    /**
     * Tells what nobody was told. An objection that comes while an entry is shown is met either here, after the row was committed, or
     * when the objection is learnt, after that was: one of the two sees both.
     */
    private void tell(List<UUID> entries) {
        Object[] ids = entries.stream().map(UUID::toString).toArray();
        List<EntryDisclosed> untold = Rows.query(
                dataSource,
                UNTOLD,
                row -> new EntryDisclosed(
                        new EntryId(row.getObject(1, UUID.class)),
                        new SubjectId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getObject(4, LocalDate.class)),
                (Object) java.util.Arrays.copyOf(ids, ids.length, String[].class));
        for (EntryDisclosed event : untold) {
            decisions.decide(
                    Boundary.of("disclosure-of", event.entry()),
                    history -> isTold(event)
                            ? new Draft<CreditEvent, Boolean>(List.of(), List.of(), false)
                            : new Draft<CreditEvent, Boolean>(
                                    List.of(event),
                                    List.of(new CompanionWrite(
                                            TOLD, List.of(event.entry().value(), event.organisation()), 1)),
                                    true));
        }
    }

    /** The other thread may have been faster. */
    private boolean isTold(EntryDisclosed event) {
        return Rows.query(dataSource, IS_TOLD, row -> true, event.entry().value(), event.organisation())
                .isEmpty();
    }
}
