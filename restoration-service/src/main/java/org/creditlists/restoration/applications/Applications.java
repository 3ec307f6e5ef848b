package org.creditlists.restoration.applications;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.casehandling.engine.CaseTable;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.listprojection.dossier.EntryTexts;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.web.input.DayCursor;
import org.jspecify.annotations.Nullable;

/** The table of applications. */
@Singleton
public final class Applications extends CaseTable<Application> {

    private static final Set<String> OPEN =
            Set.of(ApplicationStatus.SUBMITTED.name(), ApplicationStatus.ACCEPTED.name());

    private static final DayCursor LATEST = new DayCursor(LocalDate.of(9999, 12, 31), new UUID(-1, -1));

    Applications(DataSource dataSource, KeyedHash hash, EntryTexts texts) {
        super(
                dataSource,
                hash,
                texts,
                new Layout("restoration_case", "requested_on", HashedColumn.APPLICANT, HashedColumn.RESTORED, OPEN));
    }

    @Override
    protected Map<String, @Nullable Object> columns(Application opened) {
        Application.Content content = opened.content();
        Map<String, @Nullable Object> columns = new HashMap<>(Map.of(
                "applicant_hash", hash.in(HashedColumn.APPLICANT, content.applicantHash()),
                "conditions", String.join(",", content.conditions()),
                "route", content.route()));
        columns.put("commitment", content.commitment());
        return columns;
    }

    /**
     * What an authority granted, the latest decision first.
     *
     * @param before place of the last one of the page before, null for the first page
     * @param most at least 1
     */
    public List<Application> archive(AuthorityId decidedBy, @Nullable DayCursor before, int most) {
        DayCursor from = before == null ? LATEST : before;
        return query(
                "WHERE c.state = 'GRANTED' AND c.decided_by = ? AND (c.decided_on, c.case_id) < (?, ?)"
                        + " ORDER BY c.decided_on DESC, c.case_id DESC LIMIT ?",
                decidedBy.value(),
                from.day(),
                from.id(),
                most);
    }

    public CompanionWrite granted(CaseId id, LocalDate on, String by) {
        return update(id, "state = 'GRANTED', decided_on = ?, decided_by = ?", on, by);
    }

    /** @param explanation in words, for the applicant */
    public CompanionWrite refused(
            Application found, LocalDate on, String by, String reason, String explanation, LocalDate nextTryFrom) {
        return update(
                found.caseId(),
                "state = 'REFUSED', decided_on = ?, decided_by = ?, reason = ?, explanation = ?, next_try_from = ?",
                on,
                by,
                reason,
                texts.seal(found.entry(), explanation),
                nextTryFrom);
    }

    @Override
    protected Application read(ResultSet row) throws SQLException {
        String conditions = row.getString("conditions");
        var content = new Application.Content(
                hash.from(HashedColumn.APPLICANT, row.getString("applicant_hash")),
                conditions.isEmpty() ? List.of() : List.of(conditions.split(",")),
                row.getString("route"),
                row.getString("statement"),
                row.getString("commitment"));
        return new Application(
                file(row),
                hash.from(HashedColumn.RESTORED, row.getString("subject_hash")),
                content,
                progress(row),
                ApplicationStatus.valueOf(row.getString("state")),
                outcome(row),
                row.getObject("next_try_from", LocalDate.class));
    }
}
