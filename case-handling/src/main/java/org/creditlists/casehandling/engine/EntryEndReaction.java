package org.creditlists.casehandling.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.EndReason;

/** What becomes of cases when their entries end. Each must be done once, however often it is asked for. */
public interface EntryEndReaction {

    /** Nothing is left to decide: open cases lapse. */
    void lapse(Map<EntryId, EndReason> ended);

    /** Deletes what people wrote about those of these entries that have ended, in the transaction that ended them. */
    void forgetEnded(Connection connection, Set<EntryId> entries) throws SQLException;
}
