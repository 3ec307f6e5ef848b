package org.creditlists.sharing.intake.inquiry;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import javax.sql.DataSource;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.domain.receipt.HashTree;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of inquiries (S3). What waits is written in one statement and one commit, as a batch: the hashes of its rows are a tree,
 * whose root is signed together with the head of the batch before. A row that is changed, left out or put in later does not fit any
 * more, and every receipt is a witness of the chain.
 */
@Singleton
public class InquiryLog {

    private static final Logger LOG = LoggerFactory.getLogger(InquiryLog.class);
    private static final int MOST = 2_000;
    private static final int ATTEMPTS = 5;
    private static final String UNIQUE_VIOLATION = "23505";
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private static final String LAST = "SELECT batch, head FROM inquiry_batch ORDER BY batch DESC LIMIT 1";
    private static final String APPEND = """
            WITH head AS (INSERT INTO inquiry_batch VALUES (?, ?, ?, ?, ?, ?))
            INSERT INTO inquiry_log
            SELECT ?, n.place - 1, n.inquiry, n.organisation, n.caller, n.code_hash, n.purpose, n.legal_ground, n.power,
                   n.entries, n.asked_at, n.said
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[],
                        ?::timestamptz[], ?::bytea[]) WITH ORDINALITY
              AS n(inquiry, organisation, caller, code_hash, purpose, legal_ground, power, entries, asked_at, said, place)
            """;

    private final DataSource dataSource;
    private final SigningKey key;
    private final Clock clock;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean closed;
    private @Nullable Head last;

    InquiryLog(DataSource dataSource, SigningKey key, Clock clock) {
        this.dataSource = dataSource;
        this.key = key;
        this.clock = clock;
        this.writer = Thread.ofPlatform().daemon().name("inquiry-log").unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        writer.start();
    }

    void stop(@Observes ShutdownEvent event) {
        closed = true;
        writer.interrupt();
    }

    /** @param head compact JWS, of {@code batch}, {@code previous}, {@code root}, {@code rows} and {@code at} */
    record Head(long batch, String head) {

        static final Head NONE = new Head(0, "");

        byte[] digest() {
            return HashTree.sha256().digest(head.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /**
     * That a row is durable.
     *
     * @param proof what leads from the statement to the signed head: the digest of the row, the path, and the head
     */
    record Proof(long batch, int place, String proof) {}

    private record Waiting(LogRow row, CompletableFuture<Proof> done) {}

    /** Completes when the row is durable; exceptionally when it is not stored. */
    CompletionStage<Proof> append(LogRow row) {
        var waiting = new Waiting(row, new CompletableFuture<>());
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
        return known != null
                ? known
                : Rows.query(dataSource, LAST, row -> new Head(row.getLong(1), row.getString(2))).stream()
                        .findFirst()
                        .orElse(Head.NONE);
    }

    private void run() {
        while (!closed) {
            List<Waiting> rows = new ArrayList<>();
            try {
                rows.add(queue.take());
            } catch (InterruptedException e) {
                continue;
            }
            queue.drainTo(rows, MOST - 1);
            store(rows);
        }
        List<Waiting> left = new ArrayList<>();
        queue.drainTo(left);
        fail(left, new IllegalStateException("closed"));
    }

    private void store(List<Waiting> rows) {
        for (int attempt = 1; ; attempt++) {
            try {
                write(rows);
                return;
            } catch (SQLException | RuntimeException e) {
                // Another replica may have written the next batch: it is read, and this one becomes the one after it.
                last = null;
                boolean again = e instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState());
                if (again && attempt < ATTEMPTS * 10) {
                    continue;
                }
                if (rows.size() > 1) {
                    // One row that cannot be stored must not take the others with it.
                    rows.forEach(row -> store(List.of(row)));
                } else {
                    fail(rows, e);
                }
                return;
            }
        }
    }

    private static void fail(List<Waiting> rows, Exception e) {
        if (rows.isEmpty()) {
            return;
        }
        // Messages of database errors may quote the row, so only their kind is logged.
        LOG.warn(
                "{} inquiries are not logged: {}",
                rows.size(),
                e instanceof SQLException sql ? "SQLSTATE " + sql.getSQLState() : e.toString());
        rows.forEach(row -> row.done().completeExceptionally(e));
    }

    private void write(List<Waiting> waiting) throws SQLException {
        List<LogRow> rows = waiting.stream().map(Waiting::row).toList();
        List<byte[]> digests = rows.stream().map(LogRow::digest).toList();
        List<byte[]> leaves = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            leaves.add(HashTree.leaf(digests.get(i), rows.get(i).said()));
        }
        var tree = new HashTree(leaves);
        Head before = last();
        long batch = before.batch() + 1;
        byte[] previous = before.digest();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String content = "{\"batch\":" + batch + ",\"previous\":\"" + BASE64URL.encodeToString(previous)
                + "\",\"root\":\"" + BASE64URL.encodeToString(tree.root()) + "\",\"rows\":" + rows.size() + ",\"at\":\""
                + at + "\"}";
        var head = new Head(batch, key.jws("inquiry-log+json", content.getBytes(StandardCharsets.US_ASCII)));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(APPEND)) {
            int next = 1;
            insert.setLong(next++, batch);
            insert.setBytes(next++, previous);
            insert.setBytes(next++, tree.root());
            insert.setInt(next++, rows.size());
            insert.setObject(next++, at.atOffset(ZoneOffset.UTC));
            insert.setString(next++, head.head());
            insert.setLong(next++, batch);
            for (Array column : columns(connection, rows)) {
                insert.setArray(next++, column);
            }
            insert.executeUpdate();
        }
        last = head;
        for (int i = 0; i < rows.size(); i++) {
            String proof = BASE64URL.encodeToString(digests.get(i)) + "." + BASE64URL.encodeToString(tree.path(i)) + "."
                    + head.head();
            waiting.get(i).done().complete(new Proof(batch, i, proof));
        }
    }

    private static List<Array> columns(Connection connection, List<LogRow> rows) throws SQLException {
        return List.of(
                column(connection, "uuid", rows, LogRow::inquiry),
                column(connection, "text", rows, LogRow::organisation),
                column(connection, "text", rows, LogRow::caller),
                column(connection, "text", rows, LogRow::codeHash),
                column(connection, "text", rows, LogRow::purpose),
                column(connection, "text", rows, LogRow::legalGround),
                column(connection, "text", rows, LogRow::power),
                bytes(connection, rows, LogRow::entries),
                column(connection, "timestamptz", rows, LogRow::askedAt),
                bytes(connection, rows, LogRow::said));
    }

    private static Array column(Connection connection, String type, List<LogRow> rows, Function<LogRow, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    private static Array bytes(Connection connection, List<LogRow> rows, Function<LogRow, byte[]> value)
            throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    /** A row as it was read. */
    static LogRow read(java.sql.ResultSet row) throws SQLException {
        return new LogRow(
                row.getObject("inquiry_id", java.util.UUID.class),
                row.getString("organisation"),
                row.getString("caller"),
                row.getString("code_hash"),
                row.getString("purpose"),
                row.getString("legal_ground"),
                row.getString("power"),
                row.getBytes("entries"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getBytes("said"));
    }
}
