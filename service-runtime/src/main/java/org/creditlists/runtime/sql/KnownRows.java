package org.creditlists.runtime.sql;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a small table, in memory: what this process changes it knows at once, when it says so, and what another
 * replica changes within a second. Rows are never deleted; each change has a number that grows in commit order.
 *
 * @param <T> a row
 * @param <I> an index made of all rows
 */
public final class KnownRows<T, I> {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final DataSource dataSource;
    private final String changed;
    private final Rows.Reader<T> reader;
    private final Function<T, String> key;
    private final Function<Map<String, T>, I> index;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile @Nullable Known<T, I> known;

    /**
     * @param changed selects rows whose number is greater than the one parameter, in its order, with the number as the
     *     column {@code changed}
     */
    public KnownRows(
            DataSource dataSource,
            String changed,
            Rows.Reader<T> reader,
            Function<T, String> key,
            Function<Map<String, T>, I> index) {
        this.dataSource = dataSource;
        this.changed = changed;
        this.reader = reader;
        this.key = key;
        this.index = index;
    }

    private record Known<T, I>(Map<String, T> rows, I index, long changed, long asOf) {}

    private record Row<T>(T value, long changed) {}

    /** By key. */
    public Map<String, T> all() {
        return known().rows();
    }

    /** By key, as they were known last: it waits for nothing. Empty before they were read first. */
    public Map<String, T> lately() {
        Known<T, I> last = known;
        return last == null ? Map.of() : last.rows();
    }

    public I index() {
        return known().index();
    }

    /** Takes in what has changed. */
    public void refresh() {
        renewed();
    }

    private Known<T, I> known() {
        Known<T, I> now = known;
        if (now == null) {
            return renewed();
        }
        if (System.nanoTime() - now.asOf() > FRESH_NANOS && refreshing.tryLock()) {
            try {
                return renewed();
            } finally {
                refreshing.unlock();
            }
        }
        return now;
    }

    private Known<T, I> renewed() {
        refreshing.lock();
        try {
            Known<T, I> before = known;
            long seen = before == null ? 0 : before.changed();
            long asOf = System.nanoTime();
            List<Row<T>> news =
                    Rows.query(dataSource, changed, row -> new Row<>(reader.read(row), row.getLong("changed")), seen);
            Known<T, I> now;
            if (before != null && news.isEmpty()) {
                now = new Known<>(before.rows(), before.index(), seen, asOf);
            } else {
                Map<String, T> rows = before == null ? new HashMap<>() : new HashMap<>(before.rows());
                news.forEach(row -> rows.put(key.apply(row.value()), row.value()));
                now = new Known<>(
                        Map.copyOf(rows),
                        index.apply(rows),
                        news.isEmpty() ? seen : news.getLast().changed(),
                        asOf);
            }
            known = now;
            return now;
        } finally {
            refreshing.unlock();
        }
    }
}
