package org.creditlists.listprojection.intake;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.EventCatalogue;
import org.creditlists.contracts.event.EventType;
import org.creditlists.contracts.event.Topics;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.listprojection.codec.WireJson;
import org.creditlists.listprojection.merge.EntryState;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.intake.BatchHandler;
import org.creditlists.runtime.intake.Received;
import org.creditlists.runtime.intake.UnprocessableMessageException;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Keeps the lists of one service: one transaction a batch. */
public final class ListIntake implements BatchHandler {

    /** What the lists are made of. */
    public static final List<String> TOPICS =
            List.of(Topics.DESIGNATIONS, Topics.OBJECTIONS, Topics.RESTORATIONS, Topics.DOSSIERS);

    /**
     * While the lists are rebuilt the tables grow a thousandfold within a minute: a plan that was made for an empty one, and kept, reads
     * all of it for every batch. Rows of a batch are looked up by their ids, on disks that do not mind where they are.
     */
    private static final String PLAN_ANEW =
            "SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('random_page_cost', '1.1', true)";

    /** As many as 64 locks for all entries: enough for the replicas of a service, and few enough for the lock table. */
    private static final String LOCK = """
            SELECT pg_advisory_xact_lock(1, bucket::int)
            FROM (SELECT DISTINCT key & 63 AS bucket FROM unnest(?::bigint[]) AS k(key) ORDER BY bucket) AS b
            """;

    private final DataSource dataSource;
    private final KeyedHash hash;
    private final List<ListListener> listeners;

    public ListIntake(DataSource dataSource, KeyedHash hash, List<ListListener> listeners) {
        this.dataSource = dataSource;
        this.hash = hash;
        this.listeners = listeners;
    }

    @Override
    public void handle(List<Received> batch) throws SQLException {
        List<CreditEvent> events = new ArrayList<>();
        Map<EntryId, Optional<Dossier>> dossiers = new LinkedHashMap<>();
        for (Received received : batch) {
            if (received.topic().equals(Topics.DOSSIERS)) {
                dossiers.put(entryOf(received), dossierOf(received));
            } else {
                eventOf(received).ifPresent(events::add);
            }
        }
        Map<EntryId, EntryState> states = new LinkedHashMap<>();
        for (CreditEvent event : events) {
            states.merge(event.entry(), EntryState.of(event), EntryState::merge);
        }
        store(states, dossiers);
        if (!events.isEmpty() || !dossiers.isEmpty()) {
            for (ListListener listener : listeners) {
                listener.learnt(events, dossiers.keySet());
            }
        }
    }

    private void store(Map<EntryId, EntryState> states, Map<EntryId, Optional<Dossier>> dossiers) throws SQLException {
        Set<EntryId> touched = new LinkedHashSet<>(states.keySet());
        touched.addAll(dossiers.keySet());
        if (touched.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Rows.query(connection, PLAN_ANEW, row -> true);
                lock(connection, touched);
                if (!states.isEmpty()) {
                    ListTables.merge(connection, states.values());
                }
                storeDossiers(connection, dossiers);
                for (ListListener listener : listeners) {
                    listener.merged(connection, touched);
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw unprocessableIfData(e);
            } catch (RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /**
     * Two replicas may hold different topics of one entry; each must see what the other stored before it derives
     * anything. Taken in one order, so that they cannot wait for each other.
     */
    private static void lock(Connection connection, Set<EntryId> entries) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            Long[] keys = entries.stream()
                    .map(entry -> entry.value().getLeastSignificantBits()
                            ^ entry.value().getMostSignificantBits())
                    .sorted()
                    .distinct()
                    .toArray(Long[]::new);
            lock.setArray(1, connection.createArrayOf("bigint", keys));
            lock.execute();
        }
    }

    /** What PostgreSQL cannot store (SQLSTATE classes 22 and 23) it can never store. */
    private static <E extends Exception> E unprocessableIfData(E e) {
        if (e instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().matches("2[23].*")) {
            throw new UnprocessableMessageException("SQLSTATE " + sql.getSQLState(), null);
        }
        return e;
    }

    private void storeDossiers(Connection connection, Map<EntryId, Optional<Dossier>> dossiers) throws SQLException {
        List<Dossier> present =
                dossiers.values().stream().flatMap(Optional::stream).toList();
        if (!present.isEmpty()) {
            ListTables.put(connection, present, hash);
        }
        UUID[] forgotten = dossiers.entrySet().stream()
                .filter(dossier -> dossier.getValue().isEmpty())
                .map(dossier -> dossier.getKey().value())
                .toArray(UUID[]::new);
        if (forgotten.length > 0) {
            ListTables.forget(connection, forgotten, true);
        }
    }

    /** Empty for an event of a kind that this version does not know. */
    public static Optional<CreditEvent> eventOf(Received received) {
        String name = received.type();
        if (name == null) {
            throw new UnprocessableMessageException("no ce_type", null);
        }
        Optional<EventType<?>> type = EventCatalogue.byType(name);
        return type.isEmpty()
                ? Optional.empty()
                : Optional.of(read(received.value(), type.get().payload()));
    }

    private static Optional<Dossier> dossierOf(Received received) {
        return received.value() == null ? Optional.empty() : Optional.of(read(received.value(), Dossier.class));
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
            return WireJson.MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new UnprocessableMessageException("not readable as " + type.getSimpleName(), e);
        }
    }
}
