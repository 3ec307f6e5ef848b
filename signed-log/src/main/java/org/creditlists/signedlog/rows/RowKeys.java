package org.creditlists.signedlog.rows;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key of today, and the one before for as long as it is given: what it sealed and encrypted last is still of the
 * service.
 */
public record RowKeys(RowKey current, @Nullable RowKey older) {

    boolean seals(RowChange change) {
        return current.seals(change) || older != null && older.seals(change);
    }

    Optional<TableSum> decrypted(String table, long rows, byte[] stored) {
        return current.decrypted(table, rows, stored)
                .or(() -> older == null ? Optional.empty() : older.decrypted(table, rows, stored));
    }
}
