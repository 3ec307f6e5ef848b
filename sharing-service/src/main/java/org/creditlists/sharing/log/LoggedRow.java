package org.creditlists.sharing.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.creditlists.signedlog.SignedBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A row of a batch of which no more is read than by what it is found.
 *
 * @param start where its bytes begin in the content of the batch
 * @param key by which it is found; empty for what is about many
 */
record LoggedRow(int start, OptionalLong key, byte[] bytes) {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedRow.class);

    /** Rows that are not damaged, so that none is missed for another; the verification of the log reports damage. */
    static List<LoggedRow> of(SignedBatch batch) {
        List<LoggedRow> rows = new ArrayList<>();
        int damaged = batch.forEachRow((start, row) -> rows.add(new LoggedRow(start, LogRow.keyIn(row), row)));
        if (damaged > 0) {
            LOG.error("batch {} of the log of inquiries is damaged in {} places or more", batch, damaged);
        }
        return rows;
    }

    boolean hasOneOf(long[] keys) {
        return key.isPresent() && Arrays.stream(keys).anyMatch(one -> one == key.getAsLong());
    }

    Optional<LogRow> row() {
        return LogRow.readable(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LoggedRow one && start == one.start && Arrays.equals(bytes, one.bytes);
    }

    @Override
    public int hashCode() {
        return start;
    }

    @Override
    public String toString() {
        return Integer.toString(start);
    }
}
