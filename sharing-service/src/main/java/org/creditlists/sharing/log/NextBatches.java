package org.creditlists.sharing.log;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditlists.signedlog.SignedBatch;

/** Some batches of the log that come behind a place. */
public final class NextBatches {

    /** Rows read at once, unless one batch has more. */
    static final int MOST = 20_000;

    static final int MOST_BATCHES = 1_000;

    private final List<SignedBatch> batches;
    private final Map<Long, List<LoggedRow>> rows = new LinkedHashMap<>();

    NextBatches(List<SignedBatch> batches) {
        this.batches = batches;
        batches.forEach(batch -> rows.put(batch.batch(), LoggedRow.of(batch)));
    }

    /** Rows by the number of their batch. */
    Map<Long, List<LoggedRow>> rows() {
        return rows;
    }

    Stream<LoggedRow> all() {
        return rows.values().stream().flatMap(List::stream);
    }

    /** The number of the last. */
    long last() {
        return batches.getLast().batch();
    }

    public boolean isEmpty() {
        return batches.isEmpty();
    }

    /** Whether as much was read as is read at once: there is more. */
    public boolean isFull() {
        return batches.size() == MOST_BATCHES
                || batches.stream().mapToInt(SignedBatch::rows).sum() >= MOST;
    }

    /** Entries that somebody was shown. */
    public Set<UUID> entries() {
        return all().flatMap(row -> LogRow.shownIn(row.bytes()).stream()).collect(Collectors.toSet());
    }

    /** Who was shown one of some entries. */
    public List<Disclosed> disclosed(Set<UUID> entries) {
        return all().filter(row -> !Collections.disjoint(LogRow.shownIn(row.bytes()), entries))
                .flatMap(row -> row.row().stream())
                .flatMap(row -> Disclosed.in(row, entries))
                .toList();
    }
}
