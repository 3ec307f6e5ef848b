package org.creditlists.objection.reaction;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.topics.ListListener;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rows;

/**
 * An entry that is withdrawn as an error clears the name with everyone who was told of it, whoever noticed the error
 * (GuoFa (2016) 33, art. 22).
 */
@Singleton
public final class WhenWithdrawnAsErrorThenClear implements ListListener {

    private static final String CLEAR = """
            INSERT INTO entry_error (entry_id, subject_id, list, field, authority, cleared_on)
            SELECT entry_id, subject_id, list, field, authority, ended_on FROM list_entry
            WHERE entry_id = ANY(?) AND end_reason = 'ERROR' AND ended_on IS NOT NULL AND list IS NOT NULL
            ON CONFLICT DO NOTHING
            """;

    @Override
    public void merged(Connection connection, Set<EntryId> entries) throws SQLException {
        Rows.update(
                connection,
                CLEAR,
                Ids.of(connection, entries.stream().map(EntryId::value).toList()));
    }
}
