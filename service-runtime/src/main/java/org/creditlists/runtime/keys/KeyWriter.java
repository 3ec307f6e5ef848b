package org.creditlists.runtime.keys;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.DatabaseAwayException;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rows;

/**
 * Stores the keys of many callers in one transaction, because each commit is a flush of the disk: the first caller
 * writes for all that have come, and the next ones gather meanwhile.
 */
final class KeyWriter {

    /** Keys in one transaction, unless one caller has more. */
    private static final int MOST = 4_096;

    private static final String ADD = "INSERT INTO data_key (id, key) SELECT * FROM unnest(?::uuid[], ?::bytea[])"
            + " ON CONFLICT (id) DO NOTHING RETURNING id";

    private final DataSource dataSource;
    private final Queue<Addition> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    /** @param dataSource of the database of keys */
    KeyWriter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What one caller adds, and the answer for which it waits: whether all keys are new, once they are committed. */
    private record Addition(Map<UUID, SecretKey> keys, CompletableFuture<Boolean> stored) {}

    /**
     * Stores keys, committed when this returns; a record that has a key keeps it.
     *
     * @return false when one of them had a key already
     * @throws KeysAwayException when the database does not answer
     */
    boolean add(Map<UUID, SecretKey> keys) {
        var mine = new Addition(keys, new CompletableFuture<>());
        waiting.add(mine);
        writing.lock();
        try {
            while (!mine.stored().isDone()) {
                write(gathered());
            }
        } finally {
            writing.unlock();
        }
        try {
            return mine.stored().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** What has come, without an id twice: who comes second has to learn that the first one's key counts. */
    private List<Addition> gathered() {
        List<Addition> batch = new ArrayList<>();
        Set<UUID> ids = new HashSet<>();
        for (Addition next = waiting.peek(); next != null; next = waiting.peek()) {
            boolean isFull = ids.size() + next.keys().size() > MOST;
            if (!batch.isEmpty() && (isFull || next.keys().keySet().stream().anyMatch(ids::contains))) {
                break;
            }
            batch.add(next);
            ids.addAll(next.keys().keySet());
            waiting.remove();
        }
        return batch;
    }

    private void write(List<Addition> batch) {
        try {
            Set<UUID> added = insert(batch);
            batch.forEach(
                    one -> one.stored().complete(added.containsAll(one.keys().keySet())));
        } catch (DatabaseAwayException e) {
            fail(batch, new KeysAwayException(e));
        } catch (RuntimeException e) {
            fail(batch, e);
        } finally {
            // Whatever ended it: nobody waits for an answer that never comes.
            fail(batch, new IllegalStateException("keys were not stored"));
        }
    }

    /** Those that have no answer yet. */
    private static void fail(List<Addition> batch, RuntimeException cause) {
        batch.forEach(one -> one.stored().completeExceptionally(cause));
    }

    private Set<UUID> insert(List<Addition> batch) {
        List<UUID> ids = new ArrayList<>();
        List<byte[]> bytes = new ArrayList<>();
        batch.forEach(one -> one.keys().forEach((id, key) -> {
            ids.add(id);
            bytes.add(key.getEncoded());
        }));
        return new HashSet<>(Rows.transaction(
                dataSource,
                connection -> Rows.query(
                        connection,
                        ADD,
                        row -> row.getObject(1, UUID.class),
                        Ids.of(connection, ids),
                        connection.createArrayOf("bytea", bytes.toArray(byte[][]::new)))));
    }
}
