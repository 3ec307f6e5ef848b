package org.creditlists.objection.query;

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
import org.creditlists.objection.domain.EntryCases;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** The case table: written with each decision, read by queues. */
@Singleton
public final class Cases {

    private static final String OPEN = """
            INSERT INTO objection_case (case_id, entry_id, subject_id, authority, ground, statement, suspends, deadline, state, objector_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)
            """;
    private static final String CLOSE =
            "UPDATE objection_case SET state = ?, reason = ?, decided_at = now() WHERE case_id = ? AND state = 'OPEN'";
    private static final String SELECT = "SELECT * FROM objection_case WHERE ";

    private final DataSource dataSource;

    Cases(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param objectorHash keyed hash of the code of who came */
    public static CompanionWrite open(Case opened, String objectorHash) {
        return new CompanionWrite(
                OPEN,
                Arrays.asList(
                        opened.caseId().value(),
                        opened.entry().value(),
                        opened.subject().value(),
                        opened.authority(),
                        opened.ground(),
                        opened.statement(),
                        opened.suspends(),
                        opened.deadline(),
                        objectorHash),
                1);
    }

    public static CompanionWrite close(CaseId id, EntryCases.State state, @Nullable String reason) {
        return new CompanionWrite(CLOSE, Arrays.asList(state.name(), reason, id.value()), 1);
    }

    /** The case, if the holder of this code brought it. */
    public Optional<Case> findOwn(CaseId id, String objectorHash) {
        return query("case_id = ? AND objector_hash = ?", id.value(), objectorHash).stream()
                .findFirst();
    }

    public Optional<Case> find(CaseId id) {
        return query("case_id = ?", id.value()).stream().findFirst();
    }

    /** Open cases of an authority, the most urgent first; at most 200. */
    public List<Case> queue(String authority) {
        return query("authority = ? AND state = 'OPEN' ORDER BY deadline, case_id LIMIT 200", authority);
    }

    private List<Case> query(String condition, Object... parameters) {
        return Rows.query(dataSource, SELECT + condition, Cases::read, parameters);
    }

    private static Case read(ResultSet row) throws SQLException {
        return new Case(
                new CaseId(row.getObject("case_id", UUID.class)),
                new EntryId(row.getObject("entry_id", UUID.class)),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                row.getString("authority"),
                row.getString("ground"),
                row.getString("statement"),
                row.getBoolean("suspends"),
                row.getObject("deadline", LocalDate.class),
                EntryCases.State.valueOf(row.getString("state")),
                row.getString("reason"));
    }
}
