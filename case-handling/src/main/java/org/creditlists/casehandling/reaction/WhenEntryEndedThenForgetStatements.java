package org.creditlists.casehandling.reaction;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.creditlists.casehandling.engine.EntryEndReaction;
import org.creditlists.casehandling.evidence.EvidenceStore;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.topics.ListListener;

/**
 * What people wrote and handed in about an entry goes when the entry does (Hubei opinions on personal creditworthiness
 * (2017), part IV(3)); that there was a case stays. What stays of a restoration is its archive, which opens to nobody
 * but whoever has the code.
 */
@Singleton
public final class WhenEntryEndedThenForgetStatements implements ListListener {

    private final EntryEndReaction cases;

    WhenEntryEndedThenForgetStatements(EntryEndReaction cases) {
        this.cases = cases;
    }

    @Override
    public void merged(Connection connection, Set<EntryId> entries) throws SQLException {
        cases.forgetEnded(connection, entries);
        EvidenceStore.forgetEnded(connection, entries);
    }
}
