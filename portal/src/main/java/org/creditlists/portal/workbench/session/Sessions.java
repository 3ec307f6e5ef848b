package org.creditlists.portal.workbench.session;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of sessions: each has the token of its reader, until that expires,
 * the reader signs out, or does nothing for too long. */
@Singleton
public class Sessions {

    private static final String BEGIN =
            "INSERT INTO session (id_digest, token, expires_at, used_at) VALUES (?, ?, ?, ?)";
    private static final String TOKEN =
            "SELECT token, used_at < ? FROM session WHERE id_digest = ? AND expires_at > ? AND used_at > ?";
    private static final String USED = "UPDATE session SET used_at = ? WHERE id_digest = ?";
    private static final String END = "DELETE FROM session WHERE id_digest = ?";
    private static final String SWEEP = "DELETE FROM session WHERE expires_at <= ? OR used_at <= ?";
    /** A page has many requests: their time is not written again within this. */
    private static final Duration SAME_USE = Duration.ofMinutes(1);

    private final DataSource dataSource;
    private final SessionCipher cipher;
    private final Clock clock;
    private final SessionSettings settings;

    Sessions(DataSource dataSource, SessionCipher cipher, Clock clock, SessionSettings settings) {
        this.dataSource = dataSource;
        this.cipher = cipher;
        this.clock = clock;
        this.settings = settings;
    }

    /** @param expires when the token does; the session ends earlier when it would last too long */
    public SessionId begin(String token, Instant expires) {
        SessionId id = SessionId.random(cipher);
        OffsetDateTime longest = before(settings.longest().negated());
        OffsetDateTime end = expires.isBefore(longest.toInstant()) ? expires.atOffset(ZoneOffset.UTC) : longest;
        update(BEGIN, id.digest(), cipher.encrypted(id.digest(), token), end, now());
        return id;
    }

    /** The token of a session; empty when there is no such session, or not any more. It counts as used. */
    public Optional<String> token(SessionId id) {
        byte[] digest = id.digest();
        boolean unwritten;
        Optional<String> token;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(TOKEN)) {
            statement.setObject(1, before(SAME_USE));
            statement.setBytes(2, digest);
            statement.setObject(3, now());
            statement.setObject(4, before(settings.idle()));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                token = cipher.decrypted(digest, row.getBytes(1));
                unwritten = row.getBoolean(2);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (unwritten) {
            update(USED, now(), digest);
        }
        return token;
    }

    /** Its drafts go with it. */
    public void end(SessionId id) {
        update(END, (Object) id.digest());
    }

    /** Removes the sessions that have expired, or were not used for too long. */
    public int sweep() {
        return update(SWEEP, now(), before(settings.idle()));
    }

    private OffsetDateTime before(Duration past) {
        return now().minus(past);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private int update(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
