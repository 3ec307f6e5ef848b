package org.creditlists.signedlog.rows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.sql.Rows;

/**
 * What a service has and its database does not. With one half its connections let the triggers seal what they note;
 * with the other, which no connection sees, it encrypts its sums. Made of the only secret there is here.
 */
public final class RowKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NOTES = "notes of changed rows ";
    private static final String SUMS = "sums of tables ";
    private static final String TELL = "SELECT set_config('credit.row_key', ?, false)";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String notes;
    private final SecretKeySpec sums;

    /** @param secret private key of the service */
    public RowKey(String secret) {
        this.notes = HexFormat.of().formatHex(derived(NOTES, secret));
        this.sums = new SecretKeySpec(derived(SUMS, secret), "AES");
    }

    private static byte[] derived(String purpose, String secret) {
        return CryptoSuite.INTERNATIONAL.digest((purpose + secret).getBytes(StandardCharsets.US_ASCII));
    }

    /** Gives it to a connection for as long as it is open, as a parameter: it stands in no statement. */
    public void tell(Connection connection) throws SQLException {
        Rows.query(connection, TELL, row -> true, notes);
    }

    /** Whether a note was made on a connection of the service. */
    boolean seals(RowChange change) {
        byte[] before = (notes + " " + change.number() + " " + change.xact() + " " + change.table() + " "
                        + change.added().length + " ")
                .getBytes(StandardCharsets.UTF_8);
        byte[] after = (" " + notes).getBytes(StandardCharsets.US_ASCII);
        byte[] seal = CryptoSuite.INTERNATIONAL.digest(
                ByteBuffer.allocate(before.length + change.added().length + change.removed().length + after.length)
                        .put(before)
                        .put(change.added())
                        .put(change.removed())
                        .put(after)
                        .array());
        return change.seal() != null && MessageDigest.isEqual(seal, change.seal());
    }

    /** The state of a sum as it is stored. */
    byte[] encrypted(String table, TableSum sum) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] state = cipher(Cipher.ENCRYPT_MODE, table, nonce).doFinal(sum.state());
            return ByteBuffer.allocate(nonce.length + state.length)
                    .put(nonce)
                    .put(state)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when it is of another table, was encrypted with another key, or changed. */
    Optional<TableSum> decrypted(String table, long rows, byte[] stored) {
        if (stored.length < NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            byte[] state = cipher(Cipher.DECRYPT_MODE, table, stored)
                    .doFinal(stored, NONCE_BYTES, stored.length - NONCE_BYTES);
            return Optional.of(TableSum.of(rows, state));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    /** @param nonce at its beginning */
    private Cipher cipher(int mode, String table, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sums, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
        cipher.updateAAD(table.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
