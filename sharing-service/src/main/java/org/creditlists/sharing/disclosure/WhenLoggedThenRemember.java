package org.creditlists.sharing.disclosure;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.EntryDisclosed;
import org.creditlists.contracts.event.ObjectionEvent;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.listprojection.topics.ListListener;
import org.creditlists.runtime.author.Acting;
import org.creditlists.runtime.author.Author;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.schedule.Repeated;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.log.Disclosed;
import org.creditlists.sharing.log.InquiryIndex;
import org.creditlists.sharing.log.NextBatches;
import org.jspecify.annotations.Nullable;

/**
 * Takes from the log where the inquiries about one code are. When somebody objects to an entry, or it is withdrawn as
 * an error, it looks there for every organisation that was shown it, and tells the others: if the entry proves wrong,
 * each of them is told (GuoFa (2016) 33, art. 22). The log is the truth; this follows it.
 */
@Singleton
public class WhenLoggedThenRemember implements ListListener {

    /**
     * While many inquiries come, what is taken at once grows: a row of many costs an index a fraction of a row alone.
     */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final String DOUBTED = """
            SELECT DISTINCT n.entry_id FROM unnest(?::uuid[]) AS n(entry_id)
            WHERE EXISTS (SELECT 1 FROM entry_objection o WHERE o.entry_id = n.entry_id)
               OR EXISTS (SELECT 1 FROM list_entry e WHERE e.entry_id = n.entry_id AND e.end_reason = 'ERROR')
            """;
    private static final String TO_SEARCH = """
            SELECT w.entry_id, d.code_hash
            FROM (SELECT entry_id FROM entry_objection
                  UNION SELECT entry_id FROM list_entry WHERE end_reason = 'ERROR') AS w
            LEFT JOIN dossier d ON d.entry_id = w.entry_id
            WHERE NOT EXISTS (SELECT 1 FROM disclosure_search s WHERE s.entry_id = w.entry_id)
            """;
    private static final String KNOWN_SINCE = "SELECT min(known_at) FROM entry_event WHERE entry_id = ANY(?::uuid[])";
    private static final String SEARCHED =
            "INSERT INTO disclosure_search SELECT unnest(?::uuid[]) ON CONFLICT DO NOTHING";
    private static final String ADD = """
            INSERT INTO disclosure (entry_id, organisation, shown_on)
            SELECT entry_id, organisation, min(shown_on) FROM unnest(?::uuid[], ?::text[], ?::date[]) AS n(entry_id,
            organisation, shown_on)
            GROUP BY entry_id, organisation ORDER BY entry_id, organisation
            ON CONFLICT (entry_id, organisation) DO UPDATE SET shown_on = excluded.shown_on
            WHERE NOT disclosure.told AND excluded.shown_on < disclosure.shown_on
            """;
    private static final String UNTOLD = """
            SELECT d.entry_id, e.subject_id, d.organisation, d.shown_on FROM disclosure d
            JOIN list_entry e ON e.entry_id = d.entry_id
            WHERE NOT d.told AND EXISTS (SELECT 1 FROM disclosure_search s WHERE s.entry_id = d.entry_id)
            """;
    private static final String IS_TOLD =
            "SELECT 1 FROM disclosure WHERE entry_id = ? AND organisation = ? AND NOT told";
    private static final String TOLD =
            "UPDATE disclosure SET told = true WHERE entry_id = ? AND organisation = ? AND NOT told";

    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final DataSource dataSource;
    private final InquiryIndex tail;
    private final Decisions<CreditEvent> decisions;
    private final KeyedHash hash;
    private @Nullable Repeated follower;
    /** A look into the log may take long; what is logged meanwhile is followed. */
    private @Nullable Repeated seeker;

    private volatile boolean closed;
    /** Whether there may be something to look for, or to tell. */
    private volatile boolean doubted;

    private long sought = System.nanoTime() - AGAIN.toNanos();

    WhenLoggedThenRemember(DataSource dataSource, InquiryIndex tail, Decisions<CreditEvent> decisions, KeyedHash hash) {
        this.hash = hash;
        this.dataSource = dataSource;
        this.tail = tail;
        this.decisions = decisions;
    }

    void start(@Observes StartupEvent event) {
        follower = Repeated.start("log-index", PAUSE, this::follow);
        seeker = Repeated.start("disclosures", PAUSE, () -> Acting.as(new Author.Sweep("disclosures"), this::seek));
    }

    void stop(@Observes ShutdownEvent event) {
        closed = true;
        if (follower != null) {
            follower.close();
        }
        if (seeker != null) {
            seeker.close();
        }
    }

    @Override
    public void learnt(List<CreditEvent> events, Set<EntryId> dossiers) {
        if (events.stream().anyMatch(WhenLoggedThenRemember::isDoubt)) {
            doubted = true;
        }
    }

    private static boolean isDoubt(CreditEvent event) {
        return event instanceof ObjectionEvent
                || event instanceof Withdrawn withdrawn && withdrawn.reason() == EndReason.ERROR;
    }

    /** At the start, and from time to time: what a process that is gone has left half done is found, too. */
    private void seek() {
        if (doubted || System.nanoTime() - sought > AGAIN.toNanos()) {
            // Before it is looked what there is: what comes meanwhile is looked for again.
            doubted = false;
            sought = System.nanoTime();
            tell();
            search();
            tell();
        }
    }

    private void follow() {
        boolean more = true;
        while (more && !closed) {
            more = followNext();
        }
    }

    /** @return whether there is more at once */
    private boolean followNext() {
        return Rows.transaction(dataSource, connection -> {
            NextBatches part = tail.take(connection);
            Set<UUID> entries = part.entries();
            if (!entries.isEmpty()) {
                Set<UUID> wanted = Set.copyOf(Rows.query(
                        connection, DOUBTED, row -> row.getObject(1, UUID.class), Ids.of(connection, entries)));
                if (!wanted.isEmpty() && add(connection, part.disclosed(wanted)) > 0) {
                    doubted = true;
                }
            }
            return part.isFull();
        });
    }

    private record Wanted(UUID entry, @Nullable String codeHash) {}

    private Wanted wanted(ResultSet row) throws SQLException {
        String stored = row.getString(2);
        return new Wanted(
                row.getObject(1, UUID.class), stored == null ? null : hash.from(HashedColumn.DOSSIER, stored));
    }

    /**
     * Looks in the log for everyone who was shown what proves doubtful now. Whoever is shown it from now on is met by
     * {@link #follow}: what is logged behind this look is read by it with the objection, or the end, there.
     */
    private void search() {
        Set<UUID> forgotten = new HashSet<>();
        for (Wanted one : Rows.query(dataSource, TO_SEARCH, row -> wanted(row))) {
            if (one.codeHash() == null) {
                forgotten.add(one.entry());
            } else {
                Earliest earliest = new Earliest();
                tail.shown(Set.of(one.entry()), one.codeHash(), earliest);
                found(Set.of(one.entry()), earliest);
            }
        }
        if (!forgotten.isEmpty()) {
            // They ended before this was read: whom they were about is forgotten.
            Earliest earliest = new Earliest();
            tail.shownSince(forgotten, knownSince(forgotten), earliest);
            found(forgotten, earliest);
        }
    }

    /** Of each entry and organisation, when it was shown first. */
    private static final class Earliest implements Consumer<Disclosed> {

        private record Key(UUID entry, String organisation) {}

        private final Map<Key, Disclosed> first = new HashMap<>();

        @Override
        public void accept(Disclosed shown) {
            first.merge(
                    new Key(shown.entry(), shown.organisation()),
                    shown,
                    (a, b) -> a.askedAt().isBefore(b.askedAt()) ? a : b);
        }
    }

    private void found(Set<UUID> entries, Earliest earliest) {
        Rows.transaction(dataSource, connection -> {
            add(connection, List.copyOf(earliest.first.values()));
            return Rows.update(connection, SEARCHED, Ids.of(connection, entries));
        });
    }

    private Instant knownSince(Set<UUID> entries) {
        Object ids = entries.stream().map(UUID::toString).toArray(String[]::new);
        return Rows.query(dataSource, KNOWN_SINCE, row -> row.getTimestamp(1), ids).stream()
                .filter(Objects::nonNull)
                .map(Timestamp::toInstant)
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    private static int add(Connection connection, List<Disclosed> shown) throws SQLException {
        return Rows.update(
                connection,
                ADD,
                Ids.of(connection, shown.stream().map(Disclosed::entry).toList()),
                shown.stream().map(Disclosed::organisation).toArray(String[]::new),
                shown.stream()
                        .map(one -> LocalDate.ofInstant(one.askedAt(), WorkingDays.LEGAL_ZONE)
                                .toString())
                        .toArray(String[]::new));
    }

    private void tell() {
        List<EntryDisclosed> untold = Rows.query(
                dataSource,
                UNTOLD,
                row -> new EntryDisclosed(
                        new EntryId(row.getObject(1, UUID.class)),
                        new SubjectId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getObject(4, LocalDate.class)));
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

    /** Another replica may have been faster. */
    private boolean isTold(EntryDisclosed event) {
        return Rows.query(dataSource, IS_TOLD, row -> true, event.entry().value(), event.organisation())
                .isEmpty();
    }
}
