package org.creditlists.restoration.reaction;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.creditlists.casehandling.evidence.EvidenceStore;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.topics.ListListener;
import org.creditlists.runtime.sql.Ids;

/**
 * What people wrote and handed in about an entry goes when the entry does (Hubei opinions on personal creditworthiness
 * (2017), part IV(3)); what stays of a restoration is its archive, which opens to nobody but whoever has the code
 * (Hubei opinions on personal creditworthiness (2017), part IV(3)).
 */
@Singleton
public final class WhenEntryEndedThenForgetStatements implements ListListener {

    private static final String ENDED =
            " AND EXISTS (SELECT 1 FROM list_entry e WHERE e.entry_id = c.entry_id AND (e.end_reason IS NOT NULL OR e.restored))";
    private static final List<String> FORGET = List.of(
            "UPDATE restoration_case c SET statement = NULL, explanation = NULL WHERE c.entry_id = ANY(?)"
                    + " AND (c.statement IS NOT NULL OR c.explanation IS NOT NULL)" + ENDED,
            "UPDATE shielding c SET court = NULL, document = NULL WHERE c.entry_id = ANY(?) AND c.court IS NOT NULL"
                    + ENDED);

    @Override
    public void merged(Connection connection, Set<EntryId> entries) throws SQLException {
        List<UUID> ids = entries.stream().map(EntryId::value).toList();
        for (String sql : FORGET) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, Ids.of(connection, ids));
                statement.executeUpdate();
            }
        }
        EvidenceStore.forgetEnded(connection, entries);
    }
}
