package org.creditlists.signedlog.rows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.signedlog.HashTree;

/**
 * What the connections of a service have and its database does not: with it the triggers seal what they note. Made of
 * the only secret there is here.
 */
public final class RowKey {

    private static final String PURPOSE = "notes of changed rows ";
    private static final String TELL = "SELECT set_config('credit.row_key', ?, false)";

    private final String key;

    /** @param secret private key of the service */
    public RowKey(String secret) {
        this.key = HexFormat.of().formatHex(HashTree.sha256((PURPOSE + secret).getBytes(StandardCharsets.US_ASCII)));
    }

    /** Gives it to a connection for as long as it is open, as a parameter: it stands in no statement. */
    public void tell(Connection connection) throws SQLException {
        Rows.query(connection, TELL, row -> true, key);
    }

    /** Whether a note was made on a connection of the service. */
    boolean seals(RowChange change) {
        byte[] before = (key + " " + change.number() + " " + change.xact() + " " + change.table() + " "
                        + change.added().length + " ")
                .getBytes(StandardCharsets.UTF_8);
        byte[] after = (" " + key).getBytes(StandardCharsets.US_ASCII);
        byte[] seal = HashTree.sha256(
                ByteBuffer.allocate(before.length + change.added().length + change.removed().length + after.length)
                        .put(before)
                        .put(change.added())
                        .put(change.removed())
                        .put(after)
                        .array());
        return change.seal() != null && MessageDigest.isEqual(seal, change.seal());
    }
}
