package org.creditlists.sharing.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.Text;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.sharing.collection.HeldEntry;
import org.creditlists.sharing.collection.domain.NamedEntry;
import org.creditlists.sharing.warning.domain.Warnings;
import org.creditlists.sharing.words.Words;
import org.creditlists.web.input.DayCursor;
import org.jspecify.annotations.Nullable;

/** The warning list: published as far as every entry that explains it is, and told to its subject. */
@Singleton
public class WarningList {

    /** Most that one page has. */
    public static final int MOST = 200;
    /** Most that are looked at for one page: of those that are not published nothing is shown. */
    private static final int MOST_LOOKED_AT = 5 * MOST;

    private static final String SOME = """
            SELECT subject_id, raised_on FROM warning WHERE (raised_on, subject_id) < (?::date, ?::uuid)
            ORDER BY raised_on DESC, subject_id DESC LIMIT ?
            """;
    private static final DayCursor FIRST =
            new DayCursor(LocalDate.of(9999, 12, 31), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));
    private static final String OF_HOLDER = """
            SELECT w.subject_id, w.raised_on FROM warning w
            WHERE w.subject_id IN (SELECT d.subject_id FROM dossier d WHERE d.code_hash = ANY(?))
            """;
    private static final String SEEN = "UPDATE warning SET seen_at = ? WHERE subject_id = ? AND seen_at IS NULL";
    private static final String UNREAD = OF_HOLDER + " AND w.seen_at IS NULL";
    private static final Text NOTICE = new Text(
            "您在三个以上领域被列入重点关注名单，因此进入大数据警示名单。这不是处罚，由系统依据下列条目自动得出；任一条目退出、到期或经核实有误，不足三个领域时自动移出。对条目有异议的，可就该条目提出异议。",
            "You stand on lists for key scrutiny in three fields or more, and therefore on the warning list. It is no"
                    + " punishment: it"
                    + " follows from the entries below, and ends by itself when they are in fewer than three fields."
                    + " Object to the"
                    + " entry that is wrong.");

    private final DataSource dataSource;
    private final Scrutinies scrutinies;
    private final EntryCollection collection;
    private final Directory directory;
    private final Words words;
    private final KeyedHash hash;
    private final Clock clock;

    WarningList(
            DataSource dataSource,
            Scrutinies scrutinies,
            EntryCollection collection,
            Directory directory,
            Words words,
            KeyedHash hash,
            Clock clock) {
        this.dataSource = dataSource;
        this.scrutinies = scrutinies;
        this.collection = collection;
        this.directory = directory;
        this.words = words;
        this.hash = hash;
        this.clock = clock;
    }

    /** One entry that explains a warning. */
    public record Reason(
            UUID entry,
            FieldCode field,
            Text fieldName,
            AuthorityId authority,
            Text authorityName,
            LocalDate decisionDate,
            LocalDate until) {}

    /**
     * @param name of the subject
     * @param code of the subject; absent for an individual
     * @param reasons the entries that explain it, in at least three fields
     * @param notice to the subject; absent in what is published
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Warning(
            String name,
            @Nullable String code,
            LocalDate raisedOn,
            List<Reason> reasons,
            @Nullable Text notice) {}

    private record Row(SubjectId subject, LocalDate raisedOn) {}

    /** @param next where the next page begins, null when there is none */
    public record Page(List<Warning> warnings, @Nullable String next) {}

    /** @param before where it begins, null for the latest */
    public Page page(@Nullable String before) {
        LocalDate today = today();
        DayCursor cursor = before == null ? FIRST : DayCursor.read(before);
        List<Warning> found = new ArrayList<>();
        List<Row> rows;
        int looked = 0;
        int wanted;
        do {
            wanted = MOST - found.size();
            rows = Rows.query(
                    dataSource,
                    SOME,
                    WarningList::row,
                    cursor.day(),
                    cursor.id().toString(),
                    wanted);
            found.addAll(warnings(rows, today, true));
            looked += rows.size();
            if (!rows.isEmpty()) {
                cursor = new DayCursor(
                        rows.getLast().raisedOn(), rows.getLast().subject().value());
            }
        } while (rows.size() == wanted && found.size() < MOST && looked < MOST_LOOKED_AT);
        return new Page(found, rows.size() == wanted ? cursor.text() : null);
    }

    /** Of the holder of a code. */
    public List<Warning> mine(String code) {
        return ofHolder(hash.of(code));
    }

    /** Of the holder of a code; that the notice was read is recorded. */
    public List<Warning> read(String code) {
        return readOfHolder(hash.of(code));
    }

    /** Whether the holder of a code has read every notice. */
    public boolean isRead(String code) {
        return Rows.query(dataSource, UNREAD, row -> true, subject(hash.of(code)))
                .isEmpty();
    }

    /** By the hash of a code; that the notice was read is recorded. */
    public List<Warning> readOfHolder(String codeHash) {
        Rows.query(dataSource, OF_HOLDER, WarningList::row, subject(codeHash))
                .forEach(row -> Rows.update(
                        dataSource,
                        SEEN,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        row.subject().value()));
        return ofHolder(codeHash);
    }

    private Object subject(String codeHash) {
        return hash.anyIn(HashedColumn.DOSSIER, codeHash);
    }

    private List<Warning> ofHolder(String codeHash) {
        return warnings(Rows.query(dataSource, OF_HOLDER, WarningList::row, subject(codeHash)), today(), false);
    }

    private List<Warning> warnings(List<Row> rows, LocalDate today, boolean published) {
        Map<SubjectId, List<Warnings.Scrutiny>> counting =
                scrutinies.counting(rows.stream().map(Row::subject).toList(), today);
        return rows.stream()
                .flatMap(
                        row -> warning(row, counting.getOrDefault(row.subject(), List.of()), today, published).stream())
                .toList();
    }

    /** By the entries as they are at this moment: a warning that is about to be lifted is not shown any more. */
    private Optional<Warning> warning(Row row, List<Warnings.Scrutiny> counting, LocalDate today, boolean published) {
        List<NamedEntry> records = counting.stream()
                .flatMap(one -> collection.find(one.entry().value(), today.toEpochDay()).stream())
                .filter(held -> !published || held.publishable())
                .map(HeldEntry::record)
                .toList();
        if (records.stream().map(NamedEntry::field).distinct().count() < Warnings.FIELDS) {
            return Optional.empty();
        }
        NamedEntry first = records.getFirst();
        boolean person = first.subjectKind() == org.creditlists.contracts.list.SubjectKind.INDIVIDUAL;
        return Optional.of(new Warning(
                first.name(),
                published && person ? null : first.code(),
                row.raisedOn(),
                records.stream().map(this::reason).toList(),
                published ? null : NOTICE));
    }

    private Reason reason(NamedEntry record) {
        LocalDate until =
                record.displayUntil().isBefore(record.validUntil()) ? record.displayUntil() : record.validUntil();
        return new Reason(
                record.entry().value(),
                record.field(),
                words.field(record.field().value()),
                record.authority(),
                directory.nameOf(record.authority()),
                record.decisionDate(),
                until);
    }

    private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(new SubjectId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingDays.LEGAL_ZONE);
    }
}
