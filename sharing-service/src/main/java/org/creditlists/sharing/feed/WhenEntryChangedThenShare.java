package org.creditlists.sharing.feed;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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
import org.creditlists.listprojection.topics.ListListener;
import org.creditlists.runtime.hash.LtHash.Element;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.collection.Holders;
import org.creditlists.sharing.collection.domain.NamedEntry;

/**
 * Keeps the record of every entry that is in force and displayed, not shielded, and whose dossier is known, in the
 * transaction that changed it; of individuals without a name. The table is what Debezium reads: a deleted row becomes
 * the tombstone on {@code credit.entries} (NDRC (2018) 87, section V).
 */
@Singleton
public class WhenEntryChangedThenShare implements ListListener {

    // Readings of one table each: many ids at once are one walk through an index, where a join would go down it for
    // every entry.
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
    private static final String BEFORE =
            "SELECT entry_id, digest, holder FROM shared_entry WHERE entry_id = ANY(?::uuid[])";

    private final Holders holders;
    private final SharedForm form;
    private final Clock clock;

    WhenEntryChangedThenShare(Holders holders, SharedForm form, Clock clock) {
        this.holders = holders;
        this.form = form;
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
        LocalDate today = LocalDate.ofInstant(now, WorkingDays.LEGAL_ZONE);
        Map<UUID, FeedHead.Known> before = new HashMap<>();
        Rows.query(
                connection,
                BEFORE,
                row -> before.put(
                        row.getObject(1, UUID.class),
                        new FeedHead.Known(new Element(row.getBytes(2)), row.getString(3))),
                Ids.of(connection, entries));
        List<FeedHead.Step> steps = new ArrayList<>();
        form.of(connection, inForce(connection, entries, today), YearMonth.from(today))
                .forEach((entry, shared) -> steps.add(FeedHead.Step.of(entry, before.remove(entry), shared)));
        before.forEach((entry, known) -> steps.add(FeedHead.Step.of(entry, known, null)));
        steps.removeIf(step -> !step.isChange());
        FeedHead.publish(connection, head, steps, now);
        return steps.size();
    }

    /** Of some entries those that are in force and displayed, not shielded, and whose dossier is known. */
    private List<NamedEntry> inForce(Connection connection, Collection<UUID> entries, LocalDate today)
            throws SQLException {
        Map<UUID, Holders.Holder> whose = holders.of(connection, entries);
        return whose.isEmpty()
                ? List.of()
                : Rows.query(
                        connection,
                        NOW,
                        row -> named(row, Objects.requireNonNull(whose.get(row.getObject("entry_id", UUID.class)))),
                        Ids.of(connection, whose.keySet()),
                        today);
    }

    private static NamedEntry named(ResultSet row, Holders.Holder holder) throws SQLException {
        return new NamedEntry(
                new EntryId(row.getObject("entry_id", UUID.class)),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                SubjectKind.valueOf(row.getString("subject_kind")),
                holder.name(),
                holder.code(),
                ListKind.valueOf(row.getString("list")),
                new FieldCode(row.getString("field")),
                new StandardRef(row.getString("standard_id"), row.getInt("standard_version")),
                new AuthorityId(row.getString("authority")),
                new GroundCode(row.getString("ground")),
                holder.decisionNumber(),
                row.getObject("decision_date", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("display_until", LocalDate.class),
                row.getBoolean("publishable"),
                row.getBoolean("suspended"));
    }
}
