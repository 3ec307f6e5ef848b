package org.creditlists.runtime.hash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.sql.Rows;

/**
 * Brings hashes from the versions of older keys to the current one, beside the service: lookups try every version. It
 * goes through the pages of a table in portions, each of its own transaction, and never waits for a row: whoever is
 * killed goes on by beginning again, because what is done is not done twice.
 */
public final class HashRotation {

    private static final int PAGES = 200;

    private static final String KNOWN = "SELECT version, crypto, secret_check, lasting FROM hash_key";
    private static final String LASTS =
            "UPDATE hash_key SET lasting = true WHERE (version, crypto) = (?, ?) AND NOT lasting";
    private static final String LEARN =
            "INSERT INTO hash_key (version, crypto, secret_check) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String REMEMBERED = "SELECT 1 FROM hash_key WHERE (version, crypto) = (?, ?)";
    private static final String FORGET = "DELETE FROM hash_key WHERE (version, crypto) = (?, ?) AND NOT lasting";
    private static final String FIRST = "SELECT crypto FROM hash_key WHERE version = 0";
    private static final String ANY = "SELECT 1 FROM %1$s WHERE %2$s IS NOT NULL LIMIT 1";
    private static final String EXISTS = """
            SELECT 1 FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = ? AND column_name = ?
            """;
    private static final String HOLDS = "SELECT 1 FROM %1$s WHERE %2$s LIKE ? LIMIT 1";
    private static final String LAST_PAGE = "SELECT pg_relation_size(?::regclass) / current_setting('block_size')::int";
    private static final String OLD = """
            SELECT ctid::text, %2$s FROM %1$s
            WHERE ctid >= ?::tid AND ctid < ?::tid AND %2$s NOT LIKE ? FOR UPDATE SKIP LOCKED
            """;
    private static final String RENEW = """
            UPDATE %1$s AS t SET %2$s = n.value FROM unnest(?::text[], ?::text[]) AS n(place, value)
            WHERE t.ctid = n.place::tid
            """;
    private static final String LEFT = "SELECT 1 FROM %1$s WHERE %2$s NOT LIKE ? LIMIT 1";
    private static final String ROTATED =
            "UPDATE hash_key SET rotated_at = now(), rotated = rotated + ? WHERE (version, crypto) = (?, ?)";

    private final DataSource dataSource;
    private final KeyedHash hash;

    public HashRotation(DataSource dataSource, KeyedHash hash) {
        this.dataSource = dataSource;
        this.hash = hash;
    }

    /**
     * Whether the keys are those with which this database was written; keys that are new are remembered. A later
     * version that nothing was written with is forgotten: it was taken back, or its process writes it down again.
     *
     * @return whether the current version is new to a database that has others: other processes may not know it
     * @throws IllegalStateException when one is another one, or one is missing that values still need
     */
    public boolean check() {
        boolean hadOthers = !Rows.query(dataSource, FIRST, row -> true).isEmpty();
        Map<KeyVersion, String> checks = hash.checks();
        if (Rows.query(dataSource, FIRST, row -> CryptoSuite.of(row.getString(1))).stream()
                .anyMatch(suite -> !checks.containsKey(new KeyVersion(0, suite)))) {
            throw new IllegalStateException(
                    "credit.identity-key: the codes of this database are hashed in another way");
        }
        boolean isNew = remember();
        if (keepsLasting()) {
            KeyVersion now = hash.current();
            Rows.update(dataSource, LASTS, now.number(), now.suite().settingName());
        }
        for (Known known : Rows.query(dataSource, KNOWN, HashRotation::known)) {
            String check = checks.get(known.version());
            if (check == null) {
                refuseWhereNeeded(known);
            } else if (!check.equals(known.check())) {
                throw new IllegalStateException("the secret of version "
                        + known.version().number()
                        + " of the hash keys is not the one with which this database was written: "
                        + (known.version().number() == 0
                                ? "credit.identity-key"
                                : "credit.identity-keys or credit.hash-keys")
                        + " is wrong");
            }
        }
        return isNew && hadOthers;
    }

    /** Writes the current version down again where a process with older keys has forgotten it. */
    public void rememberAgain() {
        KeyVersion now = hash.current();
        if (Rows.query(
                        dataSource,
                        REMEMBERED,
                        row -> true,
                        now.number(),
                        now.suite().settingName())
                .isEmpty()) {
            remember();
        }
    }

    private boolean remember() {
        boolean isNew = false;
        for (Map.Entry<KeyVersion, String> check : hash.checks().entrySet()) {
            KeyVersion version = check.getKey();
            int added = Rows.update(
                    dataSource, LEARN, version.number(), version.suite().settingName(), check.getValue());
            isNew |= added > 0 && version.equals(hash.current());
        }
        return isNew;
    }

    /** @param lasting whether values of it may stand in what is signed */
    private record Known(KeyVersion version, String check, boolean lasting) {}

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new KeyVersion(row.getInt(1), CryptoSuite.of(row.getString(2))), row.getString(3), row.getBoolean(4));
    }

    /**
     * How the codes of this database are hashed: with what they were hashed first, because most tables do not keep a
     * code that could be hashed again.
     *
     * @param chosen for a database in which nothing is hashed yet
     */
    public static CryptoSuite codes(DataSource dataSource, CryptoSuite chosen) {
        return Rows.query(dataSource, FIRST, row -> CryptoSuite.of(row.getString(1))).stream()
                .findFirst()
                .orElseGet(() -> holdsAnything(dataSource) ? CryptoSuite.INTERNATIONAL : chosen);
    }

    private static boolean holdsAnything(DataSource dataSource) {
        return Arrays.stream(HashedColumn.values())
                .filter(column -> column != HashedColumn.APPLIED_FOR && exists(dataSource, column))
                .anyMatch(column ->
                        !Rows.query(dataSource, sql(ANY, column), row -> true).isEmpty());
    }

    /** Every service has events; hashes in them stand beside a row of their own. */
    private boolean keepsLasting() {
        return Arrays.stream(HashedColumn.values())
                .anyMatch(column ->
                        column.isLasting() && column != HashedColumn.APPLIED_FOR && exists(dataSource, column));
    }

    private static boolean exists(DataSource dataSource, HashedColumn column) {
        return !Rows.query(dataSource, EXISTS, row -> true, column.table(), column.column())
                .isEmpty();
    }

    private void refuseWhereNeeded(Known known) {
        String version =
                known.version().number() + " of " + known.version().suite().settingName();
        if (known.lasting()) {
            throw new IllegalStateException(
                    "credit.hash-keys has no version " + version + ", and signed logs have hashes of it: put it back");
        }
        for (HashedColumn column : columns()) {
            if (!Rows.query(
                            dataSource,
                            sql(HOLDS, column),
                            row -> true,
                            known.version().prefix() + "%")
                    .isEmpty()) {
                throw new IllegalStateException("credit.hash-keys has no version " + version + ", and " + column.table()
                        + " has hashes of it: put it back until the rotation has reported its end");
            }
        }
        if (hash.isBehind(known.version())) {
            Rows.update(
                    dataSource,
                    FORGET,
                    known.version().number(),
                    known.version().suite().settingName());
        }
    }

    /** Columns that this database has, of those that rotate. */
    List<HashedColumn> columns() {
        return Arrays.stream(HashedColumn.values())
                .filter(column -> !column.isLasting() && exists(dataSource, column))
                .toList();
    }

    /**
     * Goes through everything once.
     *
     * @return values it changed
     */
    public long pass() {
        rememberAgain();
        long changed = 0;
        for (HashedColumn column : columns()) {
            long last = Rows.query(dataSource, LAST_PAGE, row -> row.getLong(1), column.table())
                    .getFirst();
            for (long page = 0; page <= last; page += PAGES) {
                changed += portion(column, page, page + PAGES);
            }
        }
        return changed;
    }

    /** Whether every value is of the current version; then it is noted, with what this process has changed. */
    public boolean isFinished(long changed) {
        for (HashedColumn column : columns()) {
            if (!Rows.query(
                            dataSource,
                            sql(LEFT, column),
                            row -> true,
                            hash.current().prefix() + "%")
                    .isEmpty()) {
                return false;
            }
        }
        if (changed > 0) {
            KeyVersion now = hash.current();
            Rows.update(dataSource, ROTATED, changed, now.number(), now.suite().settingName());
        }
        return true;
    }

    private record Old(String place, String value) {}

    /**
     * The values of some pages, in one transaction.
     *
     * @param to page behind the last
     * @return values it changed
     */
    public int portion(HashedColumn column, long from, long to) {
        return Rows.transaction(dataSource, connection -> renew(connection, column, from, to));
    }

    private int renew(Connection connection, HashedColumn column, long from, long to) throws SQLException {
        List<Old> old = Rows.query(
                connection,
                sql(OLD, column),
                row -> new Old(row.getString(1), row.getString(2)),
                "(" + from + ",0)",
                "(" + to + ",0)",
                hash.current().prefix() + "%");
        if (old.isEmpty()) {
            return 0;
        }
        return Rows.update(
                connection,
                sql(RENEW, column),
                old.stream().map(Old::place).toArray(String[]::new),
                old.stream()
                        .map(one -> hash.in(column, hash.from(column, one.value())))
                        .toArray(String[]::new));
    }

    private static String sql(String statement, HashedColumn column) {
        return statement.formatted(column.table(), column.column());
    }
}
