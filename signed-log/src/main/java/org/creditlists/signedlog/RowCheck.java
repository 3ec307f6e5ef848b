package org.creditlists.signedlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What only the owner of a log knows about its rows. */
public interface RowCheck extends AutoCloseable {

    /** Begins to look at the rows of a log. */
    @FunctionalInterface
    interface Opening {

        /** @param connection in the snapshot in which the log is looked at */
        RowCheck open(Connection connection) throws SQLException;
    }

    /**
     * Looks at the rows of the next batch.
     *
     * @param entries empty when the batch is damaged
     */
    void look(SignedBatch batch, List<SignedBatch.Entry> entries, LogAudit.Faults faults) throws SQLException;

    /** There is no further batch. */
    default void end(LogAudit.Faults faults) throws SQLException {}

    @Override
    default void close() throws SQLException {}
}
