package org.creditlists.sharing.published;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.intake.ListListener;

/**
 * Keeps the record of every entry that is in force, not shielded, and whose dossier is known, in the transaction that changed it. The
 * table is what Debezium reads: a deleted row becomes the tombstone on {@code credit.entries} (S4).
 */
@Singleton
public final class WhenEntryChangedThenShare implements ListListener {

    private static final String IN_FORCE = """
            FROM list_entry_now e JOIN dossier d ON d.entry_id = e.entry_id
            WHERE e.entry_id = ANY(?) AND NOT e.ended AND NOT e.shielded AND e.valid_until >= ?
            """;
    private static final String SHARE = """
            INSERT INTO shared_entry AS s (entry_id, payload)
            SELECT e.entry_id, convert_to(json_build_object(
                'entry', e.entry_id, 'subject', e.subject_id, 'subjectKind', e.subject_kind, 'name', d.name,
                'code', d.code, 'list', e.list, 'field', e.field,
                'standard', json_build_object('id', e.standard_id, 'version', e.standard_version),
                'authority', e.authority, 'ground', e.ground, 'decisionNumber', d.decision_number,
                'decisionDate', e.decision_date, 'validUntil', e.valid_until, 'displayUntil', e.display_until, 'publishable', e.publishable,
                'suspended', e.suspended)::text, 'UTF8')
            """ + IN_FORCE + """
            ON CONFLICT (entry_id) DO UPDATE SET payload = excluded.payload WHERE s.payload <> excluded.payload
            """;
    private static final String TAKE_BACK =
            "DELETE FROM shared_entry WHERE entry_id = ANY(?) AND entry_id NOT IN (SELECT e.entry_id " + IN_FORCE + ")";

    @Override
    public void merged(Connection connection, Set<EntryId> entries) throws SQLException {
        LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
        UUID[] ids = entries.stream().map(EntryId::value).toArray(UUID[]::new);
        try (PreparedStatement share = connection.prepareStatement(SHARE);
                PreparedStatement takeBack = connection.prepareStatement(TAKE_BACK)) {
            share.setArray(1, connection.createArrayOf("uuid", ids));
            share.setObject(2, today);
            share.executeUpdate();
            takeBack.setArray(1, connection.createArrayOf("uuid", ids));
            takeBack.setArray(2, connection.createArrayOf("uuid", ids));
            takeBack.setObject(3, today);
            takeBack.executeUpdate();
        }
    }
}
