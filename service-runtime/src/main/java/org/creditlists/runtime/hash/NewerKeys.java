package org.creditlists.runtime.hash;

import java.sql.Connection;
import java.sql.SQLException;
import org.creditlists.runtime.sql.Rows;

/**
 * Whether another process writes hashes of a version that this one does not know, as in a rolling change of the keys.
 * What is not found may be there then, and must not be given a second time. A process does not start without a version
 * that was once the current one where hashes last, so that such a version came after its start.
 */
public final class NewerKeys {

    /** True for one version at least; with one parameter, {@link KeyedHash#versions}. */
    public static final String EXIST =
            "EXISTS (SELECT 1 FROM hash_key WHERE lasting AND version || ' ' || crypto <> ALL (?::text[]))";

    private NewerKeys() {}

    /**
     * Asked behind whatever has found nothing: a version is written down before its first hash is.
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
