package org.creditlists.runtime.keys;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.DatabaseAwayException;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rewriting;
import org.creditlists.runtime.sql.Rows;

/**
 * One key for each record, in a database of its own: whatever has been encrypted with a key is forgotten, wherever it
 * lies, once the key is deleted. Every method fails with a {@link KeysAwayException} when that database does not
 * answer; a key that is not found was deleted, was never there, or is lost.
 */
public final class DataKeys {

    private static final int KEY_BYTES = 32;
    private static final String LOCK_NOT_HAD = "55P03";
    private static final String ALGORITHM = "AES";
    private static final String FIND = "SELECT id, key FROM data_key WHERE id = ANY(?)";
    private static final String DELETE = "DELETE FROM data_key WHERE id = ANY(?)";
    private static final String DELETE_OLD =
            "DELETE FROM data_key WHERE id = ANY(?) AND created_at < now() - ? * interval '1 second' RETURNING id";
    private static final String PAGE = "SELECT id FROM data_key WHERE id > ? ORDER BY id LIMIT ?";

    private final DataSource dataSource;
    private final KeyWriter writer;
    private final SecureRandom random = new SecureRandom();

    /** @param dataSource of the database of keys */
    public DataKeys(DataSource dataSource) {
        this.dataSource = dataSource;
        this.writer = new KeyWriter(dataSource);
    }

    /** A new key, which nobody else knows yet. */
    public SecretKey fresh() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new SecretKeySpec(key, ALGORITHM);
    }

    /** The keys of records, of those that have one. */
    public Map<UUID, SecretKey> find(Collection<UUID> ids) {
        Map<UUID, SecretKey> found = new HashMap<>();
        if (!ids.isEmpty()) {
            inTransaction(connection -> Rows.query(
                    connection,
                    FIND,
                    row -> found.put(row.getObject(1, UUID.class), new SecretKeySpec(row.getBytes(2), ALGORITHM)),
                    Ids.of(connection, ids)));
        }
        return found;
    }

    /**
     * Stores keys, committed when this returns; a record that has a key keeps it.
     *
     * @return false when one of them had a key already
     */
    public boolean add(Map<UUID, SecretKey> keys) {
        return keys.isEmpty() || writer.add(keys);
    }

    /** Deletes keys, committed when this returns: what was encrypted with them is forgotten. */
    public void delete(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            inTransaction(connection -> Rows.update(connection, DELETE, Ids.of(connection, ids)));
        }
    }

    /** Deletes those of some keys that were stored so long ago. */
    public List<UUID> deleteOlderThan(Duration age, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : inTransaction(connection -> Rows.query(
                        connection,
                        DELETE_OLD,
                        row -> row.getObject(1, UUID.class),
                        Ids.of(connection, ids),
                        age.toSeconds()));
    }

    /** Whose keys there are, by id, behind one of them. */
    public List<UUID> page(UUID after, int most) {
        return inTransaction(
                connection -> Rows.query(connection, PAGE, row -> row.getObject(1, UUID.class), after, most));
    }

    /**
     * Writes the file of the keys anew, without what was deleted: PostgreSQL leaves the bytes of a deleted row where
     * they are until something else is written there. Nobody reads a key meanwhile: seconds for some millions.
     *
     * @return false when another replica is at it
     */
    public boolean rewrite() {
        try {
            return Rewriting.of(dataSource, Rewriting.KEYS);
        } catch (DatabaseAwayException e) {
            // Somebody at work on the table is no outage of the keys.
            throw e.getCause() instanceof SQLException cause && LOCK_NOT_HAD.equals(cause.getSQLState())
                    ? new IllegalStateException(e.getMessage(), e)
                    : new KeysAwayException(e);
        }
    }

    private <T> T inTransaction(Rows.Work<T> work) {
        try {
            return Rows.transaction(dataSource, work);
        } catch (DatabaseAwayException e) {
            throw new KeysAwayException(e);
        }
    }
}
