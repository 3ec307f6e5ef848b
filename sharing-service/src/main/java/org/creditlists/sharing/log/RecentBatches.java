package org.creditlists.sharing.log;

import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.creditlists.signedlog.SignedBatch;
import org.jspecify.annotations.Nullable;

/** The latest batches that this process has written: they need not be read back to be indexed. Bounded by bytes. */
final class RecentBatches {

    private static final long MOST_BYTES = 16L << 20;

    private final NavigableMap<Long, SignedBatch> batches = new ConcurrentSkipListMap<>();

    private long bytes;

    synchronized void add(SignedBatch batch) {
        if (bytes + batch.content().length > MOST_BYTES) {
            // Another replica takes them, or they are taken later: read then.
            batches.clear();
            bytes = 0;
        }
        batches.put(batch.batch(), batch);
        bytes += batch.content().length;
    }

    @Nullable
    SignedBatch get(long batch) {
        return batches.get(batch);
    }

    /** Everything up to a batch is indexed. */
    synchronized void removeUpTo(long last) {
        Map<Long, SignedBatch> done = batches.headMap(last, true);
        bytes -= done.values().stream()
                .mapToLong(batch -> batch.content().length)
                .sum();
        done.clear();
    }
}
