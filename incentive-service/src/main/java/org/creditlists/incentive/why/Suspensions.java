package org.creditlists.incentive.why;

import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.incentive.why.Suspension.Cause;
import org.creditlists.runtime.sql.Rows;

/** The causes, one by one, of what the view list_entry_now calls suspended. */
@Singleton
class Suspensions {

    private static final String CAUSES = """
            SELECT 'OBJECTION' FROM entry_objection o JOIN list_entry e ON e.entry_id = o.entry_id
            WHERE o.entry_id = ? AND o.suspends AND (o.over_from IS NULL OR e.version < o.over_from)
            UNION SELECT 'COURT_PLAN' FROM entry_shield s
            WHERE s.entry_id = ? AND s.until IS NOT NULL AND NOT s.ended
            ORDER BY 1
            """;

    private final DataSource dataSource;

    Suspensions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** An objection suspends punishments alone (GuoFa (2016) 33, art. 22), a court's plan incentives, too. */
    List<Suspension> of(EntryId entry, ListKind list) {
        return Rows.query(dataSource, CAUSES, row -> Cause.valueOf(row.getString(1)), entry.value(), entry.value())
                .stream()
                .filter(cause -> cause == Cause.COURT_PLAN || list.burdens())
                .map(Suspension::by)
                .toList();
    }
}
