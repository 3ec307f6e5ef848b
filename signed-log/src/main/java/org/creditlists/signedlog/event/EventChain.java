package org.creditlists.signedlog.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.creditlists.eventstore.AppendSeal;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.runtime.sql.LongWork;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.signedlog.BatchHead;
import org.creditlists.signedlog.BatchSigner;
import org.creditlists.signedlog.LogDefinition;
import org.creditlists.signedlog.SignedBatch;
import org.creditlists.signedlog.StoredBatches;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals events as they are appended: one block an append, signed and chained to the block before. An event that
 * something else than this writes into the table stands in no block, and the chain goes on without it.
 */
public final class EventChain implements AppendSeal {

    public static final LogDefinition DEFINITION = new LogDefinition("events", "event_chain", 0, "event-chain+json");

    private static final Logger LOG = LoggerFactory.getLogger(EventChain.class);
    private static final int ADOPTED_AT_ONCE = 2_000;
    private static final String LOCK = "SELECT pg_advisory_xact_lock(?)";
    private static final String ALL = "SELECT " + EventRow.COLUMNS + " FROM event ORDER BY position";

    private final StoredBatches batches;
    private final BatchSigner signer;
    private final CryptoSuite suite;
    private final AtomicLong strangers = new AtomicLong();
    /** The last block that is known to be durable; null when it has to be read. */
    private @Nullable End end;

    private @Nullable End pending;

    /** The head of a block, and the position of its last event. */
    private record End(BatchHead head, long position) {

        static End of(SignedBatch batch) {
            return new End(
                    batch.signedHead(),
                    SealedEvent.of(batch.entries().getLast()).position());
        }
    }

    public EventChain(DataSource dataSource, SigningKey key, Clock clock) {
        this.batches = new StoredBatches(dataSource, DEFINITION);
        this.suite = key.suite();
        this.signer = new BatchSigner(key, DEFINITION.type(), clock);
    }

    public StoredBatches batches() {
        return batches;
    }

    /** Events met since the start that no block seals. */
    public long strangers() {
        return strangers.get();
    }

    @Override
    public byte[] digest(byte[] row) {
        return suite.digest(row);
    }

    @Override
    public Block seal(Connection open, long head, List<byte[]> digests) throws SQLException {
        End before = end;
        if (before == null || before.position() != head) {
            before = batches.lastWhole(open).map(End::of).orElse(new End(BatchHead.NONE, 0));
            tellStrangers(before.position(), head);
        }
        List<SealedEvent> events = new ArrayList<>(digests.size());
        for (byte[] digest : digests) {
            events.add(new SealedEvent(head + events.size() + 1, SealedEvent.Origin.APPENDED, digest));
        }
        SignedBatch batch = signed(events, before.head());
        pending = new End(batch.signedHead(), head + events.size());
        return new Block(
                batch.batch(), batch.previous(), batch.root(), batch.rows(), batch.at(), batch.head(), batch.content());
    }

    private SignedBatch signed(List<SealedEvent> events, BatchHead before) {
        return signer.sign(
                events.stream().map(SealedEvent::row).toList(),
                events.stream().map(SealedEvent::digest).toList(),
                before);
    }

    private void tellStrangers(long sealed, long head) {
        if (sealed != head) {
            strangers.addAndGet(Math.abs(head - sealed));
            LOG.error(
                    "tampering: the last sealed event is at position {}, the last event at {}; see the verification",
                    sealed,
                    head);
        }
    }

    @Override
    public void committed() {
        end = pending == null ? end : pending;
        pending = null;
    }

    @Override
    public void rolledBack() {
        end = null;
        pending = null;
    }

    /**
     * Seals the events of a table that has no block yet, as they are found: those of a version that did not seal. In
     * one transaction, so that a process that is killed begins again.
     *
     * @param lockKey under which positions are given
     * @return how many events
     */
    public long adopt(DataSource dataSource, long lockKey) {
        return LongWork.transaction(dataSource, connection -> {
            Rows.query(connection, LOCK, row -> true, lockKey);
            if (batches.lastWhole(connection).isPresent()) {
                return 0L;
            }
            return adoptAll(connection);
        });
    }

    private long adoptAll(Connection connection) throws SQLException {
        BatchHead last = BatchHead.NONE;
        long adopted = 0;
        List<SealedEvent> events = new ArrayList<>();
        try (PreparedStatement all = connection.prepareStatement(ALL)) {
            all.setFetchSize(ADOPTED_AT_ONCE);
            try (ResultSet rows = all.executeQuery()) {
                while (rows.next()) {
                    EventRow row = EventRow.read(rows);
                    events.add(new SealedEvent(row.position(), SealedEvent.Origin.ADOPTED, row.digest(suite)));
                    adopted++;
                    if (events.size() == ADOPTED_AT_ONCE) {
                        last = append(connection, events, last);
                    }
                }
            }
        }
        if (!events.isEmpty()) {
            append(connection, events, last);
        }
        if (adopted > 0) {
            LOG.warn("{} events of an earlier version are sealed as they were found", adopted);
        }
        return adopted;
    }

    private BatchHead append(Connection connection, List<SealedEvent> events, BatchHead before) throws SQLException {
        SignedBatch batch = signed(events, before);
        batches.append(connection, batch);
        events.clear();
        return batch.signedHead();
    }
}
