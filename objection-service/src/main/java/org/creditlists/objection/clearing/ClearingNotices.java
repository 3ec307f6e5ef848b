package org.creditlists.objection.clearing;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Notices that clear a name (GuoFa (2016) 33, art. 22): one for each organisation that was shown an entry, or had
 * orders because of it, and for each case that found it wrong, or for the entry itself where it was withdrawn as an
 * error and nobody had objected. They follow from both, whichever became known first. While an objection is open, its
 * case is decided by the withdrawal, and clears.
 */
@Singleton
public class ClearingNotices {

    private static final String NOTICES = """
            SELECT c.*, a.organisation, k.acknowledged_at
            FROM entry_audience a
            JOIN (SELECT case_id, entry_id, subject_id, list, field, authority, remedy, cleared_on, edition
                  FROM objection_case WHERE cleared_on IS NOT NULL
                  UNION ALL
                  SELECT entry_id, entry_id, subject_id, list, field, authority, 'WITHDRAWAL', cleared_on, NULL
                  FROM entry_error e
                  WHERE NOT EXISTS (SELECT 1 FROM objection_case o WHERE o.entry_id = e.entry_id
                                    AND (o.remedy = 'WITHDRAWAL' OR o.state IN ('OPEN', 'CORRECTING')))) c
              ON c.entry_id = a.entry_id AND a.told_on <= c.cleared_on
            LEFT JOIN clearing_acknowledgement k ON k.case_id = c.case_id AND k.organisation = a.organisation
            """;
    private static final String OF_ORGANISATION = NOTICES
            + " WHERE a.organisation = ? ORDER BY k.acknowledged_at IS NOT NULL, c.cleared_on, c.case_id LIMIT 500";
    private static final String OF_CASE = NOTICES + " WHERE c.case_id = ? ORDER BY a.organisation";
    private static final String ACKNOWLEDGED =
            "INSERT INTO clearing_acknowledgement (case_id, organisation) VALUES (?, ?)";
    private static final String TOLD = NOTICES + " WHERE c.case_id = ? AND a.organisation = ?";

    private static final String OUTSTANDING = NOTICES
            + " WHERE c.authority = ? AND k.acknowledged_at IS NULL"
            + " ORDER BY c.cleared_on, c.case_id, a.organisation LIMIT 500";

    private final DataSource dataSource;

    ClearingNotices(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param caseId the case, or the id of the entry where nobody had objected
     * @param edition of the terms of the case, null without a case
     * @param remedy WITHDRAWAL: the entry was an error and has ended; CORRECTION: it stands, corrected
     * @param acknowledgedAt absent until the organisation has taken it into its own records
     */
    public record Notice(
            CaseId caseId,
            EntryId entry,
            SubjectId subject,
            ListKind list,
            FieldCode field,
            AuthorityId authority,
            Remedy remedy,
            LocalDate clearedOn,
            @Nullable String edition,
            String organisation,
            @Nullable Instant acknowledgedAt) {

        /** Whether nobody had objected to the entry. */
        public boolean isWithoutCase() {
            return caseId.value().equals(entry.value());
        }
    }

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

    /** What an organisation is told because of a case; empty when it is not among those who are told. */
    public Optional<Notice> find(CaseId caseId, String organisation) {
        return Rows.query(dataSource, TOLD, ClearingNotices::read, caseId.value(), organisation).stream()
                .findFirst();
    }

    public static CompanionWrite acknowledged(CaseId caseId, String organisation) {
        return new CompanionWrite(ACKNOWLEDGED, List.of(caseId.value(), organisation), 1);
    }

    private static Notice read(ResultSet row) throws SQLException {
        OffsetDateTime acknowledged = row.getObject("acknowledged_at", OffsetDateTime.class);
        return new Notice(
                new CaseId(row.getObject("case_id", UUID.class)),
                new EntryId(row.getObject("entry_id", UUID.class)),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                ListKind.valueOf(row.getString("list")),
                new FieldCode(row.getString("field")),
                new AuthorityId(row.getString("authority")),
                Remedy.valueOf(row.getString("remedy")),
                row.getObject("cleared_on", LocalDate.class),
                row.getString("edition"),
                row.getString("organisation"),
                acknowledged == null ? null : acknowledged.toInstant());
    }
}
