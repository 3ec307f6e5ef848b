package org.creditlists.designation.dossier;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rows;

/**
 * Entries whose key was lost. A service to which a dossier came meanwhile has taken it for forgotten: when the key is
 * there again, the dossier goes out once more.
 */
@Singleton
final class LostKeys {

    private static final String ADD =
            "INSERT INTO lost_key (entry_id) SELECT * FROM unnest(?::uuid[]) ON CONFLICT (entry_id) DO NOTHING";
    private static final String BACK = "DELETE FROM lost_key WHERE entry_id <> ALL (?) RETURNING entry_id";
    /** A value that is kept beside the row is sent only when it is written again: the same value is not. */
    private static final String SEND =
            "UPDATE entry_dossier SET payload = payload || ''::bytea WHERE entry_id = ANY(?)";

    private final DataSource dataSource;

    LostKeys(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Keeps which keys are lost, and sends the dossiers of those that are lost no more; both or neither.
     *
     * @param lost all of them
     * @return how many dossiers were sent
     */
    int note(Collection<UUID> lost) {
        return Rows.transaction(dataSource, connection -> note(connection, lost));
    }

    private static int note(Connection connection, Collection<UUID> lost) throws SQLException {
        if (!lost.isEmpty()) {
            Rows.update(connection, ADD, Ids.of(connection, lost));
        }
        List<UUID> back = Rows.query(connection, BACK, row -> row.getObject(1, UUID.class), Ids.of(connection, lost));
        return back.isEmpty() ? 0 : Rows.update(connection, SEND, Ids.of(connection, back));
    }
}
