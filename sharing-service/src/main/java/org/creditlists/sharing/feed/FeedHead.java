package org.creditlists.sharing.feed;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.collection.RangeDigests.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is shared. Each transaction that changes it is one published offset, with the digest of the whole list as
 * it then is; the row of the head is held until the commit, so that offsets are seen in their order and without gaps.
 */
final class FeedHead {

    private static final String TAKE = "SELECT changed, entries, high, low FROM feed_head FOR UPDATE";
    private static final String ADD = """
            WITH ended AS (DELETE FROM shared_end WHERE entry_id = ANY(?::uuid[]))
            INSERT INTO shared_entry (entry_id, payload, high, low, changed)
            SELECT n.entry_id, n.payload, n.high, n.low, ? FROM unnest(?::uuid[], ?::bytea[], ?::bigint[], ?::bigint[])
              AS n(entry_id, payload, high, low)
            """;
    private static final String CHANGE = """
            UPDATE shared_entry s SET payload = n.payload, high = n.high, low = n.low, changed = ?
            FROM unnest(?::uuid[], ?::bytea[], ?::bigint[], ?::bigint[]) AS n(entry_id, payload, high, low)
            WHERE s.entry_id = n.entry_id
            """;
    private static final String END = """
            WITH gone AS (DELETE FROM shared_entry WHERE entry_id = ANY(?::uuid[]))
            INSERT INTO shared_end SELECT n.entry_id, ? FROM unnest(?::uuid[]) AS n(entry_id)
            ON CONFLICT (entry_id) DO UPDATE SET changed = excluded.changed
            """;
    private static final String ADVANCE = "UPDATE feed_head SET changed = ?, entries = ?, high = ?, low = ?";
    private static final String PUBLISH = "INSERT INTO feed_offset VALUES (?, ?, ?, ?, ?)";

    private FeedHead() {}

    /**
     * What becomes of one entry.
     *
     * @param before of the record that is shared now, null when none is
     * @param record that is shared from now on, null when none is
     * @param after of that record
     */
    record Step(
            UUID entry,
            @Nullable Hash before,
            byte @Nullable [] record,
            @Nullable Hash after) {

        static Step of(UUID entry, @Nullable Hash before, byte @Nullable [] record) {
            return new Step(entry, before, record, record == null ? null : Hash.of(record));
        }

        boolean isChange() {
            return !Objects.equals(before, after);
        }

        private boolean isNew() {
            return before == null && after != null;
        }

        private boolean isKept() {
            return before != null && after != null;
        }

        private boolean isEnd() {
            return after == null;
        }
    }

    /** The latest published offset, held until the commit. */
    record Head(long changed, long entries, Hash digest) {

        private Head next(List<Step> steps) {
            long left = entries;
            Hash all = digest;
            for (Step step : steps) {
                if (step.after() != null) {
                    all = all.with(step.after());
                    left++;
                }
                if (step.before() != null) {
                    all = all.with(step.before());
                    left--;
                }
            }
            return new Head(changed + 1, left, all);
        }
    }

    /** Waits for whoever is changing what is shared: what is read after this is what they left. */
    static Head take(Connection connection) throws SQLException {
        return Rows.query(
                        connection,
                        TAKE,
                        row -> new Head(row.getLong(1), row.getLong(2), new Hash(row.getLong(3), row.getLong(4))))
                .getFirst();
    }

    /** @param steps each of which changes something */
    static void publish(Connection connection, Head head, List<Step> steps, Instant at) throws SQLException {
        if (steps.isEmpty()) {
            return;
        }
        Head next = head.next(steps);
        add(connection, next.changed(), only(steps, Step::isNew));
        change(connection, next.changed(), only(steps, Step::isKept));
        end(connection, next.changed(), only(steps, Step::isEnd));
        Hash digest = next.digest();
        Rows.update(connection, ADVANCE, next.changed(), next.entries(), digest.high(), digest.low());
        Rows.update(
                connection,
                PUBLISH,
                next.changed(),
                next.entries(),
                digest.high(),
                digest.low(),
                at.atOffset(ZoneOffset.UTC));
    }

    private static List<Step> only(List<Step> steps, Predicate<Step> some) {
        return steps.stream().filter(some).toList();
    }

    private static void add(Connection connection, long changed, List<Step> added) throws SQLException {
        if (!added.isEmpty()) {
            Array ids = ids(connection, added);
            Rows.update(
                    connection,
                    ADD,
                    ids,
                    changed,
                    ids,
                    records(connection, added),
                    high(connection, added),
                    low(connection, added));
        }
    }

    private static void change(Connection connection, long changed, List<Step> changing) throws SQLException {
        if (!changing.isEmpty()) {
            Rows.update(
                    connection,
                    CHANGE,
                    changed,
                    ids(connection, changing),
                    records(connection, changing),
                    high(connection, changing),
                    low(connection, changing));
        }
    }

    private static void end(Connection connection, long changed, List<Step> ended) throws SQLException {
        if (!ended.isEmpty()) {
            Array ids = ids(connection, ended);
            Rows.update(connection, END, ids, changed, ids);
        }
    }

    private static Array ids(Connection connection, List<Step> steps) throws SQLException {
        return Ids.of(connection, steps.stream().map(Step::entry).toList());
    }

    private static Array records(Connection connection, List<Step> steps) throws SQLException {
        return connection.createArrayOf(
                "bytea", steps.stream().map(Step::record).toArray(byte[][]::new));
    }

    private static Array high(Connection connection, List<Step> steps) throws SQLException {
        return halves(connection, steps, Hash::high);
    }

    private static Array low(Connection connection, List<Step> steps) throws SQLException {
        return halves(connection, steps, Hash::low);
    }

    private static Array halves(Connection connection, List<Step> steps, ToLongFunction<Hash> half)
            throws SQLException {
        return connection.createArrayOf(
                "bigint",
                steps.stream()
                        .map(step -> half.applyAsLong(Objects.requireNonNull(step.after())))
                        .toArray(Long[]::new));
    }
}
