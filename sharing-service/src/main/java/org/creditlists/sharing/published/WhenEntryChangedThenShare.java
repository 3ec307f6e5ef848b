package org.creditlists.sharing.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.EntryRecord;
import org.creditlists.listprojection.codec.WireJson;
import org.creditlists.listprojection.intake.ListListener;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.query.collection.RangeDigests.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the record of every entry that is in force and displayed, not shielded, and whose dossier is known, in the transaction that
 * changed it. The table is what Debezium reads: a deleted row becomes the tombstone on {@code credit.entries} (S4).
 */
@Singleton
public class WhenEntryChangedThenShare implements ListListener {

    private static final String NOW = """
            SELECT t.entry_id, s.high, s.low, n.*
            FROM unnest(?::uuid[]) AS t(entry_id)
            LEFT JOIN LATERAL (
              SELECT e.subject_id, e.subject_kind, d.name, d.code, e.list, e.field, e.standard_id, e.standard_version,
                     e.authority, e.ground, d.decision_number, e.decision_date, e.valid_until, e.display_until, e.suspended,
                     e.publishable AND (e.publication_needs NOT LIKE '%REVIEW%' OR EXISTS (
                       SELECT 1 FROM disclosure_review r
                       WHERE r.entry_id = e.entry_id AND r.version = e.version AND r.outcome = 'PUBLISH')) AS publishable
              FROM list_entry_now e JOIN dossier d ON d.entry_id = e.entry_id
              WHERE e.entry_id = t.entry_id AND NOT e.ended AND NOT e.shielded
                AND least(e.valid_until, e.display_until) >= ?
              LIMIT 1) AS n ON true
            LEFT JOIN shared_entry s ON s.entry_id = t.entry_id
            """;

    private final Clock clock;

    WhenEntryChangedThenShare(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void merged(Connection connection, Set<EntryId> entries) throws SQLException {
        share(connection, entries.stream().map(EntryId::value).toList());
    }

    /**
     * Shares what is to be shared now, and takes back what is not.
     *
     * @return how many entries are shared otherwise than before
     */
    public int share(Connection connection, Collection<UUID> entries) throws SQLException {
        FeedHead.Head head = FeedHead.take(connection);
        Instant now = clock.instant();
        List<FeedHead.Step> steps = Rows.query(
                        connection,
                        NOW,
                        row -> FeedHead.Step.of(
                                row.getObject("entry_id", UUID.class),
                                row.getObject("high") == null
                                        ? null
                                        : new Hash(row.getLong("high"), row.getLong("low")),
                                record(row)),
                        connection.createArrayOf("uuid", entries.toArray()),
                        LocalDate.ofInstant(now, WorkingDays.LEGAL_ZONE))
                .stream()
                .filter(FeedHead.Step::isChange)
                .toList();
        FeedHead.publish(connection, head, steps, now);
        return steps.size();
    }

    private static byte @Nullable [] record(ResultSet row) throws SQLException {
        UUID subject = row.getObject("subject_id", UUID.class);
        if (subject == null) {
            return null;
        }
        try {
            return WireJson.MAPPER.writeValueAsBytes(new EntryRecord(
                    new EntryId(row.getObject("entry_id", UUID.class)),
                    new SubjectId(subject),
                    SubjectKind.valueOf(row.getString("subject_kind")),
                    row.getString("name"),
                    row.getString("code"),
                    ListKind.valueOf(row.getString("list")),
                    row.getString("field"),
                    new StandardRef(row.getString("standard_id"), row.getInt("standard_version")),
                    row.getString("authority"),
                    row.getString("ground"),
                    row.getString("decision_number"),
                    row.getObject("decision_date", LocalDate.class),
                    row.getObject("valid_until", LocalDate.class),
                    row.getObject("display_until", LocalDate.class),
                    row.getBoolean("publishable"),
                    row.getBoolean("suspended")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record is not writable", e);
        }
    }
}
