package org.creditlists.portal.workbench.session;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of sessions: each has the token of its reader, until that expires or the reader signs out. */
@Singleton
public class Sessions {

    private static final String BEGIN = "INSERT INTO session (id_digest, token, expires_at) VALUES (?, ?, ?)";
    private static final String TOKEN = "SELECT token FROM session WHERE id_digest = ? AND expires_at > ?";
    private static final String END = "DELETE FROM session WHERE id_digest = ?";
    private static final String SWEEP = "DELETE FROM session WHERE expires_at <= ?";

    private final DataSource dataSource;
    private final SessionCipher cipher;
    private final Clock clock;

    Sessions(DataSource dataSource, SessionCipher cipher, Clock clock) {
        this.dataSource = dataSource;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** @param expires when the token does */
    public SessionId begin(String token, Instant expires) {
        SessionId id = SessionId.random(cipher);
        update(BEGIN, id.digest(), cipher.encrypted(id.digest(), token), expires.atOffset(ZoneOffset.UTC));
        return id;
    }

    /** The token of a session; empty when there is no such session, or not any more. */
    public Optional<String> token(SessionId id) {
        byte[] digest = id.digest();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(TOKEN)) {
            statement.setBytes(1, digest);
            statement.setObject(2, now());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? cipher.decrypted(digest, row.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its drafts go with it. */
    public void end(SessionId id) {
        update(END, (Object) id.digest());
    }

    /** Removes the sessions that have expired. */
    public int sweep() {
        return update(SWEEP, now());
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
