package org.creditlists.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Seals what is appended, in the transaction of the append: between the event and its seal there is no moment in which
 * a row could be changed. One thread calls it, behind the lock under which positions are given.
 */
public interface AppendSeal {

    /**
     * A row of the table {@code event_chain}.
     *
     * @param batch its number, from 1
     * @param previous digest of the head of the block before
     * @param root of the tree of its events
     * @param rows events in it
     * @param head signature over all of that
     * @param content what is known of each event
     */
    record Block(long batch, byte[] previous, byte[] root, int rows, Instant at, String head, byte[] content) {}

    /** The digest of a row, of which {@link EventDigest} makes the bytes; by any thread. */
    byte[] digest(byte[] row);

    /**
     * @param open the connection of the append, to read on
     * @param head position of the last event before; those to be sealed follow it without gaps
     * @param digests of the rows, at least one
     */
    Block seal(Connection open, long head, List<byte[]> digests) throws SQLException;

    /** The block that was made last is durable. */
    void committed();

    /** The block that was made last is not stored, or nobody knows. */
    void rolledBack();
}
