package org.creditlists.designation.dossier;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.runtime.keys.DataKeys;
import org.creditlists.runtime.schedule.DailySweep;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rewriting;
import org.creditlists.runtime.sql.RewritingTimes;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the keys with the dossiers, at the start and now and then. Two databases have no common transaction:
 * whoever is killed between them leaves a key of an entry that has ended, or one of an entry that was never decided;
 * both are deleted here. A dossier without a key is one whose key was lost, and is told to whoever runs the service;
 * when the key is there again, restored from a backup, the dossier is sent again.
 */
@Singleton
public final class KeySweep {

    private static final Logger LOG = LoggerFactory.getLogger(KeySweep.class);
    private static final int AT_ONCE = 5_000;
    private static final int SEALED_AT_ONCE = 1_000;
    private static final int MOST_TOLD = 20;
    private static final UUID FIRST = new UUID(0, 0);

    /** What is kept of an entry that BLACK took down has a key of its own. */
    private static final String ENDED = """
            SELECT entry_id, ended_on IS NOT NULL FROM entry_register WHERE entry_id = ANY(?)
            UNION ALL SELECT kept_id, payload IS NULL FROM taken_down WHERE kept_id = ANY(?)
            """;
    /** The index {@code entry_dossier_clear} has no other. */
    private static final String CLEAR =
            "SELECT payload FROM entry_dossier WHERE get_byte(payload, 0) = 123 ORDER BY entry_id LIMIT ?";

    private static final String SEAL = """
            UPDATE entry_dossier d SET payload = n.payload FROM unnest(?::uuid[], ?::bytea[]) AS n(id, payload)
            WHERE d.entry_id = n.id AND get_byte(d.payload, 0) = 123
            """;
    private static final String DOSSIERS =
            "SELECT entry_id FROM entry_dossier WHERE entry_id > ? ORDER BY entry_id LIMIT ?";

    private static final String STILL_THERE =
            "SELECT entry_id FROM entry_dossier WHERE entry_id = ANY(?) AND get_byte(payload, 0) <> 123";

    private final DataSource dataSource;
    private final DataKeys keys;
    private final SealedDossiers dossiers;
    private final LostKeys lostKeys;
    private final DossierKeySettings settings;
    private final Clock clock;
    private final RewritingTimes rewriting;
    private final AtomicLong lost = new AtomicLong();
    private @Nullable DailySweep sweep;
    private Instant next = Instant.MIN;

    KeySweep(
            DataSource dataSource,
            DataKeys keys,
            SealedDossiers dossiers,
            LostKeys lostKeys,
            DossierKeySettings settings,
            Clock clock,
            MeterRegistry registry) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.dossiers = dossiers;
        this.lostKeys = lostKeys;
        this.settings = settings;
        this.clock = clock;
        this.rewriting = new RewritingTimes(clock, settings.rewrittenEvery(), registry);
    }

    void start(@Observes StartupEvent event, MeterRegistry registry) {
        registry.gauge("credit.dossiers.keys.lost", lost);
        sweep = DailySweep.start("dossier-keys", clock, this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        if (sweep != null) {
            sweep.close();
        }
    }

    private void look(LocalDate today) {
        try {
            compare();
        } finally {
            rewrite();
        }
    }

    private void compare() {
        if (!clock.instant().isBefore(next)) {
            run();
            next = clock.instant().plus(settings.sweepEvery());
        }
    }

    private void rewrite() {
        rewriting.ifDue(Rewriting.KEYS, this::rewriteKeys);
        Rewriting.PUSHED.forEach(table -> rewriting.ifDue(table, () -> Rewriting.ofOwn(dataSource, table)));
    }

    private void rewriteKeys() {
        if (keys.rewrite()) {
            Rewriting.note(dataSource, Rewriting.KEYS, 0);
        }
    }

    /**
     * Seals what an earlier version stored in clear, deletes the keys that are left over, tells of those that are lost,
     * and sends the dossiers again whose keys are back.
     *
     * @return entries whose key is lost
     */
    public Set<UUID> run() {
        sealClear();
        deleteLeft();
        Set<UUID> unreadable = lost();
        int back = lostKeys.note(unreadable);
        if (back > 0) {
            LOG.info("{} keys are there again, and their dossiers are sent again", back);
        }
        lost.set(unreadable.size());
        if (!unreadable.isEmpty()) {
            LOG.error(
                    "{} dossiers have no key any more and nobody can read them; restore the keys from a backup, or let"
                            + " the authority push its list again: {}",
                    unreadable.size(),
                    unreadable.stream().limit(MOST_TOLD).toList());
        }
        return unreadable;
    }

    private void sealClear() {
        int sealed = 0;
        for (List<byte[]> some = clear(); !some.isEmpty(); some = clear()) {
            List<Dossier> read = some.stream().map(SealedDossiers::clear).toList();
            Map<UUID, byte[]> payloads = dossiers.seal(read, Set.of());
            Rows.transaction(
                    dataSource,
                    connection -> Rows.update(
                            connection,
                            SEAL,
                            Ids.of(connection, payloads.keySet()),
                            connection.createArrayOf("bytea", payloads.values().toArray(byte[][]::new))));
            sealed += read.size();
        }
        if (sealed > 0) {
            LOG.info("{} dossiers that were stored in clear are sealed", sealed);
        }
    }

    private List<byte[]> clear() {
        return Rows.query(dataSource, CLEAR, row -> row.getBytes(1), SEALED_AT_ONCE);
    }

    private void deleteLeft() {
        UUID after = FIRST;
        for (List<UUID> page = keys.page(after, AT_ONCE); !page.isEmpty(); page = keys.page(after, AT_ONCE)) {
            List<UUID> ids = page;
            Map<UUID, Boolean> ended = new HashMap<>();
            Rows.transaction(
                    dataSource,
                    connection -> Rows.query(
                            connection,
                            ENDED,
                            row -> ended.put(row.getObject(1, UUID.class), row.getBoolean(2)),
                            Ids.of(connection, ids),
                            Ids.of(connection, ids)));
            keys.delete(ids.stream().filter(id -> ended.getOrDefault(id, false)).toList());
            keys.deleteOlderThan(
                    settings.unusedFor(),
                    ids.stream().filter(id -> !ended.containsKey(id)).toList());
            after = page.getLast();
        }
    }

    private Set<UUID> lost() {
        Set<UUID> found = new HashSet<>();
        UUID after = FIRST;
        for (List<UUID> page = dossiersBehind(after); !page.isEmpty(); page = dossiersBehind(after)) {
            List<UUID> without = new ArrayList<>(page);
            without.removeAll(keys.find(page).keySet());
            if (!without.isEmpty()) {
                // An entry that ended meanwhile has no dossier any more: rows go before keys.
                found.addAll(Rows.transaction(
                        dataSource,
                        connection -> Rows.query(
                                connection,
                                STILL_THERE,
                                row -> row.getObject(1, UUID.class),
                                Ids.of(connection, without))));
            }
            after = page.getLast();
        }
        return found;
    }

    private List<UUID> dossiersBehind(UUID after) {
        return Rows.query(dataSource, DOSSIERS, row -> row.getObject(1, UUID.class), after, AT_ONCE);
    }
}
