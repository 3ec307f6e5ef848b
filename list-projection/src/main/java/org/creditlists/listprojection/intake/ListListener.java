package org.creditlists.listprojection.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.identity.EntryId;

/** What a service does when its lists change. Both methods may be called again with the same. */
public interface ListListener {

    /** In the transaction that changed the lists. */
    default void merged(Connection connection, Set<EntryId> entries) throws SQLException {}

    /**
     * After it; the offsets are committed only when this has returned.
     *
     * @param dossiers of these entries came, or were forgotten
     */
    default void learnt(List<CreditEvent> events, Set<EntryId> dossiers) {}
}
