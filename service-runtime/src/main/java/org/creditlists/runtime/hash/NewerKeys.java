package org.creditlists.runtime.hash;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Rows;

/**
 * Whether another process writes hashes of a version that this one does not know, as in a rolling change of the keys.
 * What is not found may be there then: nobody is told that it is not, and it is not given a second time. A version is
 * written down before its first hash is, and whoever brings a new one waits {@link #NOTICE} for the others to see it.
 */
public final class NewerKeys implements Runnable {

    /** True for one version at least; with one parameter, {@link KeyedHash#versions}. */
    public static final String EXIST = """
            EXISTS (SELECT 1 FROM hash_key k WHERE NOT EXISTS (SELECT 1 FROM unnest(?::text[]) AS mine(version)
              WHERE split_part(mine.version, ' ', 2) = k.crypto
                AND split_part(mine.version, ' ', 1)::int >= k.version))""";

    /** Between two looks at what is written down. */
    public static final Duration EVERY = Duration.ofSeconds(1);
    /** Within this every process has looked, or looks before it answers. */
    public static final Duration NOTICE = Duration.ofSeconds(5);

    private static final long STALE = Duration.ofSeconds(4).toNanos();

    private final DataSource dataSource;
    private final KeyedHash hash;
    private volatile boolean older;
    private volatile long looked = System.nanoTime() - STALE;

    public NewerKeys(DataSource dataSource, KeyedHash hash) {
        this.dataSource = dataSource;
        this.hash = hash;
    }

    /** Looks now. */
    public void look() {
        long begun = System.nanoTime();
        older = Rows.query(dataSource, "SELECT " + EXIST, row -> row.getBoolean(1), (Object) hash.versions())
                .getFirst();
        looked = begun;
    }

    /**
     * Asked before each lookup; it looks itself only where nobody did for seconds.
     *
     * @throws OlderKeysException when there is such a version
     */
    @Override
    public void run() {
        if (System.nanoTime() - looked > STALE) {
            look();
        }
        if (older) {
            throw new OlderKeysException();
        }
    }

    /**
     * Asked in a transaction that would give what was not found.
     *
     * @throws OlderKeysException when there is such a version
     */
    public static void refuse(Connection connection, KeyedHash hash) throws SQLException {
        if (Rows.query(connection, "SELECT " + EXIST, row -> row.getBoolean(1), (Object) hash.versions())
                .getFirst()) {
            throw new OlderKeysException();
        }
    }
}
