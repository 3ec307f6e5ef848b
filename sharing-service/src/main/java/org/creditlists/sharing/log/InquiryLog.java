package org.creditlists.sharing.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of inquiries (GuoFa (2014) 21, part IV(5)). What waits is written in one statement and one commit, as a
 * batch: the hashes of its rows are a tree, whose root is signed together with the head of the batch before. A row that
 * is changed, left out or put in later does not fit any more, and every receipt is a witness of the chain.
 *
 * <p>The rows of a batch are stored together, as the bytes that are hashed: one row of a table for a batch costs a
 * fraction of one for each inquiry. {@link InquiryIndex} finds them again.
 */
@Singleton
public class InquiryLog {

    private static final Logger LOG = LoggerFactory.getLogger(InquiryLog.class);
    private static final int MOST = 2_000;
    /**
     * From the start of one commit to that of the next. An inquiry after a pause does not wait; while many come at
     * once, fewer and larger batches leave the processors to answers.
     */
    private static final long INTERVAL = Duration.ofMillis(1).toNanos();
    /**
     * Of which all but the first wait for their turn, so that the second succeeds but for a first of another replica.
     */
    private static final int ATTEMPTS = 50;
    /** While the database is away; a connection that was lost is met by the second. */
    private static final int ATTEMPTS_AWAY = 2;

    private static final String UNIQUE_VIOLATION = "23505";
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private static final String LAST = "SELECT batch, head FROM inquiry_batch ORDER BY batch DESC LIMIT 1";
    private static final String IN_TURN = "SELECT pg_advisory_xact_lock(2, 0)";
    private static final String APPEND = "INSERT INTO inquiry_batch VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final DataSource dataSource;
    private final SigningKey key;
    private final InquiryIndex tail;
    private final Clock clock;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread writer;
    /** Whoever waits is told by another thread, so that the next batch does not wait for that. */
    private final ExecutorService teller;

    private volatile boolean closed;
    private @Nullable Head last;
    /**
     * Heads under which the rows at hand are stored, perhaps: a connection may be lost behind the commit and before its
     * answer.
     */
    private final Set<Head> attempted = new HashSet<>();
    /** Whether the batch before the last was written by this process, too: then nobody waits for a turn. */
    private boolean alone = true;

    InquiryLog(DataSource dataSource, SigningKey key, InquiryIndex tail, Clock clock) {
        this.dataSource = dataSource;
        this.key = key;
        this.tail = tail;
        this.clock = clock;
        this.writer = Thread.ofPlatform().daemon().name("inquiry-log").unstarted(this::run);
        this.teller = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("inquiry-log-told").factory());
    }

    void start(@Observes StartupEvent event) {
        writer.start();
    }

    void stop(@Observes ShutdownEvent event) {
        closed = true;
        writer.interrupt();
    }

    /** The head of a batch, as {@link LoggedBatch} has it. */
    record Head(long batch, String head) {

        static final Head NONE = new Head(0, "");

        byte[] digest() {
            return HashTree.sha256(head.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** A row with everything that does not depend on its batch, worked out by whoever asks. */
    private record Waiting(byte[] row, byte[] digest, byte[] said, byte[] leaf, CompletableFuture<byte[]> done) {

        static Waiting of(LogRow row, byte[] said) {
            byte[] bytes = row.bytes();
            byte[] digest = HashTree.sha256(bytes);
            return new Waiting(bytes, digest, said, HashTree.leaf(digest, said), new CompletableFuture<>());
        }
    }

    /**
     * Completes when the row is durable; exceptionally when it is not stored.
     *
     * @param said SHA-256 of the statement that the caller is given
     * @return what leads from the statement to the signed head: the digest of the row, the path, and the head
     */
    public CompletionStage<byte[]> append(LogRow row, byte[] said) {
        Waiting waiting = Waiting.of(row, said);
        if (closed) {
            waiting.done().completeExceptionally(new IllegalStateException("closed"));
        } else {
            queue.add(waiting);
        }
        return waiting.done();
    }

    /** The last batch, as far as this process knows it. */
    private Head last() {
        Head known = last;
        return known != null ? known : stored().orElse(Head.NONE);
    }

    /** The last batch, as the table has it. */
    Optional<Head> stored() {
        return Rows.query(dataSource, LAST, InquiryLog::head).stream().findFirst();
    }

    private static Optional<Head> stored(Connection connection) throws SQLException {
        return Rows.query(connection, LAST, InquiryLog::head).stream().findFirst();
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getLong(1), row.getString(2));
    }

    private void run() {
        long begun = System.nanoTime();
        while (!closed) {
            List<Waiting> rows = new ArrayList<>();
            try {
                rows.add(queue.take());
                LockSupport.parkNanos(begun + INTERVAL - System.nanoTime());
                begun = System.nanoTime();
                queue.drainTo(rows, MOST - 1);
                store(rows);
            } catch (InterruptedException e) {
                LOG.debug("closed while waiting");
            } catch (Error e) {
                // Whatever happened to this batch, the next inquiry is logged.
                fail(rows, e);
            }
        }
        List<Waiting> left = new ArrayList<>();
        queue.drainTo(left);
        fail(left, new IllegalStateException("closed"));
        teller.shutdown();
    }

    private void store(List<Waiting> rows) {
        attempted.clear();
        for (int attempt = 1; ; attempt++) {
            try {
                write(rows, alone && attempt == 1);
                return;
            } catch (SQLException | RuntimeException e) {
                // Another replica may have written the next batch: it is read, and this one becomes the one after it.
                last = null;
                if (stateOf(e).equals(UNIQUE_VIOLATION)
                        ? attempt < ATTEMPTS
                        : !isOfData(e) && attempt < ATTEMPTS_AWAY) {
                    continue;
                }
                if (rows.size() > 1 && isOfData(e)) {
                    // One row that cannot be stored must not take the others with it.
                    LOG.warn("{} inquiries are logged one by one after {}", rows.size(), kindOf(e));
                    rows.forEach(row -> store(List.of(row)));
                } else {
                    fail(rows, e);
                }
                return;
            }
        }
    }

    private static void fail(List<Waiting> rows, Throwable e) {
        if (rows.isEmpty()) {
            return;
        }
        // Messages of database errors may quote the row, so only their kind is logged.
        LOG.warn("{} inquiries are not logged: {}", rows.size(), kindOf(e));
        rows.forEach(row -> row.done().completeExceptionally(e));
    }

    /** SQLSTATE classes 22 and 23: it would be the same the next time. */
    private static boolean isOfData(Throwable e) {
        return stateOf(e).startsWith("22") || stateOf(e).startsWith("23");
    }

    /** The SQLSTATE, empty for what is no error of the database. */
    private static String stateOf(Throwable e) {
        Throwable cause = e instanceof SQLException ? e : e.getCause();
        return cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    }

    private static String kindOf(Throwable e) {
        return stateOf(e).isEmpty() ? e.toString() : "SQLSTATE " + stateOf(e);
    }

    private void write(List<Waiting> rows, boolean atOnce) throws SQLException {
        var tree = new HashTree(rows.stream().map(Waiting::leaf).toList());
        Head head;
        if (atOnce) {
            LoggedBatch batch = batch(rows, tree, last());
            head = headOf(batch);
            try (Connection connection = dataSource.getConnection()) {
                append(connection, batch);
            }
            tail.written(batch);
        } else {
            head = Rows.transaction(dataSource, connection -> {
                Rows.query(connection, IN_TURN, row -> true);
                Head before = stored(connection).orElse(Head.NONE);
                if (attempted.contains(before)) {
                    return before;
                }
                alone = before.equals(last);
                LoggedBatch batch = batch(rows, tree, before);
                append(connection, batch);
                return headOf(batch);
            });
        }
        last = head;
        teller.execute(() -> tell(rows, tree, head));
    }

    private LoggedBatch batch(List<Waiting> rows, HashTree tree, Head before) {
        long batch = before.batch() + 1;
        byte[] previous = before.digest();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String content = "{\"batch\":" + batch + ",\"previous\":\"" + BASE64URL.encodeToString(previous)
                + "\",\"root\":\"" + BASE64URL.encodeToString(tree.root()) + "\",\"rows\":" + rows.size() + ",\"at\":\""
                + at + "\"}";
        return new LoggedBatch(
                batch,
                previous,
                tree.root(),
                rows.size(),
                at,
                key.jws("inquiry-log+json", content.getBytes(StandardCharsets.US_ASCII)),
                packed(rows));
    }

    private static Head headOf(LoggedBatch batch) {
        return new Head(batch.batch(), batch.head());
    }

    private void append(Connection connection, LoggedBatch batch) throws SQLException {
        attempted.add(headOf(batch));
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            insert.setLong(1, batch.batch());
            insert.setBytes(2, batch.previous());
            insert.setBytes(3, batch.root());
            insert.setInt(4, batch.rows());
            insert.setObject(5, batch.at().atOffset(ZoneOffset.UTC));
            insert.setString(6, batch.head());
            insert.setBytes(7, batch.content());
            insert.executeUpdate();
        }
    }

    private static void tell(List<Waiting> rows, HashTree tree, Head head) {
        byte[] end = ("." + head.head()).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < rows.size(); i++) {
            byte[] digest = BASE64URL.encode(rows.get(i).digest());
            byte[] path = BASE64URL.encode(tree.path(i));
            ByteBuffer proof = ByteBuffer.allocate(digest.length + 1 + path.length + end.length);
            proof.put(digest).put((byte) '.').put(path).put(end);
            rows.get(i).done().complete(proof.array());
        }
    }

    /** The rows of a batch as {@link LoggedBatch} has them. */
    private static byte[] packed(List<Waiting> rows) {
        int size = 0;
        for (Waiting row : rows) {
            size += Integer.BYTES + row.row().length + HashTree.LENGTH;
        }
        ByteBuffer bytes = ByteBuffer.allocate(size);
        for (Waiting row : rows) {
            bytes.putInt(row.row().length).put(row.row()).put(row.said());
        }
        return bytes.array();
    }
}
