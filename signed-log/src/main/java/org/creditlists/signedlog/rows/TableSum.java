package org.creditlists.signedlog.rows;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.creditlists.runtime.hash.LtHash;
import org.creditlists.signedlog.HashTree;

/** The rows of a table, added up. What goes in and out again costs no hash. Not thread-safe. */
final class TableSum {

    /** Elements that wait for their opposite. */
    private static final int MOST_WAITING = 20_000;

    private final LtHash sum;
    private final Map<LtHash.Element, Integer> waiting = new HashMap<>();
    private long rows;

    TableSum(long rows, LtHash sum) {
        this.rows = rows;
        this.sum = sum;
    }

    static TableSum empty() {
        return new TableSum(0, new LtHash());
    }

    void apply(RowChange change) {
        forEach(change.added(), 1);
        forEach(change.removed(), -1);
    }

    private void forEach(byte[] digests, int times) {
        ByteBuffer bytes = ByteBuffer.wrap(digests);
        while (bytes.remaining() >= HashTree.LENGTH) {
            byte[] digest = new byte[HashTree.LENGTH];
            bytes.get(digest);
            rows += times;
            waiting.merge(new LtHash.Element(digest), times, (one, other) -> one + other == 0 ? null : one + other);
        }
        if (waiting.size() > MOST_WAITING) {
            settle();
        }
    }

    void add(byte[] digest) {
        rows++;
        sum.add(new LtHash.Element(digest));
    }

    private void settle() {
        waiting.forEach((element, times) -> {
            for (int i = 0; i < Math.abs(times); i++) {
                if (times > 0) {
                    sum.add(element);
                } else {
                    sum.remove(element);
                }
            }
        });
        waiting.clear();
    }

    long rows() {
        return rows;
    }

    LtHash sum() {
        settle();
        return sum;
    }

    boolean isOf(long count, String text) {
        return rows == count && sum().text().equals(text);
    }
}
