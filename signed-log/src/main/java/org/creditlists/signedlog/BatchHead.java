package org.creditlists.signedlog;

import java.nio.charset.StandardCharsets;
import org.creditlists.runtime.crypto.CryptoSuite;

/**
 * The signed head of a batch.
 *
 * @param head compact JWS, as {@link SignedBatch} has it
 */
public record BatchHead(long batch, String head) {

    /** Before the first batch. */
    public static final BatchHead NONE = new BatchHead(0, "");

    /**
     * Its digest, which the head of the next batch repeats.
     *
     * @param suite of the next batch
     */
    public byte[] digest(CryptoSuite suite) {
        return suite.digest(head.getBytes(StandardCharsets.US_ASCII));
    }
}
