package org.creditlists.portal.workbench.session;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
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
            DO UPDATE SET content = excluded.content, kept_at = excluded.kept_at WHERE NOT ? = ANY(draft.sent)
            """;
    private static final String OF_PAGE = """
            SELECT content FROM draft WHERE session = ? AND page = ? AND content IS NOT NULL ORDER BY kept_at, form
            """;
    private static final String SENT = """
            INSERT INTO draft (session, page, form, content, kept_at, sent) SELECT id_digest, ?, ?, NULL, ?, ARRAY[?]
            FROM session WHERE id_digest = ? ON CONFLICT (session, page, form)
            DO UPDATE SET content = NULL, kept_at = excluded.kept_at, sent = draft.sent || excluded.sent
            """;

    private final DataSource dataSource;
    private final SessionCipher cipher;
    private final Clock clock;

    Drafts(DataSource dataSource, SessionCipher cipher, Clock clock) {
        this.dataSource = dataSource;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * A form of a page.
     *
     * @param page its path below that of the workbench
     * @param name which of the page's forms
     */
    public record Form(String page, String name) {}

    /**
     * A later content of the same form replaces the one before. Nothing is kept of an instance that was sent: a draft
     * may come after it.
     *
     * @param instance the drawing of the form that somebody filled in
     */
    public void keep(SessionId id, Form form, String instance, String content) {
        byte[] session = id.digest();
        update(KEEP, form.page(), form.name(), cipher.encrypted(session, content), now(), session, instance);
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

    /** Forgets the content of a form, and whatever comes of this instance later. */
    public void sent(SessionId id, Form form, String instance) {
        update(SENT, form.page(), form.name(), now(), instance, id.digest());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
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
