package org.creditlists.restoration.shielding;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.topics.ListListener;

/** The court and its decision are personal, and go with the entry. */
@Singleton
public final class WhenEntryEndedThenForgetPlan implements ListListener {

    @Override
    public void merged(Connection connection, Set<EntryId> entries) throws SQLException {
        Shieldings.forgetEnded(connection, entries);
    }
}
