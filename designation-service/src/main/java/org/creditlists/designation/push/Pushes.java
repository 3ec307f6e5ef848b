package org.creditlists.designation.push;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.designation.entry.Sender;
import org.creditlists.runtime.author.Author;
import org.creditlists.runtime.idempotency.Idempotency;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Pushes and their contents in the database. */
@Singleton
public final class Pushes {

    private static final int CHUNK = 1 << 20;

    private static final String FIRST = """
            SELECT push_id FROM push WHERE organisation = ? AND NOT dry_run AND state IN ('RECEIVED', 'WITHDRAWING')
            ORDER BY stored_at, push_id LIMIT 1
            """;
    private static final String LATEST =
            "SELECT * FROM push WHERE organisation = ? ORDER BY received_at DESC, push_id LIMIT ?";
    private static final String LATE =
            "SELECT push_id FROM push WHERE state = 'AWAITING_CONFIRMATION' AND decide_by < ? ORDER BY decide_by";

    private static final String RECEIVED =
            "UPDATE push SET state = 'RECEIVED', stored_at = now() WHERE push_id = ? AND state = 'RECEIVING'";
    private static final int ACCEPTED = 202;

    private final DataSource dataSource;

    Pushes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    UUID begin(Sender sender, Author.Person author, PushFormat format, Charset charset, PushOrder order)
            throws SQLException {
        UUID id = UUID.randomUUID();
        update(
                "INSERT INTO push (push_id, sender, organisation, region, platform, format, charset, mode, dry_run,"
                        + " authority, list, field, ground, reading, author_role, token_id, request_id, trace,"
                        + " state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVING')",
                id,
                sender.id(),
                sender.organisation(),
                sender.region(),
                sender.platform(),
                format.name(),
                charset.name(),
                order.mode().name(),
                order.dryRun(),
                order.authority(),
                order.list(),
                order.field(),
                order.ground(),
                order.reading().stored(),
                author.role(),
                author.token(),
                author.request(),
                author.trace());
        return id;
    }

    /**
     * Stores the content in pieces.
     *
     * @return SHA-256 of the content, hexadecimal
     * @throws IOException when the upload is cut
     */
    String store(UUID push, InputStream content) throws IOException, SQLException {
        MessageDigest digest = sha256();
        long bytes = 0;
        for (int number = 0; ; number++) {
            byte[] chunk = content.readNBytes(CHUNK);
            if (chunk.length == 0) {
                break;
            }
            digest.update(chunk);
            bytes += chunk.length;
            update("INSERT INTO push_chunk (push_id, number, content) VALUES (?, ?, ?)", push, number, chunk);
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        update("UPDATE push SET sha256 = ?, bytes = ? WHERE push_id = ?", hash, bytes, push);
        return hash;
    }

    /**
     * It is decided from now on.
     *
     * @param once the request, which must not have been carried out before; null when it may be repeated
     * @return false when the request was carried out before: nothing has changed then
     */
    boolean received(UUID push, Idempotency.@Nullable Request once) {
        return Rows.transaction(dataSource, connection -> {
            var answer = new Idempotency.Answer(ACCEPTED, push.toString());
            boolean isFirst = once == null || Idempotency.claim(connection, once, answer);
            if (isFirst) {
                Rows.update(connection, RECEIVED, push);
            }
            return isFirst;
        });
    }

    /** Nothing of it stays; false when it was received before. */
    boolean discard(UUID push) throws SQLException {
        return update("DELETE FROM push WHERE push_id = ? AND state = 'RECEIVING'", push) == 1;
    }

    /** The contents are personal and go in the same statement: they are not needed any more. */
    void finished(UUID push, UUID holder, @Nullable String failure) throws SQLException {
        update("""
                WITH done AS (UPDATE push SET state = ?, failure = ?, finished_at = now()
                              WHERE push_id = ? AND holder = ? AND state IN ('RECEIVED', 'WITHDRAWING')
                              RETURNING push_id)
                DELETE FROM push_chunk c USING done WHERE c.push_id = done.push_id
                """, failure == null ? "DONE" : "FAILED", failure, push, holder);
    }

    /**
     * Every line of a snapshot is decided: what is not in it is withdrawn next, or waits for a second person.
     *
     * @param decideBy last day for that person; null when nobody has to agree
     */
    void linesDecided(UUID push, UUID holder, long toWithdraw, @Nullable LocalDate decideBy) throws SQLException {
        update("""
                WITH done AS (UPDATE push SET state = ?, to_withdraw = ?, decide_by = ?
                              WHERE push_id = ? AND holder = ? AND state = 'RECEIVED' RETURNING push_id)
                DELETE FROM push_chunk c USING done WHERE c.push_id = done.push_id
                """, decideBy == null ? "WITHDRAWING" : "AWAITING_CONFIRMATION", toWithdraw, decideBy, push, holder);
    }

    /** It goes on when a second person agrees to what its next lines withdraw. */
    void awaitSecondPerson(UUID push, UUID holder, LocalDate decideBy) throws SQLException {
        update(
                "UPDATE push SET state = 'AWAITING_CONFIRMATION', decide_by = ?, holder = NULL"
                        + " WHERE push_id = ? AND holder = ? AND state = 'RECEIVED'",
                decideBy,
                push,
                holder);
    }

    /** Those that wait for a second person, whose last day is before this one. */
    List<UUID> waitingSinceBefore(LocalDate today) {
        return Rows.query(dataSource, LATE, row -> row.getObject(1, UUID.class), today);
    }

    /** The list of an organisation that is to be decided next. */
    Optional<UUID> firstOf(String organisation) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIRST)) {
            statement.setString(1, organisation);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    /**
     * False when it does not wait, when it is the sender who asks, or when a later snapshot of the scope was pushed.
     */
    boolean confirm(UUID push, String person) throws SQLException {
        return update("""
                UPDATE push p SET state = CASE WHEN to_withdraw IS NULL THEN 'RECEIVED' ELSE 'WITHDRAWING' END,
                                  confirmed_by = ?, holder = NULL
                WHERE push_id = ? AND state = 'AWAITING_CONFIRMATION' AND sender <> ? AND NOT EXISTS (
                    SELECT 1 FROM push later WHERE later.mode = 'SNAPSHOT' AND NOT later.dry_run
                    AND later.state <> 'RECEIVING' AND later.authority = p.authority AND later.list = p.list
                    AND later.field = p.field AND later.received_at > p.received_at)
                """, person, push, person) == 1;
    }

    /** Nothing is withdrawn. False when it does not wait. */
    boolean reject(UUID push, String why) throws SQLException {
        return update("""
                WITH content AS (DELETE FROM push_chunk c USING push p
                                 WHERE c.push_id = p.push_id AND p.push_id = ? AND p.state = 'AWAITING_CONFIRMATION'),
                     missing AS (DELETE FROM push_missing m USING push p
                                 WHERE m.push_id = p.push_id AND p.push_id = ? AND p.state = 'AWAITING_CONFIRMATION')
                UPDATE push SET state = CASE WHEN to_withdraw IS NULL THEN 'FAILED' ELSE 'DONE' END, failure = ?,
                                finished_at = now()
                WHERE push_id = ? AND state = 'AWAITING_CONFIRMATION'
                """, push, push, why, push) == 1;
    }

    /** Uploads that were cut by the end of the process that received them. */
    void discardAbandoned() throws SQLException {
        update("DELETE FROM push WHERE state = 'RECEIVING' AND received_at < now() - interval '1 day'");
    }

    public Optional<Push> find(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT * FROM push WHERE push_id = ?")) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    /** Of a sender, the latest first. */
    List<Push> latest(String organisation, int limit) {
        return Rows.query(dataSource, LATEST, Pushes::read, organisation, limit);
    }

    /** Of the sender. */
    Optional<Push> own(UUID id, String organisation) throws SQLException {
        return find(id, found -> found.sender().organisation().equals(organisation));
    }

    /** Of the sender, or of the authority whose list it is. */
    Optional<Push> concerning(UUID id, String organisation) throws SQLException {
        return find(
                id,
                found -> found.sender().organisation().equals(organisation)
                        || organisation.equals(found.order().authority()));
    }

    private Optional<Push> find(UUID id, Predicate<Push> mine) throws SQLException {
        return find(id).filter(mine);
    }

    /** The content, read piece by piece. */
    InputStream content(UUID push) {
        return new InputStream() {
            private byte[] chunk = new byte[0];
            private int next;
            private int number;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (next == chunk.length) {
                    byte[] following = chunk(push, number++);
                    if (following == null) {
                        number--;
                        return -1;
                    }
                    chunk = following;
                    next = 0;
                }
                int count = Math.min(length, chunk.length - next);
                System.arraycopy(chunk, next, target, offset, count);
                next += count;
                return count;
            }
        };
    }

    private byte @Nullable [] chunk(UUID push, int number) throws IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT content FROM push_chunk WHERE push_id = ? AND number = ?")) {
            statement.setObject(1, push);
            statement.setInt(2, number);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private int update(String sql, @Nullable Object... parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static Push read(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Push(
                row.getObject("push_id", UUID.class),
                new Sender(
                        row.getString("sender"),
                        row.getString("organisation"),
                        row.getString("region"),
                        row.getBoolean("platform")),
                author(row),
                PushFormat.valueOf(row.getString("format")),
                Charset.forName(row.getString("charset")),
                new PushOrder(
                        PushMode.valueOf(row.getString("mode")),
                        row.getBoolean("dry_run"),
                        row.getString("authority"),
                        row.getString("list"),
                        row.getString("field"),
                        row.getString("ground"),
                        PushReading.of(row.getString("reading"))),
                PushState.valueOf(row.getString("state")),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getLong("lines_done"),
                row.getLong("accepted"),
                row.getLong("corrected"),
                row.getLong("unchanged"),
                row.getLong("withdrawn"),
                row.getLong("refused"),
                row.getLong("unread"),
                row.getObject("to_withdraw", Long.class),
                row.getObject("decide_by", LocalDate.class),
                row.getString("confirmed_by") != null,
                row.getString("failure"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    /** With the second person, where one agreed. */
    private static Author.Person author(ResultSet row) throws SQLException {
        String role = row.getString("author_role");
        // What an earlier build received has no role of its own.
        String usual = row.getBoolean("platform") ? Roles.PLATFORM : Roles.OFFICER;
        return new Author.Person(
                row.getString("sender"),
                row.getString("organisation"),
                role == null ? usual : role,
                row.getString("token_id"),
                row.getString("request_id"),
                row.getString("confirmed_by"),
                row.getString("trace"));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
