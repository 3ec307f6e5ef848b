package org.creditlists.incentive.order;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Entries whose orders have to be looked at again, though nothing happened to them. */
@Singleton
public class EntriesWithOrders {

    /** The period of use never ends after the validity. */
    private static final String RUN_OUT = """
            SELECT e.entry_id FROM list_entry e
            WHERE e.end_reason IS NULL AND NOT e.restored AND e.display_until < ? AND e.entry_id > ?
              AND EXISTS (SELECT 1 FROM measure_order o WHERE o.entry_id = e.entry_id AND o.state <> 'LIFTED')
            ORDER BY e.entry_id LIMIT ?
            """;

    private static final String OF_MEMORANDUM = """
            SELECT DISTINCT entry_id FROM measure_order
            WHERE memorandum = ? AND state <> 'LIFTED' AND entry_id > ? ORDER BY entry_id LIMIT ?
            """;
    private static final String DECIDED_SINCE = """
            SELECT entry_id FROM list_entry
            WHERE decision_date >= ? AND list = ? AND field = ? AND end_reason IS NULL AND NOT restored AND entry_id > ?
            ORDER BY entry_id LIMIT ?
            """;
    private static final String CONCERNING_PEOPLE = """
            SELECT entry_id FROM dossier_person WHERE entry_id = ANY(?::uuid[])
            UNION SELECT entry_id FROM measure_order WHERE entry_id = ANY(?::uuid[]) AND person_id IS NOT NULL
            """;
    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource dataSource;

    EntriesWithOrders(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whose last day of use has passed and that have orders which are not lifted; by id. */
    public List<EntryId> runOut(LocalDate today, @Nullable EntryId after, int most) {
        return ids(RUN_OUT, today, after == null ? FIRST : after.value(), most);
    }

    /** With orders of a memorandum that are not lifted; by id. */
    public List<EntryId> ofMemorandum(String code, @Nullable EntryId after, int most) {
        return ids(OF_MEMORANDUM, code, after == null ? FIRST : after.value(), most);
    }

    /** Of a list and a field, decided on a day or after it, and not ended; by id. */
    public List<EntryId> decidedSince(
            ListKind list, FieldCode field, LocalDate from, @Nullable EntryId after, int most) {
        return ids(DECIDED_SINCE, from, list.name(), field.value(), after == null ? FIRST : after.value(), most);
    }

    /** Those behind which somebody stands, or somebody stood when they were ordered. */
    public Set<EntryId> concerningPeople(Collection<EntryId> entries) {
        String[] ids = entries.stream().map(EntryId::toString).toArray(String[]::new);
        return new HashSet<>(ids(CONCERNING_PEOPLE, ids, ids));
    }

    private List<EntryId> ids(String sql, Object... parameters) {
        return Rows.query(dataSource, sql, row -> new EntryId(row.getObject(1, UUID.class)), parameters);
    }
}
