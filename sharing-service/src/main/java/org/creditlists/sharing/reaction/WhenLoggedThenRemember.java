package org.creditlists.sharing.reaction;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.intake.inquiry.LogTail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes from the log where the inquiries about one code are, and which organisation was shown which entry; tells the others of entries
 * that somebody objects to: if one proves wrong, whoever was shown it is told (O4). The log is the truth; this follows it.
 */
@Singleton
public class WhenLoggedThenRemember implements ListListener {

    private static final Logger LOG = LoggerFactory.getLogger(WhenLoggedThenRemember.class);
    /** While many inquiries come, what is taken at once grows: a row of many costs an index a fraction of a row alone. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final String ADD = """
            INSERT INTO disclosure (entry_id, organisation, shown_on)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::date[]) AS n(entry_id, organisation, shown_on) ORDER BY entry_id
            ON CONFLICT DO NOTHING
            """;
    private static final String OBJECTED_TO = "SELECT DISTINCT entry_id FROM entry_objection";
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
    private final LogTail tail;
    private final Decisions<CreditEvent> decisions;
    private final Thread thread;
    private volatile boolean closed;

    WhenLoggedThenRemember(DataSource dataSource, LogTail tail, Decisions<CreditEvent> decisions) {
        this.dataSource = dataSource;
        this.tail = tail;
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
        boolean begun = false;
        while (!closed) {
            try {
                if (!begun) {
                    // Whoever stopped between the two may have left some untold.
                    tell(Rows.query(dataSource, OBJECTED_TO, row -> row.getObject(1, UUID.class)));
                    begun = true;
                }
                if (follow()) {
                    continue;
                }
            } catch (RuntimeException e) {
                begun = false;
                if (!closed) {
                    LOG.warn("the log is followed again after {}", e.getClass().getName());
                }
            }
            if (!paused()) {
                return;
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private record Shown(UUID entry, String organisation) {}

    /** @return whether there is more at once */
    private boolean follow() {
        Map<Shown, LocalDate> shown = new LinkedHashMap<>();
        boolean full = Rows.transaction(dataSource, connection -> {
            LogTail.Part part = tail.take(connection);
            collect(part, shown);
            if (!shown.isEmpty()) {
                add(connection, shown);
            }
            return part.isFull();
        });
        if (!shown.isEmpty()) {
            tell(shown.keySet().stream().map(Shown::entry).distinct().toList());
        }
        return full;
    }

    private static void collect(LogTail.Part part, Map<Shown, LocalDate> shown) {
        for (LogTail.Shown one : part.shown()) {
            LocalDate day = LocalDate.ofInstant(one.askedAt(), WorkingDays.LEGAL_ZONE);
            one.entries().forEach(entry -> shown.putIfAbsent(new Shown(entry, one.organisation()), day));
        }
    }

    private static void add(Connection connection, Map<Shown, LocalDate> shown) throws SQLException {
        Rows.update(
                connection,
                ADD,
                Ids.of(connection, shown.keySet().stream().map(Shown::entry).toList()),
                shown.keySet().stream().map(Shown::organisation).toArray(String[]::new),
                shown.values().stream().map(LocalDate::toString).toArray(String[]::new));
    }

    /**
     * Tells what nobody was told. An objection that comes while an entry is shown is met either here, after the row was committed, or
     * when the objection is learnt, after that was: one of the two sees both.
     */
    private void tell(List<UUID> entries) {
        List<EntryDisclosed> untold = Rows.query(
                dataSource,
                UNTOLD,
                row -> new EntryDisclosed(
                        new EntryId(row.getObject(1, UUID.class)),
                        new SubjectId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getObject(4, LocalDate.class)),
                (Object) entries.stream().map(UUID::toString).toArray(String[]::new));
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
