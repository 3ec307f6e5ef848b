package org.creditlists.restoration.query;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.restoration.domain.EntryApplications;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** The table of applications: written with each decision, read by queues. */
@Singleton
public final class Applications {

    private static final String OPEN = """
            INSERT INTO restoration_case (case_id, entry_id, subject_id, authority, route, statement, deadline, state, applicant_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)
            """;
    private static final String CLOSE = """
            UPDATE restoration_case SET state = ?, reason = ?, next_try_from = ?::date, decided_at = now()
            WHERE case_id = ? AND state = 'OPEN'
            """;
    private static final String SELECT = "SELECT * FROM restoration_case WHERE ";

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
                        opened.authority(),
                        opened.route(),
                        opened.statement(),
                        opened.deadline(),
                        applicantHash),
                1);
    }

    public static CompanionWrite close(
            CaseId id, EntryApplications.State state, @Nullable String reason, @Nullable LocalDate nextTryFrom) {
        return new CompanionWrite(
                CLOSE,
                Arrays.asList(state.name(), reason, nextTryFrom == null ? null : nextTryFrom.toString(), id.value()),
                1);
    }

    /** The case, if the holder of this code brought it. */
    public Optional<Application> findOwn(CaseId id, String applicantHash) {
        return query("case_id = ? AND applicant_hash = ?", id.value(), applicantHash).stream()
                .findFirst();
    }

    public Optional<Application> find(CaseId id) {
        return query("case_id = ?", id.value()).stream().findFirst();
    }

    /** Open applications to an authority, the most urgent first; at most 200. */
    public List<Application> queue(String authority) {
        return query("authority = ? AND state = 'OPEN' ORDER BY deadline, case_id LIMIT 200", authority);
    }

    private List<Application> query(String condition, Object... parameters) {
        return Rows.query(dataSource, SELECT + condition, Applications::read, parameters);
    }

    private static Application read(ResultSet row) throws SQLException {
        return new Application(
                new CaseId(row.getObject("case_id", UUID.class)),
                new EntryId(row.getObject("entry_id", UUID.class)),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                row.getString("authority"),
                row.getString("route"),
                row.getString("statement"),
                row.getObject("deadline", LocalDate.class),
                EntryApplications.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("next_try_from", LocalDate.class));
    }
}
