package org.creditlists.designation.takedown;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.designation.dossier.SealedDossiers;
import org.creditlists.designation.subject.SubjectIds;
import org.creditlists.runtime.sql.Rows;

/**
 * RED entries that a BLACK entry ended (Draft opinions on joint incentives, part IV(3)). The entry is written with the
 * decision that ended it; its name and number are kept until its authority has taken note, a year at most.
 */
@Singleton
public class TakeDowns {

    /** Most that are told at once. */
    static final int MOST = 500;

    private static final int KEPT_YEARS = 1;
    private static final String OF_AUTHORITY = """
            SELECT * FROM taken_down WHERE authority = ?
            ORDER BY noted_on IS NOT NULL, ended_on DESC, entry_id LIMIT
            """ + MOST;
    private static final String OF_SUBJECT = """
            SELECT t.*, coalesce(b.end_reason = 'ERROR', false) AS error FROM taken_down t
            LEFT JOIN entry_register b ON b.entry_id = t.because_of
            WHERE t.subject_id = ? ORDER BY t.ended_on DESC, t.entry_id LIMIT
            """ + MOST;

    private static final String NOTE = """
            UPDATE taken_down SET noted_by = ?, noted_on = ?, payload = NULL
            WHERE entry_id = ? AND authority = ? AND noted_on IS NULL RETURNING kept_id
            """;
    private static final String KNOWN = "SELECT 1 FROM taken_down WHERE entry_id = ? AND authority = ?";

    private static final String FORGET =
            "UPDATE taken_down SET payload = NULL WHERE payload IS NOT NULL AND ended_on < ? RETURNING kept_id";

    private final DataSource dataSource;
    private final SealedDossiers dossiers;
    private final SubjectIds subjects;
    private final LegalDay legalDay;

    TakeDowns(DataSource dataSource, SealedDossiers dossiers, SubjectIds subjects, LegalDay legalDay) {
        this.dataSource = dataSource;
        this.dossiers = dossiers;
        this.subjects = subjects;
        this.legalDay = legalDay;
    }

    /** Those that nobody has taken note of first, then the latest. */
    List<TakenDown> of(String authority) {
        return KeptRow.named(
                Rows.query(dataSource, OF_AUTHORITY, TakeDowns::read, authority), dossiers, TakeDowns::named);
    }

    /** Of the holder of a code; the latest first. */
    List<OwnTakenDown> about(String code) {
        Optional<SubjectId> subject = subjects.find(code);
        return subject.isEmpty()
                ? List.of()
                : Rows.query(
                        dataSource,
                        OF_SUBJECT,
                        row -> new OwnTakenDown(
                                row.getObject("entry_id", UUID.class),
                                row.getString("field"),
                                row.getString("authority"),
                                row.getObject("ended_on", LocalDate.class),
                                row.getObject("because_of", UUID.class),
                                row.getBoolean("error"),
                                row.getObject("reinstated_as", UUID.class)),
                        subject.get().value());
    }

    /**
     * The authority has taken note: what it knew the entry by is forgotten. Told twice is done once.
     *
     * @return false when the authority has no such entry
     */
    boolean note(EntryId entry, String authority, String person) {
        List<UUID> kept =
                Rows.query(dataSource, NOTE, TakeDowns::id, person, legalDay.today(), entry.value(), authority);
        dossiers.forget(kept);
        return !kept.isEmpty()
                || !Rows.query(dataSource, KNOWN, row -> row.getInt(1), entry.value(), authority)
                        .isEmpty();
    }

    /** What nobody has taken note of within a year. */
    public void forgetOld(LocalDate today) {
        dossiers.forget(Rows.query(dataSource, FORGET, TakeDowns::id, today.minusYears(KEPT_YEARS)));
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private static TakenDown named(TakenDown told, Dossier dossier) {
        return new TakenDown(
                told.entry(),
                told.field(),
                told.endedOn(),
                dossier.name(),
                dossier.decisionNumber(),
                told.notedBy(),
                told.notedOn(),
                told.reinstatedAs());
    }

    private static KeptRow<TakenDown> read(ResultSet row) throws SQLException {
        return new KeptRow<>(
                new TakenDown(
                        row.getObject("entry_id", UUID.class),
                        row.getString("field"),
                        row.getObject("ended_on", LocalDate.class),
                        null,
                        null,
                        row.getString("noted_by"),
                        row.getObject("noted_on", LocalDate.class),
                        row.getObject("reinstated_as", UUID.class)),
                row.getObject("kept_id", UUID.class),
                row.getBytes("payload"));
    }
}
