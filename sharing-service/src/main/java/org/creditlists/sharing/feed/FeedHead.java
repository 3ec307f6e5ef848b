package org.creditlists.sharing.feed;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.creditlists.runtime.hash.LtHash;
import org.creditlists.runtime.hash.LtHash.Element;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is shared. Each transaction that changes it is one published offset, with the digest of the whole list as
 * it then is; the row of the head is held until the commit, so that offsets are seen in their order and without gaps.
 */
final class FeedHead {

    private static final String TAKE = "SELECT changed, entries, state FROM feed_head FOR UPDATE";
    private static final String ADD = """
            WITH ended AS (DELETE FROM shared_end WHERE entry_id = ANY(?::uuid[]))
            INSERT INTO shared_entry (entry_id, payload, changed, holder, matched)
            SELECT n.entry_id, n.payload, ?, n.holder, n.matched
            FROM unnest(?::uuid[], ?::bytea[], ?::text[], ?::int[]) AS n(entry_id, payload, holder, matched)
            """;
    private static final String CHANGE = """
            UPDATE shared_entry s SET payload = n.payload, changed = ?, holder = n.holder, matched = n.matched
            FROM unnest(?::uuid[], ?::bytea[], ?::text[], ?::int[]) AS n(entry_id, payload, holder, matched)
            WHERE s.entry_id = n.entry_id
            """;
    private static final String END = """
            WITH gone AS (DELETE FROM shared_entry WHERE entry_id = ANY(?::uuid[]))
            INSERT INTO shared_end SELECT n.entry_id, ? FROM unnest(?::uuid[]) AS n(entry_id)
            ON CONFLICT (entry_id) DO UPDATE SET changed = excluded.changed
            """;
    private static final String ADVANCE = "UPDATE feed_head SET changed = ?, entries = ?, state = ?";
    private static final String PUBLISH = "INSERT INTO feed_offset (changed, entries, digest, at) VALUES (?, ?, ?, ?)";
    private static final String COUNTED = "UPDATE feed_offset SET digest = ? WHERE changed = ?";

    private FeedHead() {}

    /**
     * What is shared of an entry.
     *
     * @param holder keyed hash of name and numbers of an individual, which the record does not have; null of others
     * @param matched of an individual, the month up to which it has match values; null of others
     */
    record Shared(
            byte[] record,
            @Nullable String holder,
            @Nullable Integer matched) {}

    /** What is known of what was shared, as in {@link Shared}. */
    record Known(Element digest, @Nullable String holder) {}

    /**
     * What becomes of one entry.
     *
     * @param before what is shared now, null when nothing is
     * @param shared from now on, null when nothing is
     * @param after of that record
     */
    record Step(
            UUID entry,
            @Nullable Known before,
            @Nullable Shared shared,
            @Nullable Element after) {

        static Step of(UUID entry, @Nullable Known before, @Nullable Shared shared) {
            return new Step(entry, before, shared, shared == null ? null : Element.of(shared.record()));
        }

        boolean isChange() {
            return !isSameRecord()
                    || before != null && shared != null && !Objects.equals(before.holder(), shared.holder());
        }

        private boolean isSameRecord() {
            return Objects.equals(before == null ? null : before.digest(), after);
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
    record Head(long changed, long entries, LtHash sum) {

        private Head next(List<Step> steps) {
            long left = entries;
            LtHash all = sum.copy();
            for (Step step : steps) {
                if (step.after() != null) {
                    all.add(step.after());
                    left++;
                }
                if (step.before() != null) {
                    all.remove(step.before().digest());
                    left--;
                }
            }
            return new Head(changed + 1, left, all);
        }
    }

    /** Waits for whoever is changing what is shared: what is read after this is what they left. */
    static Head take(Connection connection) throws SQLException {
        Stored stored = Rows.query(connection, TAKE, row -> new Stored(row.getLong(1), row.getLong(2), row.getBytes(3)))
                .getFirst();
        byte[] state = stored.state();
        return state == null
                ? counted(connection, stored)
                : new Head(stored.changed(), stored.entries(), LtHash.of(state));
    }

    private record Stored(long changed, long entries, byte @Nullable [] state) {}

    /** A version before this one kept another digest: the first who takes the head counts. */
    private static Head counted(Connection connection, Stored stored) throws SQLException {
        var head = new Head(
                stored.changed(),
                stored.entries(),
                SharedListCheck.count(connection).sum());
        Rows.update(
                connection, ADVANCE, head.changed(), head.entries(), head.sum().state());
        Rows.update(connection, COUNTED, head.sum().digest(), head.changed());
        return head;
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
        Rows.update(
                connection, ADVANCE, next.changed(), next.entries(), next.sum().state());
        Rows.update(
                connection, PUBLISH, next.changed(), next.entries(), next.sum().digest(), at.atOffset(ZoneOffset.UTC));
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
                    column(connection, added, "bytea", Shared::record, byte[][]::new),
                    column(connection, added, "text", Shared::holder, String[]::new),
                    column(connection, added, "int4", Shared::matched, Integer[]::new));
        }
    }

    private static void change(Connection connection, long changed, List<Step> changing) throws SQLException {
        if (!changing.isEmpty()) {
            Rows.update(
                    connection,
                    CHANGE,
                    changed,
                    ids(connection, changing),
                    column(connection, changing, "bytea", Shared::record, byte[][]::new),
                    column(connection, changing, "text", Shared::holder, String[]::new),
                    column(connection, changing, "int4", Shared::matched, Integer[]::new));
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

    private static <T extends @Nullable Object> Array column(
            Connection connection, List<Step> steps, String type, Function<Shared, T> value, IntFunction<T[]> array)
            throws SQLException {
        return connection.createArrayOf(
                type,
                steps.stream()
                        .map(step -> value.apply(Objects.requireNonNull(step.shared())))
                        .toArray(array));
    }
}
