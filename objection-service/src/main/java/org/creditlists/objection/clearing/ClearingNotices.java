package org.creditlists.objection.clearing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Notices that clear a name (GuoFa (2016) 33, art. 22): one for each organisation that was shown an entry, or had
 * orders because of it, and for each case that found it wrong. They follow from both, whichever became known first.
 */
@Singleton
public class ClearingNotices {

    private static final String NOTICES = """
            SELECT c.case_id, c.entry_id, c.list, c.field, c.authority, c.remedy, c.cleared_on, a.organisation,
                   k.acknowledged_at
            FROM entry_audience a
            JOIN objection_case c ON c.entry_id = a.entry_id AND c.cleared_on IS NOT NULL AND a.told_on <= c.cleared_on
            LEFT JOIN clearing_acknowledgement k ON k.case_id = c.case_id AND k.organisation = a.organisation
            """;
    private static final String OF_ORGANISATION = NOTICES
            + " WHERE a.organisation = ? ORDER BY k.acknowledged_at IS NOT NULL, c.cleared_on, c.case_id LIMIT 500";
    private static final String OF_CASE = NOTICES + " WHERE c.case_id = ? ORDER BY a.organisation";
    private static final String ACKNOWLEDGED =
            "INSERT INTO clearing_acknowledgement (case_id, organisation) VALUES (?, ?)";
    private static final String IS_TOLD = NOTICES + " WHERE c.case_id = ? AND a.organisation = ?";

    private static final String OUTSTANDING = NOTICES
            + " WHERE c.authority = ? AND k.acknowledged_at IS NULL"
            + " ORDER BY c.cleared_on, c.case_id, a.organisation LIMIT 500";

    private final DataSource dataSource;

    ClearingNotices(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param remedy WITHDRAWAL: the entry was an error and has ended; CORRECTION: it stands, corrected
     * @param acknowledgedAt absent until the organisation has taken it into its own records
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Notice(
            UUID caseId,
            UUID entry,
            ListKind list,
            FieldCode field,
            AuthorityId authority,
            Remedy remedy,
            LocalDate clearedOn,
            String organisation,
            @Nullable Instant acknowledgedAt) {}

    /** What an organisation is told, what is not acknowledged first; at most 500. */
    public List<Notice> of(String organisation) {
        return Rows.query(dataSource, OF_ORGANISATION, ClearingNotices::read, organisation);
    }

    /** Who is told because of a case, and who has acknowledged. */
    public List<Notice> of(CaseId caseId) {
        return Rows.query(dataSource, OF_CASE, ClearingNotices::read, caseId.value());
    }

    /** What is not acknowledged of an authority's own cases, the oldest first; at most 500. */
    public List<Notice> outstanding(AuthorityId authority) {
        return Rows.query(dataSource, OUTSTANDING, ClearingNotices::read, authority.value());
    }

    /** Whether an organisation is among those who are told. */
    public boolean isTold(CaseId caseId, String organisation) {
        return !Rows.query(dataSource, IS_TOLD, row -> true, caseId.value(), organisation)
                .isEmpty();
    }

    public static CompanionWrite acknowledged(CaseId caseId, String organisation) {
        return new CompanionWrite(ACKNOWLEDGED, List.of(caseId.value(), organisation), 1);
    }

    private static Notice read(ResultSet row) throws SQLException {
        OffsetDateTime acknowledged = row.getObject("acknowledged_at", OffsetDateTime.class);
        return new Notice(
                row.getObject("case_id", UUID.class),
                row.getObject("entry_id", UUID.class),
                ListKind.valueOf(row.getString("list")),
                new FieldCode(row.getString("field")),
                new AuthorityId(row.getString("authority")),
                Remedy.valueOf(row.getString("remedy")),
                row.getObject("cleared_on", LocalDate.class),
                row.getString("organisation"),
                acknowledged == null ? null : acknowledged.toInstant());
    }
}
