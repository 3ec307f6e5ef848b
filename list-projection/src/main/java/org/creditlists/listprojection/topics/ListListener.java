package org.creditlists.listprojection.topics;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.runtime.topics.Received;

/** What a service does when its lists change. Each method may be called again with the same. */
public interface ListListener {

    /**
     * In the transaction that changes the lists, before it does.
     *
     * @param events as they came, of the kinds that this version knows, each with its entry
     */
    default void received(Connection connection, Map<Received, CreditEvent> events) throws SQLException {}

    /** In the transaction that changed the lists. */
    default void merged(Connection connection, Set<EntryId> entries) throws SQLException {}

    /**
     * After it; the offsets are committed only when this has returned.
     *
     * @param dossiers of these entries came, or were forgotten
     */
    default void learnt(List<CreditEvent> events, Set<EntryId> dossiers) {}
}
