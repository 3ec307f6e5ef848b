package org.creditlists.listprojection.topics;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.EventCatalogue;
import org.creditlists.contracts.event.EventType;
import org.creditlists.contracts.event.Topics;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.merge.EntryState;
import org.creditlists.listprojection.state.ListCut;
import org.creditlists.listprojection.topics.DossierIntake.Arrived;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.json.CompleteJson;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.runtime.topics.BatchHandler;
import org.creditlists.runtime.topics.Received;
import org.creditlists.runtime.topics.UnknownType;
import org.creditlists.runtime.topics.UnprocessableMessageException;
import org.jspecify.annotations.Nullable;

/** Keeps the lists of one service: one transaction a batch. */
public final class ListFollower implements BatchHandler {

    /** What the lists are made of, but for the dossiers. */
    public static final List<String> EVENTS = List.of(Topics.DESIGNATIONS, Topics.OBJECTIONS, Topics.RESTORATIONS);

    /** What the lists are made of. */
    public static final List<String> TOPICS =
            Stream.concat(EVENTS.stream(), Stream.of(Topics.DOSSIERS)).toList();

    /**
     * While the lists are rebuilt the tables grow a thousandfold within a minute: a plan that was made for an empty
     * one, and kept, reads all of it for every batch, and so does one that is made before anything is known of a large
     * one. Rows of a batch are looked up by their ids, always, on disks that do not mind where they are.
     */
    private static final String PLAN_BY_IDS = """
            SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('random_page_cost', '1.1',
            true),
                   set_config('enable_seqscan', 'off', true),
                   %s
            """.formatted(ListCut.OPEN);

    /** A unique violation, and a deadlock. */
    private static final Set<String> IN_THE_WAY = Set.of("23505", "40P01");

    private static final int ATTEMPTS = 20;

    private static final int LOCKS = 64;

    private static final String LOCK = "SELECT pg_advisory_xact_lock(1, bucket) FROM unnest(?::int[]) AS b(bucket)";

    private final DataSource dataSource;
    private final KeyedHash hash;
    private final DossierIntake intake;
    private final List<ListListener> listeners;

    public ListFollower(DataSource dataSource, KeyedHash hash, DossierIntake intake, List<ListListener> listeners) {
        this.dataSource = dataSource;
        this.hash = hash;
        this.intake = intake;
        this.listeners = listeners;
    }

    @Override
    public void handle(List<Received> batch) throws SQLException {
        Map<Received, CreditEvent> received = new LinkedHashMap<>();
        // In one order, so that consumers that store the same entries at once wait for each other in one order, too.
        Map<EntryId, Optional<byte[]>> sealed = new TreeMap<>();
        for (Received one : batch) {
            if (one.topic().equals(Topics.DOSSIERS)) {
                EntryId entry = entryOf(one);
                if (!entry.isPulse()) {
                    sealed.put(entry, Optional.ofNullable(one.value()));
                }
            } else {
                received.put(one, eventOf(one));
            }
        }
        Map<EntryId, Optional<Arrived>> dossiers = intake.open(sealed);
        List<CreditEvent> events = List.copyOf(received.values());
        storeInTurn(new Batch(received, dossiers));
        if (!events.isEmpty() || !dossiers.isEmpty()) {
            for (ListListener listener : listeners) {
                listener.learnt(events, dossiers.keySet());
            }
        }
    }

    /** What is taken in one transaction. */
    private record Batch(Map<Received, CreditEvent> received, Map<EntryId, Optional<Arrived>> dossiers) {

        boolean isEmpty() {
            return received.isEmpty() && dossiers.isEmpty();
        }
    }

    /** Again and at once while somebody else's rows are in the way: then they are found where they are. */
    private void storeInTurn(Batch batch) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                store(batch);
                return;
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !IN_THE_WAY.contains(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
            }
        }
    }

    private void store(Batch batch) throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                OffsetDateTime open = Rows.query(
                                connection,
                                PLAN_BY_IDS,
                                row -> Optional.ofNullable(row.getObject(4, OffsetDateTime.class)))
                        .getFirst()
                        .orElse(null);
                Map<EntryId, EntryState> states = storeEvents(connection, batch, open);
                storeDossiers(connection, batch.dossiers());
                Set<EntryId> touched = new TreeSet<>(states.keySet());
                touched.addAll(batch.dossiers().keySet());
                lock(connection, touched);
                forgetEnded(connection, states.values(), batch.dossiers());
                for (ListListener listener : listeners) {
                    listener.merged(connection, touched);
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** @return what the events say of their entries */
    private Map<EntryId, EntryState> storeEvents(Connection connection, Batch batch, @Nullable OffsetDateTime open)
            throws SQLException {
        if (batch.received().isEmpty()) {
            return Map.of();
        }
        for (ListListener listener : listeners) {
            listener.received(connection, batch.received());
        }
        ListCut cut = ListCut.of(connection, open, batch.received().keySet());
        Map<Received, CreditEvent> behind = new LinkedHashMap<>(batch.received());
        behind.keySet().removeIf(record -> !cut.isBehind(record));
        if (!behind.isEmpty()) {
            Map<Received, CreditEvent> before = new LinkedHashMap<>(batch.received());
            before.keySet().removeAll(behind.keySet());
            merge(connection, statesOf(before));
            cut.keep(connection, behind);
        }
        Map<EntryId, EntryState> states = statesOf(batch.received());
        merge(connection, states);
        return states;
    }

    private static Map<EntryId, EntryState> statesOf(Map<Received, CreditEvent> received) {
        Map<EntryId, EntryState> states = new TreeMap<>();
        for (CreditEvent event : received.values()) {
            states.merge(event.entry(), EntryState.of(event), EntryState::merge);
        }
        return states;
    }

    private static void merge(Connection connection, Map<EntryId, EntryState> states) throws SQLException {
        List<EntryState> rows = List.copyOf(states.values());
        if (!rows.isEmpty()) {
            EntryTable.merge(connection, rows);
            CaseTables.merge(connection, rows);
        }
    }

    /**
     * Two consumers may hold different topics of one entry. Rows are merged side by side, whatever their order; what is
     * derived from them is derived by one after the other, so that whoever comes second sees what the first stored.
     * Taken in one order, so that they cannot wait for each other; where they do, by the rows of an entry that ends
     * while its dossier is renewed, PostgreSQL makes one of them begin again.
     */
    private static void lock(Connection connection, Set<EntryId> entries) throws SQLException {
        Object[] buckets = entries.stream()
                .map(entry -> Math.floorMod(entry.value().hashCode(), LOCKS))
                .distinct()
                .sorted()
                .toArray();
        Rows.query(connection, LOCK, row -> true, connection.createArrayOf("int", buckets));
    }

    private void storeDossiers(Connection connection, Map<EntryId, Optional<Arrived>> dossiers) throws SQLException {
        List<Arrived> present =
                dossiers.values().stream().flatMap(Optional::stream).toList();
        if (!present.isEmpty()) {
            DossierTable.put(connection, present, hash);
        }
        List<UUID> forgotten = dossiers.entrySet().stream()
                .filter(dossier -> dossier.getValue().isEmpty())
                .map(dossier -> dossier.getKey().value())
                .toList();
        if (!forgotten.isEmpty()) {
            DossierTable.forget(connection, forgotten);
        }
    }

    private static void forgetEnded(
            Connection connection, Collection<EntryState> states, Map<EntryId, Optional<Arrived>> dossiers)
            throws SQLException {
        List<UUID> concerned = Stream.concat(
                        states.stream()
                                .filter(state -> state.withdrawn() != null || state.restored())
                                .map(EntryState::entry),
                        dossiers.keySet().stream())
                .map(EntryId::value)
                .toList();
        if (!concerned.isEmpty()) {
            DossierTable.forgetEnded(connection, concerned);
        }
    }

    /** @throws UnprocessableMessageException also for a type that only a later version knows */
    public static CreditEvent eventOf(Received received) {
        String name = received.type();
        if (name == null) {
            throw new UnprocessableMessageException("no ce_type", null);
        }
        EventType<?> type = EventCatalogue.byType(name).orElseThrow(() -> UnknownType.of(name));
        return read(received.value(), type.payload());
    }

    private static EntryId entryOf(Received received) {
        try {
            return EntryId.of(String.valueOf(received.key()));
        } catch (IllegalArgumentException e) {
            throw new UnprocessableMessageException("the key is no entry id", e);
        }
    }

    private static <T> T read(byte @Nullable [] json, Class<T> type) {
        if (json == null) {
            throw new UnprocessableMessageException("an event without content", null);
        }
        try {
            return CompleteJson.read(json, type);
        } catch (IOException e) {
            throw new UnprocessableMessageException("not readable as " + type.getSimpleName(), e);
        }
    }
}
