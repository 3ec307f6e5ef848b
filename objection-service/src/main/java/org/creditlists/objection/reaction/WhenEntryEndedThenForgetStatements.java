package org.creditlists.objection.reaction;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import org.creditlists.casehandling.evidence.EvidenceStore;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.topics.ListListener;
import org.creditlists.runtime.sql.Ids;

/**
 * What people wrote and handed in about an entry goes when the entry does (Hubei opinions on personal creditworthiness
 * (2017), part IV(3)); that there was a case stays.
 */
@Singleton
public final class WhenEntryEndedThenForgetStatements implements ListListener {

    private static final String FORGET = """
            UPDATE objection_case c SET statement = NULL, explanation = NULL WHERE c.entry_id = ANY(?)
            AND (c.statement IS NOT NULL OR c.explanation IS NOT NULL)
            AND EXISTS (SELECT 1 FROM list_entry e WHERE e.entry_id = c.entry_id AND (e.end_reason IS NOT NULL OR e.restored))
            """;

    @Override
    public void merged(Connection connection, Set<EntryId> entries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setArray(
                    1, Ids.of(connection, entries.stream().map(EntryId::value).toList()));
            statement.executeUpdate();
        }
        EvidenceStore.forgetEnded(connection, entries);
    }
}
