package org.creditlists.signedlog;

import java.nio.charset.StandardCharsets;

/**
 * The signed head of a batch.
 *
 * @param head compact JWS, as {@link SignedBatch} has it
 */
public record BatchHead(long batch, String head) {

    /** Before the first batch. */
    public static final BatchHead NONE = new BatchHead(0, "");

    /** SHA-256, which the head of the next batch repeats. */
    public byte[] digest() {
        return HashTree.sha256(head.getBytes(StandardCharsets.US_ASCII));
    }
}
