package org.creditlists.designation.push;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Rows;

/**
 * Who decides a push, and until when nobody else may. A holder is one turn of one process: it is renewed with each
 * batch and at each look, and what a holder writes whose push another has taken is rejected by the database.
 */
@Singleton
final class PushLeases {

    /** Nobody holds it, and nothing of its sender is before it: lists are taken in their order. */
    private static final String FREE = """
            p.state IN ('RECEIVED', 'WITHDRAWING') AND (p.holder IS NULL OR p.held_until <= now())
              AND (p.dry_run OR NOT EXISTS (
                  SELECT 1 FROM push before WHERE before.organisation = p.organisation AND NOT before.dry_run
                  AND before.state IN ('RECEIVED', 'WITHDRAWING')
                  AND (before.stored_at, before.push_id) < (p.stored_at, p.push_id)))
            """;

    private static final String WAITING =
            "SELECT p.push_id FROM push p WHERE " + FREE + " ORDER BY p.stored_at, p.push_id";
    private static final String TAKE = """
            UPDATE push p SET holder = ?, held_until = now() + ? * interval '1 second'
            WHERE p.push_id = ? AND %s RETURNING p.push_id
            """.formatted(FREE);
    /** What is locked is just being written by its holder, which renews it. */
    private static final String RENEW = """
            UPDATE push SET held_until = now() + ? * interval '1 second' WHERE push_id IN (
                SELECT push_id FROM push WHERE state IN ('RECEIVED', 'WITHDRAWING') AND holder = ?
                FOR UPDATE SKIP LOCKED)
            RETURNING push_id
            """;

    private static final String RELEASE =
            "UPDATE push SET holder = NULL, held_until = NULL WHERE push_id = ? AND holder = ? RETURNING push_id";

    private final DataSource dataSource;
    private final int seconds;
    private final Set<UUID> held = ConcurrentHashMap.newKeySet();

    PushLeases(DataSource dataSource, PushSettings settings) {
        this.dataSource = dataSource;
        this.seconds = Math.toIntExact(Math.max(1, settings.lease().toSeconds()));
    }

    /** For how long a push is taken, in seconds. */
    int seconds() {
        return seconds;
    }

    /** Pushes that nobody decides and that are to be decided next, the earliest first. */
    List<UUID> free() {
        return Rows.query(dataSource, WAITING, row -> row.getObject(1, UUID.class));
    }

    /** @return the new holder; empty when somebody else holds it, or it has to wait, or is done */
    Optional<UUID> take(UUID push) {
        UUID holder = UUID.randomUUID();
        if (Rows.query(dataSource, TAKE, row -> row.getObject(1, UUID.class), holder, seconds, push)
                .isEmpty()) {
            return Optional.empty();
        }
        held.add(holder);
        return Optional.of(holder);
    }

    /** All that this process holds; what another has taken in the meantime stays with that one. */
    void renew() {
        held.forEach(holder -> Rows.query(dataSource, RENEW, row -> row.getObject(1, UUID.class), seconds, holder));
    }

    /** The next may take it at once. */
    void release(UUID push, UUID holder) {
        held.remove(holder);
        Rows.query(dataSource, RELEASE, row -> row.getObject(1, UUID.class), push, holder);
    }
}
