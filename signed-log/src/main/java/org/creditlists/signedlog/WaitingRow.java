package org.creditlists.signedlog;

import java.util.concurrent.CompletableFuture;

/**
 * A row that is to be logged, with everything that does not depend on its batch, computed by the thread that appends.
 *
 * @param digest SHA-256 of the row
 * @param said SHA-256 of the statement that is made with it
 * @param done completed with the proof when the row is durable
 */
record WaitingRow(byte[] row, byte[] digest, byte[] said, byte[] leaf, CompletableFuture<byte[]> done) {

    static WaitingRow of(byte[] row, byte[] said) {
        byte[] digest = HashTree.sha256(row);
        return new WaitingRow(row, digest, said, HashTree.leaf(digest, said), new CompletableFuture<>());
    }
}
