package org.creditlists.designation.recommendation;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.runtime.sql.Rows;

/**
 * Recommendations for RED and those among them that an upheld objection proved false (Draft opinions on joint
 * incentives, part IV(4)).
 */
@Singleton
public class Recommendations {

    private static final String PROVED_FALSE = """
            INSERT INTO false_recommendation (case_id, entry_id, recommended_by, upheld_on)
            SELECT ?, entry_id, recommended_by, ? FROM entry_register
            WHERE entry_id = ? AND list = 'RED' AND recommended_by IS NOT NULL
            ON CONFLICT (entry_id) DO NOTHING
            """;
    private static final String COUNT = "SELECT count(*) FROM entry_register WHERE recommended_by = ?";
    private static final String COUNT_FALSE = "SELECT count(*) FROM false_recommendation WHERE recommended_by = ?";
    private static final String FALSE = """
            SELECT case_id, entry_id, upheld_on FROM false_recommendation WHERE recommended_by = ?
            ORDER BY upheld_on DESC, case_id LIMIT 500
            """;

    private final DataSource dataSource;
    private final LegalDay legalDay;

    Recommendations(DataSource dataSource, LegalDay legalDay) {
        this.dataSource = dataSource;
        this.legalDay = legalDay;
    }

    /** One recommendation that proved false; the case names the objection. */
    public record ProvedFalse(UUID caseId, UUID entry, LocalDate upheldOn) {}

    /**
     * Counts an entry that was withdrawn because of an upheld objection against whoever recommended it, once an entry;
     * nothing when nobody did.
     */
    public void provedFalse(CaseId caseId, EntryId entry) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PROVED_FALSE)) {
            statement.setObject(1, caseId.value());
            statement.setObject(2, legalDay.today());
            statement.setObject(3, entry.value());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the database answers with SQLSTATE " + e.getSQLState(), e);
        }
    }

    /** How many entries a body recommended. */
    long count(String body) {
        return Rows.query(dataSource, COUNT, row -> row.getLong(1), body).getFirst();
    }

    long falseCount(String body) {
        return Rows.query(dataSource, COUNT_FALSE, row -> row.getLong(1), body).getFirst();
    }

    /** The latest first, at most 500. */
    List<ProvedFalse> provedFalse(String body) {
        return Rows.query(
                dataSource,
                FALSE,
                row -> new ProvedFalse(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, LocalDate.class)),
                body);
    }
}
