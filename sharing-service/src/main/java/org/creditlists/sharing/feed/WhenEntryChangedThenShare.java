package org.creditlists.sharing.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.EntryRecord;
import org.creditlists.listprojection.topics.ListListener;
import org.creditlists.runtime.hash.LtHash.Element;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rows;

/**
 * Keeps the record of every entry that is in force and displayed, not shielded, and whose dossier is known, in the
 * transaction that changed it. The table is what Debezium reads: a deleted row becomes the tombstone on {@code
 * credit.entries} (NDRC (2018) 87, section V).
 */
@Singleton
public class WhenEntryChangedThenShare implements ListListener {

    // Three readings of one table each: many ids at once are one walk through an index, where a join would go down it
    // for every entry.
    private static final String DOSSIERS =
            "SELECT entry_id, name, code, decision_number FROM dossier WHERE entry_id = ANY(?::uuid[])";
    private static final String NOW = """
            SELECT e.entry_id, e.subject_id, e.subject_kind, e.list, e.field, e.standard_id, e.standard_version,
            e.authority, e.ground,
                   e.decision_date, e.valid_until, e.display_until, e.suspended,
                   e.publishable AND (e.publication_needs NOT LIKE '%REVIEW%' OR EXISTS (
                     SELECT 1 FROM disclosure_review r
                     WHERE r.entry_id = e.entry_id AND r.version = e.version AND r.outcome = 'PUBLISH')) AS publishable
            FROM list_entry_now e
            WHERE e.entry_id = ANY(?::uuid[]) AND NOT e.ended AND NOT e.shielded AND least(e.valid_until,
            e.display_until) >= ?
            """;
    private static final String BEFORE = "SELECT entry_id, digest FROM shared_entry WHERE entry_id = ANY(?::uuid[])";

    private final Clock clock;

    /** What the dossier has of it. */
    private record Named(String name, String code, String decisionNumber) {}

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
        Array ids = Ids.of(connection, entries);
        Map<UUID, Element> before = new HashMap<>();
        Rows.query(
                connection, BEFORE, row -> before.put(row.getObject(1, UUID.class), new Element(row.getBytes(2))), ids);
        Map<UUID, Named> dossiers = new HashMap<>();
        Rows.query(
                connection,
                DOSSIERS,
                row -> dossiers.put(
                        row.getObject(1, UUID.class), new Named(row.getString(2), row.getString(3), row.getString(4))),
                ids);
        List<FeedHead.Step> steps = new ArrayList<>();
        if (!dossiers.isEmpty()) {
            Rows.query(
                    connection,
                    NOW,
                    row -> {
                        UUID entry = row.getObject("entry_id", UUID.class);
                        Named named = Objects.requireNonNull(dossiers.get(entry));
                        return steps.add(FeedHead.Step.of(entry, before.remove(entry), record(entry, named, row)));
                    },
                    Ids.of(connection, dossiers.keySet()),
                    LocalDate.ofInstant(now, WorkingDays.LEGAL_ZONE));
        }
        before.forEach((entry, hash) -> steps.add(FeedHead.Step.of(entry, hash, null)));
        steps.removeIf(step -> !step.isChange());
        FeedHead.publish(connection, head, steps, now);
        return steps.size();
    }

    private static byte[] record(UUID entry, Named named, ResultSet row) throws SQLException {
        try {
            return WireJson.MAPPER.writeValueAsBytes(new EntryRecord(
                    new EntryId(entry),
                    new SubjectId(row.getObject("subject_id", UUID.class)),
                    SubjectKind.valueOf(row.getString("subject_kind")),
                    named.name(),
                    named.code(),
                    ListKind.valueOf(row.getString("list")),
                    new FieldCode(row.getString("field")),
                    new StandardRef(row.getString("standard_id"), row.getInt("standard_version")),
                    new AuthorityId(row.getString("authority")),
                    new GroundCode(row.getString("ground")),
                    named.decisionNumber(),
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
