package org.creditlists.casehandling.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.listprojection.dossier.EntryTexts;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/**
 * The table of a law's cases: written with each decision, read by people. An entry has ended when it was withdrawn or
 * restored; what people wrote about it goes then (Hubei opinions on personal creditworthiness (2017), part IV(3)).
 *
 * @param <R> its rows
 */
public abstract class CaseTable<R extends CaseRow> {

    private static final String ENDED = "(e.end_reason IS NOT NULL OR e.restored)";
    private static final String FORGET = "UPDATE %s c SET statement = NULL, explanation = NULL";
    private static final String ON_QUEUE = "SELECT 1 FROM case_queue WHERE case_id = ? AND authority = ?";

    /** Of codes in the columns of the table. */
    protected final KeyedHash hash;

    /** Of what people write: it is stored sealed. */
    protected final EntryTexts texts;

    private final DataSource dataSource;
    private final Layout layout;

    /**
     * What differs from law to law.
     *
     * @param table its name
     * @param openedOn column of the day on which a case was brought
     * @param broughtBy column of the keyed hash of whoever brought it
     * @param about column of the keyed hash of the entry's subject
     * @param open codes of the states in which something remains to be done
     */
    public record Layout(String table, String openedOn, HashedColumn broughtBy, HashedColumn about, Set<String> open) {

        private String isOpen() {
            return "c.state IN ('" + String.join("', '", open.stream().sorted().toList()) + "')";
        }
    }

    protected CaseTable(DataSource dataSource, KeyedHash hash, EntryTexts texts, Layout layout) {
        this.hash = hash;
        this.texts = texts;
        this.dataSource = dataSource;
        this.layout = layout;
    }

    /** Makes a row of the law of the current row. */
    protected abstract R read(ResultSet row) throws SQLException;

    /** Columns of an opened case that only this law has. */
    protected abstract Map<String, @Nullable Object> columns(R opened);

    /** @param holder keyed hash of the code of the entry's subject, null while its dossier is not known */
    final CompanionWrite open(R opened, @Nullable String holder) {
        CaseFile file = opened.file();
        Progress progress = opened.progress();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("case_id", file.caseId().value());
        columns.put("entry_id", file.entry().value());
        columns.put("subject_id", file.subject().value());
        columns.put(layout.about().column(), holder == null ? null : hash.in(layout.about(), holder));
        columns.put("authority", file.authority().value());
        columns.put("list", file.list().name());
        columns.put("field", file.field().value());
        columns.put("standard", file.standard());
        columns.put("edition", file.edition());
        columns.put(layout.openedOn(), progress.openedOn());
        columns.put("statement", texts.seal(file.entry(), Objects.requireNonNull(opened.statement())));
        columns.put("stage", progress.stage());
        columns.put("responsible", progress.responsible().value());
        columns.put("deadline", progress.deadline().day());
        columns.put("provisional", progress.deadline().provisional());
        columns.put("state", opened.stateCode());
        columns.putAll(columns(opened));
        return new CompanionWrite(
                "INSERT INTO %s (%s) VALUES (%s)"
                        .formatted(
                                layout.table(),
                                String.join(", ", columns.keySet()),
                                String.join(", ", Collections.nCopies(columns.size(), "?"))),
                new ArrayList<>(columns.values()),
                1);
    }

    final CompanionWrite asked(CaseId id, Asked asked) {
        return update(
                id,
                "stage = ?, responsible = ?, deadline = ?, provisional = ?",
                asked.stage(),
                asked.authority().value(),
                asked.until().day(),
                asked.until().provisional());
    }

    final CompanionWrite overdue(CaseId id) {
        return update(id, "overdue = true");
    }

    /** Closed, or at another stage, without a decision of anybody. */
    public final CompanionWrite state(CaseId id, String code) {
        return update(id, "state = ?", code);
    }

    /** What people wrote goes with the case that is taken back, or whose entry has ended. */
    public final CompanionWrite forget(CaseId id) {
        return update(id, "statement = NULL, explanation = NULL");
    }

    /** @param columns as in SQL, {@code name = ?} */
    protected final CompanionWrite update(CaseId id, String columns, @Nullable Object... values) {
        List<@Nullable Object> parameters = new ArrayList<>(Arrays.asList(values));
        parameters.add(id.value());
        return new CompanionWrite("UPDATE " + layout.table() + " SET " + columns + " WHERE case_id = ?", parameters, 1);
    }

    public final Optional<R> find(CaseId id) {
        return query("WHERE c.case_id = ?", id.value()).stream().findFirst();
    }

    /** The case, if the holder of this code brought it, or it is about an entry of the holder. */
    public final Optional<R> findConcerning(CaseId id, String codeHash) {
        return query(
                        "WHERE c.case_id = ? AND (" + isConcerned() + ")",
                        id.value(),
                        hash.anyIn(layout.broughtBy(), codeHash),
                        hash.anyIn(layout.about(), codeHash))
                .stream()
                .findFirst();
    }

    /**
     * Cases that the holder of a code brought, or that are about the holder's entries, the latest first; at most 200.
     */
    public final List<R> concerning(String codeHash) {
        return latest(isConcerned(), hash.anyIn(layout.broughtBy(), codeHash), hash.anyIn(layout.about(), codeHash));
    }

    private String isConcerned() {
        return "c.%s = ANY(?) OR c.%s = ANY(?)"
                .formatted(layout.broughtBy().column(), layout.about().column());
    }

    /** The hash that a column of a row holds, null when it holds none. */
    protected final @Nullable String hashIn(ResultSet row, HashedColumn column) throws SQLException {
        String stored = row.getString(column.column());
        return stored == null ? null : hash.from(column, stored);
    }

    /** The latest first; at most 200. */
    protected final List<R> latest(String condition, Object... parameters) {
        return query(
                "WHERE " + condition + " ORDER BY c." + layout.openedOn() + " DESC, c.case_id LIMIT 200", parameters);
    }

    /** Whether a case stands in the queue of an authority, or did before it was closed. */
    public final boolean isFor(R found, AuthorityId authority) {
        return found.file().authority().equals(authority)
                || found.progress().responsible().equals(authority)
                || authority.equals(found.outcome().decidedBy())
                || !Rows.query(dataSource, ON_QUEUE, row -> true, found.caseId().value(), authority.value())
                        .isEmpty();
    }

    /**
     * Open cases in the queue of an authority, the most urgent first.
     *
     * @param after deadline and case after which the page begins
     */
    public final List<R> queue(AuthorityId authority, LocalDate afterDeadline, CaseId after, int most) {
        return query("""
                JOIN case_queue q ON q.case_id = c.case_id
                WHERE q.authority = ? AND (q.deadline, q.case_id) > (?, ?) ORDER BY q.deadline, q.case_id LIMIT ?
                """, authority.value(), afterDeadline, after.value(), most);
    }

    /** Open cases about these entries. */
    public final List<R> openOf(Collection<EntryId> entries) {
        String[] ids = entries.stream().map(EntryId::toString).toArray(String[]::new);
        return query("WHERE c.entry_id = ANY(?::uuid[]) AND " + layout.isOpen(), (Object) ids);
    }

    /** Open cases about entries that have ended; at most 500. */
    final List<R> openOfEnded() {
        return query("JOIN list_entry e ON e.entry_id = c.entry_id WHERE " + layout.isOpen() + " AND " + ENDED
                + " LIMIT 500");
    }

    /** Deletes the texts that are left of entries that have ended. */
    final void forgetEnded() {
        Rows.update(
                dataSource,
                FORGET.formatted(layout.table()) + " FROM list_entry e WHERE e.entry_id = c.entry_id AND " + ENDED
                        + " AND (c.statement IS NOT NULL OR c.explanation IS NOT NULL)");
    }

    /** Deletes the texts about those of these entries that have ended. */
    final void forgetEnded(Connection connection, Set<EntryId> entries) throws SQLException {
        Rows.update(
                connection,
                FORGET.formatted(layout.table())
                        + " WHERE c.entry_id = ANY(?) AND (c.statement IS NOT NULL OR c.explanation IS NOT NULL)"
                        + " AND EXISTS (SELECT 1 FROM list_entry e WHERE e.entry_id = c.entry_id AND " + ENDED + ")",
                Ids.of(connection, entries.stream().map(EntryId::value).toList()));
    }

    protected final List<R> query(String condition, Object... parameters) {
        return Rows.query(dataSource, "SELECT c.* FROM " + layout.table() + " c " + condition, this::read, parameters);
    }

    protected static CaseFile file(ResultSet row) throws SQLException {
        return new CaseFile(
                new CaseId(row.getObject("case_id", UUID.class)),
                new EntryId(row.getObject("entry_id", UUID.class)),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                new AuthorityId(row.getString("authority")),
                ListKind.valueOf(row.getString("list")),
                new FieldCode(row.getString("field")),
                row.getString("standard"),
                row.getString("edition"));
    }

    protected final Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getObject(layout.openedOn(), LocalDate.class),
                row.getString("stage"),
                new AuthorityId(row.getString("responsible")),
                new Deadline(row.getObject("deadline", LocalDate.class), row.getBoolean("provisional")),
                row.getBoolean("overdue"));
    }

    protected static Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                row.getObject("decided_on", LocalDate.class),
                AuthorityId.ofNullable(row.getString("decided_by")),
                row.getString("reason"),
                row.getString("explanation"));
    }
}
