package org.creditlists.portal.workbench.session;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The table of drafts: the content of forms that were refused or left, by session and page. */
@Singleton
public class Drafts {

    private static final String KEEP = """
            INSERT INTO draft (session, page, form, content, kept_at) SELECT id_digest, ?, ?, ?, ? FROM session
            WHERE id_digest = ? ON CONFLICT (session, page, form)
            DO UPDATE SET content = excluded.content, kept_at = excluded.kept_at
            """;
    private static final String OF_PAGE =
            "SELECT content FROM draft WHERE session = ? AND page = ? ORDER BY kept_at, form";
    private static final String FORGET = "DELETE FROM draft WHERE session = ? AND page = ? AND form = ?";

    private final DataSource dataSource;
    private final SessionCipher cipher;
    private final Clock clock;

    Drafts(DataSource dataSource, SessionCipher cipher, Clock clock) {
        this.dataSource = dataSource;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** @param form which of the page's forms; a later content of the same replaces the one before */
    public void keep(SessionId id, String page, String form, String content) {
        byte[] session = id.digest();
        update(
                KEEP,
                page,
                form,
                cipher.encrypted(session, content),
                clock.instant().atOffset(ZoneOffset.UTC),
                session);
    }

    /** Contents of the forms of a page, the oldest first. */
    public List<String> of(SessionId id, String page) {
        byte[] session = id.digest();
        List<String> contents = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OF_PAGE)) {
            statement.setBytes(1, session);
            statement.setString(2, page);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    cipher.decrypted(session, row.getBytes(1)).ifPresent(contents::add);
                }
            }
            return contents;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When the form was sent. */
    public void forget(SessionId id, String page, String form) {
        update(FORGET, id.digest(), page, form);
    }

    private void update(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
