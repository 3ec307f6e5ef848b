package org.creditlists.restoration.query;

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
import org.creditlists.contracts.event.ReviewRequested;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.ReviewStage;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.restoration.domain.EntryApplications;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** The table of applications: written with each decision, read by people. */
@Singleton
public final class Applications {

    private static final String OPEN = """
            INSERT INTO restoration_case (case_id, entry_id, subject_id, subject_hash, applicant_hash, authority, list, field,
              standard, conditions, route, edition, statement, commitment, stage, responsible, deadline, provisional, state,
              requested_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ASKED =
            "UPDATE restoration_case SET stage = ?, responsible = ?, deadline = ?, provisional = ? WHERE case_id = ?";
    private static final String ACCEPTED = "UPDATE restoration_case SET state = 'ACCEPTED' WHERE case_id = ?";
    private static final String OVERDUE = "UPDATE restoration_case SET overdue = true WHERE case_id = ?";
    private static final String DECIDE = """
            UPDATE restoration_case SET state = ?, reason = ?, explanation = ?, decided_on = ?::date, decided_by = ?,
              next_try_from = ?::date WHERE case_id = ?
            """;
    private static final String CLOSE =
            "UPDATE restoration_case SET state = ?, statement = NULL, explanation = NULL WHERE case_id = ?";
    private static final String FORGET =
            "UPDATE restoration_case SET statement = NULL, explanation = NULL WHERE case_id = ?";
    private static final String ENDED = "(e.end_reason IS NOT NULL OR e.restored)";
    private static final List<String> FORGET_ENDED = List.of("""
            UPDATE restoration_case c SET statement = NULL, explanation = NULL FROM list_entry e
            WHERE e.entry_id = c.entry_id AND %s AND (c.statement IS NOT NULL OR c.explanation IS NOT NULL)
            """.formatted(ENDED), """
            UPDATE shielding c SET court = NULL, document = NULL FROM list_entry e
            WHERE e.entry_id = c.entry_id AND %s AND c.court IS NOT NULL
            """.formatted(ENDED));
    private static final String SELECT = "SELECT c.* FROM restoration_case c ";

    private final DataSource dataSource;

    Applications(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param applicantHash keyed hash of the code of who came */
    public static CompanionWrite open(Application opened, String applicantHash) {
        return new CompanionWrite(
                OPEN,
                Arrays.asList(
                        opened.caseId().value(),
                        opened.entry().value(),
                        opened.subject().value(),
                        opened.subjectHash(),
                        applicantHash,
                        opened.authority(),
                        opened.list().name(),
                        opened.field(),
                        opened.standard(),
                        String.join(",", opened.conditions()),
                        opened.route(),
                        opened.edition(),
                        opened.statement(),
                        opened.commitment(),
                        opened.stage().name(),
                        opened.responsible(),
                        opened.deadline(),
                        opened.provisional(),
                        opened.state().name(),
                        opened.requestedOn()),
                1);
    }

    public static CompanionWrite asked(ReviewRequested event) {
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

    public static CompanionWrite accepted(CaseId id) {
        return new CompanionWrite(ACCEPTED, List.of(id.value()), 1);
    }

    public static CompanionWrite overdue(CaseId id) {
        return new CompanionWrite(OVERDUE, List.of(id.value()), 1);
    }

    public static CompanionWrite decide(
            CaseId id,
            EntryApplications.State state,
            @Nullable String reason,
            @Nullable String explanation,
            LocalDate on,
            String by,
            @Nullable LocalDate nextTryFrom) {
        return new CompanionWrite(
                DECIDE,
                Arrays.asList(
                        state.name(),
                        reason,
                        explanation,
                        on.toString(),
                        by,
                        nextTryFrom == null ? null : nextTryFrom.toString(),
                        id.value()),
                1);
    }

    /** Closed without a decision: what the applicant wrote goes with it. */
    public static CompanionWrite close(CaseId id, EntryApplications.State state) {
        return new CompanionWrite(CLOSE, List.of(state.name(), id.value()), 1);
    }

    /** What people wrote goes with the entry (Hubei opinions on personal creditworthiness (2017), part IV(3)). */
    public static CompanionWrite forget(CaseId id) {
        return new CompanionWrite(FORGET, List.of(id.value()), 1);
    }

    public Optional<Application> find(CaseId id) {
        return query("WHERE c.case_id = ?", id.value()).stream().findFirst();
    }

    /** The case, if the holder of this code brought it, or the entry was about the holder. */
    public Optional<Application> findOwn(CaseId id, String codeHash) {
        return query("WHERE c.case_id = ? AND ? IN (c.applicant_hash, c.subject_hash)", id.value(), codeHash).stream()
                .findFirst();
    }

    /** Cases that the holder of a code brought, or of entries about the holder, the latest first; at most 200. */
    public List<Application> own(String codeHash) {
        return query(
                "WHERE c.applicant_hash = ? OR c.subject_hash = ? ORDER BY c.requested_on DESC, c.case_id LIMIT 200",
                codeHash,
                codeHash);
    }

    /** Whether a case stands on the desk of an authority, or did before it was closed. */
    public boolean isFor(Application found, String authority) {
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

    /** Open cases on the desk of an authority, the most urgent first. */
    public List<Application> queue(String authority, LocalDate afterDeadline, CaseId after, int most) {
        return query("""
                JOIN case_queue d ON d.case_id = c.case_id
                WHERE d.authority = ? AND (d.deadline, d.case_id) > (?, ?) ORDER BY d.deadline, d.case_id LIMIT ?
                """, authority, afterDeadline, after.value(), most);
    }

    /** Open cases about these entries. */
    public List<Application> openOf(Collection<EntryId> entries) {
        String[] ids = entries.stream().map(EntryId::toString).toArray(String[]::new);
        return query("WHERE c.entry_id = ANY(?::uuid[]) AND c.state IN ('SUBMITTED', 'ACCEPTED')", (Object) ids);
    }

    /** Open cases about entries that have ended; at most 500. */
    public List<Application> openOfEnded() {
        return query("JOIN list_entry e ON e.entry_id = c.entry_id WHERE c.state IN ('SUBMITTED', 'ACCEPTED')" + " AND "
                + ENDED + " LIMIT 500");
    }

    /**
     * Deletes the texts that are left of entries that have ended (Hubei opinions on personal creditworthiness (2017),
     * part IV(3)).
     */
    public void forgetEnded() {
        for (String sql : FORGET_ENDED) {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement forget = connection.prepareStatement(sql)) {
                forget.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("the database answers with SQLSTATE " + e.getSQLState(), e);
            }
        }
    }

    private List<Application> query(String condition, Object... parameters) {
        return Rows.query(dataSource, SELECT + condition, Applications::read, parameters);
    }

    private static Application read(ResultSet row) throws SQLException {
        String conditions = row.getString("conditions");
        return new Application(
                new CaseId(row.getObject("case_id", UUID.class)),
                new EntryId(row.getObject("entry_id", UUID.class)),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                row.getString("subject_hash"),
                row.getString("authority"),
                ListKind.valueOf(row.getString("list")),
                row.getString("field"),
                row.getString("standard"),
                conditions.isEmpty() ? List.of() : List.of(conditions.split(",")),
                row.getString("route"),
                row.getString("edition"),
                row.getString("statement"),
                row.getString("commitment"),
                ReviewStage.valueOf(row.getString("stage")),
                row.getString("responsible"),
                row.getObject("deadline", LocalDate.class),
                row.getBoolean("provisional"),
                row.getBoolean("overdue"),
                EntryApplications.State.valueOf(row.getString("state")),
                row.getObject("requested_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"),
                row.getString("reason"),
                row.getString("explanation"),
                row.getObject("next_try_from", LocalDate.class));
    }
}
