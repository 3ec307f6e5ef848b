package org.creditlists.signedlog;

import java.util.concurrent.CompletableFuture;
import org.creditlists.runtime.crypto.CryptoSuite;

/**
 * A row that is to be logged, with everything that does not depend on its batch, computed by the thread that appends.
 *
 * @param digest of the row
 * @param said digest of the statement that is made with it
 * @param done completed with the proof when the row is durable
 */
record WaitingRow(byte[] row, byte[] digest, byte[] said, byte[] leaf, CompletableFuture<byte[]> done) {

    static WaitingRow of(CryptoSuite suite, byte[] row, byte[] said) {
        byte[] digest = suite.digest(row);
        return new WaitingRow(row, digest, said, HashTree.leaf(suite, digest, said), new CompletableFuture<>());
    }
}
