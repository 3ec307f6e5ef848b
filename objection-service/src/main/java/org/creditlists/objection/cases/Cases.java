package org.creditlists.objection.cases;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.casehandling.engine.CaseTable;
import org.creditlists.casehandling.engine.Outcome;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.listprojection.dossier.EntryTexts;
import org.creditlists.objection.domain.NoSuspension;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** The table of objections. */
@Singleton
public final class Cases extends CaseTable<Case> {

    private static final Layout LAYOUT = new Layout(
            "objection_case",
            "raised_on",
            HashedColumn.OBJECTOR,
            HashedColumn.OBJECTED,
            Set.of(CaseStatus.OPEN.name(), CaseStatus.CORRECTING.name()));
    private static final String WITHOUT_SUBJECT = """
            SELECT c.case_id, d.code_hash FROM objection_case c JOIN dossier d ON d.entry_id = c.entry_id
            WHERE c.entry_id = ANY(?::uuid[]) AND c.subject_hash IS NULL
            """;
    private static final String NAME_SUBJECT = """
            UPDATE objection_case SET subject_hash = ? WHERE case_id = ? AND subject_hash IS NULL
            """;
    private static final String DECIDED = "state = ?, remedy = ?, reason = ?, explanation = ?, decided_on = ?::date,"
            + " decided_by = ?, cleared_on = ?::date";

    private final DataSource dataSource;

    Cases(DataSource dataSource, KeyedHash hash, EntryTexts texts) {
        super(dataSource, hash, texts, LAYOUT);
        this.dataSource = dataSource;
    }

    @Override
    protected Map<String, @Nullable Object> columns(Case opened) {
        Case.Raised raised = opened.raised();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("objector", raised.by().name());
        String objector = raised.objectorHash();
        columns.put("objector_hash", objector == null ? null : hash.in(HashedColumn.OBJECTOR, objector));
        columns.put("liaison_of", raised.liaisonOf());
        columns.put("ground", raised.ground().value());
        columns.put("suspends", opened.restsNot() == null);
        columns.put("rests_not", Objects.toString(opened.restsNot(), null));
        return columns;
    }

    /** @param clearing with the day on which the name is cleared by the decision itself, if it is */
    public CompanionWrite decide(Case found, CaseStatus status, Outcome outcome, Case.Clearing clearing) {
        String explanation = outcome.explanation();
        return update(
                found.caseId(),
                DECIDED,
                status.name(),
                Objects.toString(clearing.remedy(), null),
                outcome.reason(),
                explanation == null ? null : texts.seal(found.entry(), explanation),
                Objects.toString(outcome.decidedOn(), null),
                Objects.toString(outcome.decidedBy(), null),
                Objects.toString(clearing.on(), null));
    }

    public CompanionWrite cleared(CaseId id, LocalDate on) {
        return update(id, "state = 'UPHELD', cleared_on = ?", on);
    }

    /** The entry ended before its correction: it is cleared as if it had been withdrawn. */
    public CompanionWrite clearedByEnd(CaseId id, LocalDate on) {
        return update(id, "state = 'UPHELD', remedy = 'WITHDRAWAL', cleared_on = ?", on);
    }

    /** The case, if the holder of this code brought it. */
    public Optional<Case> findOwn(CaseId id, String objectorHash) {
        return query(
                        "WHERE c.case_id = ? AND c.objector_hash = ANY(?)",
                        id.value(),
                        hash.anyIn(HashedColumn.OBJECTOR, objectorHash))
                .stream()
                .findFirst();
    }

    /** Cases that the liaisons of an organisation brought, the latest first; at most 200. */
    public List<Case> ofLiaison(String organisation) {
        return latest("c.liaison_of = ?", organisation);
    }

    /**
     * Shows the cases about entries to their subjects, as soon as the dossier says who they are: a liaison or the
     * public may object before it has come.
     */
    public void nameSubjects(Collection<EntryId> entries) {
        String[] ids = entries.stream().map(EntryId::toString).toArray(String[]::new);
        record Unnamed(UUID caseId, String subjectHash) {}
        Rows.query(
                        dataSource,
                        WITHOUT_SUBJECT,
                        row -> new Unnamed(
                                row.getObject(1, UUID.class),
                                hash.in(HashedColumn.OBJECTED, hash.from(HashedColumn.DOSSIER, row.getString(2)))),
                        (Object) ids)
                .forEach(one -> Rows.update(dataSource, NAME_SUBJECT, one.subjectHash(), one.caseId()));
    }

    @Override
    protected Case read(ResultSet row) throws SQLException {
        String remedy = row.getString("remedy");
        String restsNot = row.getString("rests_not");
        return new Case(
                file(row),
                new Case.Raised(
                        Objector.valueOf(row.getString("objector")),
                        hashIn(row, HashedColumn.OBJECTOR),
                        row.getString("liaison_of"),
                        new GroundCode(row.getString("ground")),
                        row.getString("statement")),
                restsNot == null ? null : NoSuspension.valueOf(restsNot),
                progress(row),
                CaseStatus.valueOf(row.getString("state")),
                outcome(row),
                new Case.Clearing(
                        remedy == null ? null : Remedy.valueOf(remedy), row.getObject("cleared_on", LocalDate.class)));
    }
}
