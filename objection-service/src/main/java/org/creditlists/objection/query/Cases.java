package org.creditlists.objection.query;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.event.VerificationRequested;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.VerificationStage;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.objection.domain.EntryCases;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** The case table: written with each decision, read by people. */
@Singleton
public final class Cases {

    private static final String OPEN = """
            INSERT INTO objection_case (case_id, entry_id, subject_id, authority, list, field, standard, objector,
              objector_hash, subject_hash, liaison_of, ground, edition, statement, suspends, rests_not, stage, responsible, deadline,
              provisional, state, raised_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ASKED = """
            UPDATE objection_case SET stage = ?, responsible = ?, deadline = ?, provisional = ? WHERE case_id = ?
            """;
    private static final String OVERDUE = "UPDATE objection_case SET overdue = true WHERE case_id = ?";
    private static final String DECIDE = """
            UPDATE objection_case SET state = ?, remedy = ?, reason = ?, explanation = ?, decided_on = ?::date,
              decided_by = ?, cleared_on = ?::date WHERE case_id = ?
            """;
    private static final String CLOSE = "UPDATE objection_case SET state = ? WHERE case_id = ?";
    private static final String CLEARED =
            "UPDATE objection_case SET state = 'UPHELD', cleared_on = ? WHERE case_id = ?";
    private static final String CLEARED_BY_END =
            "UPDATE objection_case SET state = 'UPHELD', remedy = 'WITHDRAWAL', cleared_on = ? WHERE case_id = ?";
    private static final String FORGET =
            "UPDATE objection_case SET statement = NULL, explanation = NULL WHERE case_id = ?";
    private static final String ENDED = "(e.end_reason IS NOT NULL OR e.restored)";
    private static final String FORGET_ENDED = """
            UPDATE objection_case c SET statement = NULL, explanation = NULL FROM list_entry e
            WHERE e.entry_id = c.entry_id AND %s AND (c.statement IS NOT NULL OR c.explanation IS NOT NULL)
            """.formatted(ENDED);
    private static final String NAME_SUBJECT = """
            UPDATE objection_case c SET subject_hash = d.code_hash FROM dossier d
            WHERE d.entry_id = c.entry_id AND c.entry_id = ANY(?::uuid[]) AND c.subject_hash IS NULL
            """;
    private static final String SELECT = "SELECT c.* FROM objection_case c ";

    private final DataSource dataSource;

    Cases(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param subjectHash keyed hash of the code of the entry's subject, null while the dossier is not known */
    public static CompanionWrite open(Case opened, @Nullable String subjectHash) {
        return new CompanionWrite(
                OPEN,
                Arrays.asList(
                        opened.caseId().value(),
                        opened.entry().value(),
                        opened.subject().value(),
                        opened.authority(),
                        opened.list().name(),
                        opened.field(),
                        opened.standard(),
                        opened.by().name(),
                        opened.objectorHash(),
                        subjectHash,
                        opened.liaisonOf(),
                        opened.ground(),
                        opened.edition(),
                        opened.statement(),
                        opened.suspends(),
                        opened.restsNot(),
                        opened.stage().name(),
                        opened.responsible(),
                        opened.deadline(),
                        opened.provisional(),
                        opened.state().name(),
                        opened.raisedOn()),
                1);
    }

    public static CompanionWrite asked(VerificationRequested event) {
        return new CompanionWrite(
                ASKED,
                List.of(
                        event.stage().name(),
                        event.authority(),
                        event.deadline(),
                        event.provisional(),
                        event.caseId().value()),
                1);
    }

    public static CompanionWrite overdue(CaseId id) {
        return new CompanionWrite(OVERDUE, List.of(id.value()), 1);
    }

    /**
     * @param reason code of a rejection, null for none
     * @param clearedOn when the name is cleared by the decision itself, null otherwise
     */
    public static CompanionWrite decide(
            CaseId id,
            EntryCases.State state,
            @Nullable Remedy remedy,
            @Nullable String reason,
            @Nullable String explanation,
            LocalDate on,
            String by,
            @Nullable LocalDate clearedOn) {
        return new CompanionWrite(
                DECIDE,
                Arrays.asList(
                        state.name(),
                        remedy == null ? null : remedy.name(),
                        reason,
                        explanation,
                        on.toString(),
                        by,
                        clearedOn == null ? null : clearedOn.toString(),
                        id.value()),
                1);
    }

    public static CompanionWrite close(CaseId id, EntryCases.State state) {
        return new CompanionWrite(CLOSE, List.of(state.name(), id.value()), 1);
    }

    public static CompanionWrite cleared(CaseId id, LocalDate on) {
        return new CompanionWrite(CLEARED, List.of(on, id.value()), 1);
    }

    /** The entry ended before its correction: it is cleared as if it had been withdrawn. */
    public static CompanionWrite clearedByEnd(CaseId id, LocalDate on) {
        return new CompanionWrite(CLEARED_BY_END, List.of(on, id.value()), 1);
    }

    /** What people wrote goes with the case that is taken back, or whose entry has ended. */
    public static CompanionWrite forget(CaseId id) {
        return new CompanionWrite(FORGET, List.of(id.value()), 1);
    }

    public Optional<Case> find(CaseId id) {
        return query("WHERE c.case_id = ?", id.value()).stream().findFirst();
    }

    /** The case, if the holder of this code brought it. */
    public Optional<Case> findOwn(CaseId id, String objectorHash) {
        return query("WHERE c.case_id = ? AND c.objector_hash = ?", id.value(), objectorHash).stream()
                .findFirst();
    }

    /** The case, if the holder of this code brought it, or it is about an entry of the holder. */
    public Optional<Case> findConcerning(CaseId id, String codeHash) {
        return query(
                        "WHERE c.case_id = ? AND (c.objector_hash = ? OR c.subject_hash = ?)",
                        id.value(),
                        codeHash,
                        codeHash)
                .stream()
                .findFirst();
    }

    /**
     * Cases that the holder of a code brought, or that are about the holder's entries, the latest first; at most 200.
     */
    public List<Case> own(String hash) {
        return query(
                "WHERE c.objector_hash = ? OR c.subject_hash = ? ORDER BY c.raised_on DESC, c.case_id LIMIT 200",
                hash,
                hash);
    }

    /** Cases that the liaisons of an organisation brought, the latest first; at most 200. */
    public List<Case> ofLiaison(String organisation) {
        return query("WHERE c.liaison_of = ? ORDER BY c.raised_on DESC, c.case_id LIMIT 200", organisation);
    }

    /** Whether a case stands on the desk of an authority, or did before it was closed. */
    public boolean isFor(Case found, String authority) {
        return found.authority().equals(authority)
                || found.responsible().equals(authority)
                || authority.equals(found.decidedBy())
                || !Rows.query(
                                dataSource,
                                "SELECT 1 FROM case_queue WHERE case_id = ? AND authority = ?",
                                row -> true,
                                found.caseId().value(),
                                authority)
                        .isEmpty();
    }

    /**
     * Open cases on the desk of an authority, the most urgent first.
     *
     * @param after deadline and case after which the page begins
     */
    public List<Case> queue(String authority, LocalDate afterDeadline, CaseId after, int most) {
        return query("""
                JOIN case_queue d ON d.case_id = c.case_id
                WHERE d.authority = ? AND (d.deadline, d.case_id) > (?, ?) ORDER BY d.deadline, d.case_id LIMIT ?
                """, authority, afterDeadline, after.value(), most);
    }

    /** Open cases about these entries. */
    public List<Case> openOf(Collection<EntryId> entries) {
        String[] ids = entries.stream().map(EntryId::toString).toArray(String[]::new);
        return query("WHERE c.entry_id = ANY(?::uuid[]) AND c.state IN ('OPEN', 'CORRECTING')", (Object) ids);
    }

    /** Open cases about entries that have ended; at most 500. */
    public List<Case> openOfEnded() {
        return query("JOIN list_entry e ON e.entry_id = c.entry_id WHERE c.state IN ('OPEN', 'CORRECTING') AND " + ENDED
                + " LIMIT 500");
    }

    /**
     * Shows the cases about entries to their subjects, as soon as the dossier says who they are: a liaison or the
     * public may object before it has come.
     */
    public void nameSubjects(Collection<EntryId> entries) {
        String[] ids = entries.stream().map(EntryId::toString).toArray(String[]::new);
        Rows.update(dataSource, NAME_SUBJECT, (Object) ids);
    }

    /**
     * Deletes the texts that are left of entries that have ended (Hubei opinions on personal creditworthiness (2017),
     * part IV(3)).
     */
    public void forgetEnded() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET_ENDED)) {
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the database answers with SQLSTATE " + e.getSQLState(), e);
        }
    }

    private List<Case> query(String condition, Object... parameters) {
        return Rows.query(dataSource, SELECT + condition, Cases::read, parameters);
    }

    private static Case read(ResultSet row) throws SQLException {
        String remedy = row.getString("remedy");
        return new Case(
                new CaseId(row.getObject("case_id", UUID.class)),
                new EntryId(row.getObject("entry_id", UUID.class)),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                row.getString("authority"),
                ListKind.valueOf(row.getString("list")),
                row.getString("field"),
                row.getString("standard"),
                Objector.valueOf(row.getString("objector")),
                row.getString("objector_hash"),
                row.getString("liaison_of"),
                row.getString("ground"),
                row.getString("edition"),
                row.getString("statement"),
                row.getBoolean("suspends"),
                row.getString("rests_not"),
                VerificationStage.valueOf(row.getString("stage")),
                row.getString("responsible"),
                row.getObject("deadline", LocalDate.class),
                row.getBoolean("provisional"),
                row.getBoolean("overdue"),
                EntryCases.State.valueOf(row.getString("state")),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"),
                remedy == null ? null : Remedy.valueOf(remedy),
                row.getString("reason"),
                row.getString("explanation"),
                row.getObject("cleared_on", LocalDate.class));
    }
}
