package org.creditlists.sharing.published;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.query.collection.RangeDigests.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is shared. Each transaction that changes it is one published offset, with the digest of the whole list as it then is; the
 * row of the head is held until the commit, so that offsets are seen in their order and without gaps.
 */
final class FeedHead {

    private static final String TAKE = "SELECT changed, entries, high, low FROM feed_head FOR UPDATE";
    private static final String PUT = """
            WITH ended AS (DELETE FROM shared_end WHERE entry_id = ANY(?::uuid[]))
            INSERT INTO shared_entry AS s (entry_id, payload, high, low, changed)
            SELECT n.entry_id, n.payload, n.high, n.low, ? FROM unnest(?::uuid[], ?::bytea[], ?::bigint[], ?::bigint[])
              AS n(entry_id, payload, high, low)
            ON CONFLICT (entry_id) DO UPDATE
            SET payload = excluded.payload, high = excluded.high, low = excluded.low, changed = excluded.changed
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
    }

    /** The latest published offset, held until the commit. */
    record Head(long changed, long entries, Hash digest) {}

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
        long changed = head.changed() + 1;
        long entries = head.entries();
        Hash digest = head.digest();
        List<Step> puts = steps.stream().filter(step -> step.record() != null).toList();
        List<Hash> hashes =
                puts.stream().map(step -> Objects.requireNonNull(step.after())).toList();
        for (Hash hash : hashes) {
            digest = digest.with(hash);
            entries++;
        }
        for (Step step : steps) {
            if (step.before() != null) {
                digest = digest.with(step.before());
                entries--;
            }
        }
        if (!puts.isEmpty()) {
            Object[] ids = puts.stream().map(Step::entry).toArray();
            Rows.update(
                    connection,
                    PUT,
                    connection.createArrayOf("uuid", ids),
                    changed,
                    connection.createArrayOf("uuid", ids),
                    connection.createArrayOf(
                            "bytea", puts.stream().map(Step::record).toArray(byte[][]::new)),
                    connection.createArrayOf(
                            "bigint", hashes.stream().map(Hash::high).toArray()),
                    connection.createArrayOf(
                            "bigint", hashes.stream().map(Hash::low).toArray()));
        }
        if (puts.size() < steps.size()) {
            Object[] ids = steps.stream()
                    .filter(step -> step.record() == null)
                    .map(Step::entry)
                    .toArray();
            Rows.update(
                    connection,
                    END,
                    connection.createArrayOf("uuid", ids),
                    changed,
                    connection.createArrayOf("uuid", ids));
        }
        Rows.update(connection, ADVANCE, changed, entries, digest.high(), digest.low());
        Rows.update(connection, PUBLISH, changed, entries, digest.high(), digest.low(), at.atOffset(ZoneOffset.UTC));
    }
}
