package org.creditlists.incentive.reaction;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.intake.ListListener;

/** What departments wrote about an entry goes with it, but for typical cases, which name nobody (X1). */
@Singleton
public final class WhenEntryEndedThenForgetRemarks implements ListListener {

    private static final String ENDED =
            "entry_id IN (SELECT entry_id FROM list_entry WHERE entry_id = ANY(?) AND (end_reason IS NOT NULL OR restored))";
    private static final List<String> FORGET = List.of(
            "DELETE FROM order_remark WHERE " + ENDED,
            "UPDATE measure_case SET summary = NULL WHERE summary IS NOT NULL AND NOT typical AND " + ENDED);

    @Override
    public void merged(Connection connection, Set<EntryId> entries) throws SQLException {
        UUID[] ids = entries.stream().map(EntryId::value).toArray(UUID[]::new);
        for (String sql : FORGET) {
            try (PreparedStatement forget = connection.prepareStatement(sql)) {
                forget.setArray(1, connection.createArrayOf("uuid", ids));
                forget.executeUpdate();
            }
        }
    }
}
