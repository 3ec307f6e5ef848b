package org.creditlists.designation.takedown;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.designation.dossier.SealedDossiers;
import org.creditlists.runtime.sql.Rows;

/**
 * RED entries whose BLACK entry was an error, for the desks that may reinstate them (GuoFa (2016) 33, art. 22). Nothing
 * is stored for it: what ended because of what, and what was an error, stand in rows that the decisions wrote.
 */
@Singleton
class Reinstatements {

    private static final String WAITING = """
            SELECT t.entry_id, t.field, t.ended_on, r.valid_until, t.kept_id, t.payload,
                   b.entry_id AS black, b.authority AS mistaken, b.ended_on AS black_ended_on
            FROM taken_down t
            JOIN entry_register r ON r.entry_id = t.entry_id AND r.end_reason = 'INELIGIBLE'
            JOIN entry_register b ON b.entry_id = t.because_of AND b.end_reason = 'ERROR'
            WHERE t.authority = ? AND t.reinstated_as IS NULL AND r.valid_until >= ?
            ORDER BY t.ended_on, t.entry_id LIMIT
            """ + TakeDowns.MOST;

    private final DataSource dataSource;
    private final SealedDossiers dossiers;
    private final LegalDay legalDay;

    Reinstatements(DataSource dataSource, SealedDossiers dossiers, LegalDay legalDay) {
        this.dataSource = dataSource;
        this.dossiers = dossiers;
        this.legalDay = legalDay;
    }

    /** Those that left the list first come first; one whose term is over comes no more. */
    List<ToReinstate> of(String authority) {
        return KeptRow.named(
                Rows.query(dataSource, WAITING, Reinstatements::read, authority, legalDay.today()),
                dossiers,
                Reinstatements::named);
    }

    private static ToReinstate named(ToReinstate told, Dossier dossier) {
        return new ToReinstate(
                told.entry(),
                told.field(),
                told.endedOn(),
                told.validUntil(),
                dossier.name(),
                dossier.decisionNumber(),
                told.error());
    }

    private static KeptRow<ToReinstate> read(ResultSet row) throws SQLException {
        return new KeptRow<>(
                new ToReinstate(
                        row.getObject("entry_id", UUID.class),
                        row.getString("field"),
                        row.getObject("ended_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        null,
                        null,
                        new ToReinstate.Mistake(
                                row.getObject("black", UUID.class),
                                row.getString("mistaken"),
                                row.getObject("black_ended_on", LocalDate.class))),
                row.getObject("kept_id", UUID.class),
                row.getBytes("payload"));
    }
}
