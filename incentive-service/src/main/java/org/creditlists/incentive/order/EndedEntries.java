package org.creditlists.incentive.order;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.runtime.sql.Rows;

/**
 * What departments wrote about an entry goes with it, but for typical cases, which name nobody (Hubei opinions on
 * personal creditworthiness (2017), part IV(3)). Done when its orders are lifted: whatever was written before that lift
 * is there by then, and nothing can be written after it.
 */
@Singleton
public class EndedEntries {

    private static final String ENDED = """
            entry_id IN (SELECT entry_id FROM list_entry
                         WHERE entry_id = ANY(?::uuid[]) AND (end_reason IS NOT NULL OR restored))
            """;
    private static final List<String> FORGET = List.of(
            "DELETE FROM order_remark WHERE " + ENDED,
            "UPDATE incentive_use SET holder = NULL WHERE holder IS NOT NULL AND " + ENDED,
            "UPDATE measure_case SET summary = NULL WHERE summary IS NOT NULL AND NOT typical AND " + ENDED);

    private final DataSource dataSource;

    EndedEntries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Of those that have ended. */
    void forget(Collection<EntryId> entries) {
        String[] ids = entries.stream().map(EntryId::toString).toArray(String[]::new);
        FORGET.forEach(sql -> Rows.update(dataSource, sql, (Object) ids));
    }
}
