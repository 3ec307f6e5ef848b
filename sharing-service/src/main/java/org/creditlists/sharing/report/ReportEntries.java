package org.creditlists.sharing.report;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.listprojection.dossier.Identities;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.log.InquiryIndex;
import org.creditlists.sharing.words.Words;

/** Reads the entries of a credit report, with their measures and to whom each was shown. */
@Singleton
public class ReportEntries {

    private static final int MOST = 500;
    private static final String ENTRIES = """
            SELECT e.entry_id, mine.role, d.code_hash, e.list, e.field, e.authority, e.standard_id,
            e.standard_version, e.ground,
                   e.decision_date, e.valid_until, e.display_until, e.suspended,
                   e.restorable_from,
                   s.payload IS NOT NULL AND convert_from(s.payload, 'UTF8')::json ->> 'publishable' = 'true' AS
                   published
            FROM (SELECT entry_id, NULL AS role FROM dossier WHERE code_hash = ANY(?)
                  UNION SELECT entry_id, role FROM dossier_person WHERE code_hash = ANY(?)) AS mine
            JOIN dossier d ON d.entry_id = mine.entry_id JOIN list_entry_now e ON e.entry_id = d.entry_id
            LEFT JOIN shared_entry s ON s.entry_id = d.entry_id
            WHERE NOT e.ended AND NOT e.shielded AND least(e.valid_until, e.display_until) >= ?
            ORDER BY e.decision_date DESC, e.entry_id LIMIT
            """ + MOST;
    private static final String MEASURES = """
            SELECT measure, department, suspended, acknowledged, applied FROM measure_order
            WHERE entry_id = ? AND NOT lifted AND measure IS NOT NULL ORDER BY department, measure LIMIT
            """ + MOST;

    private final DataSource dataSource;
    private final Directory directory;
    private final Words words;
    private final Editions<MeasuresEdition> measures;
    private final InquiryIndex index;
    private final KeyedHash hash;
    private final Clock clock;
    private final Identities identities;

    ReportEntries(
            DataSource dataSource,
            Directory directory,
            Words words,
            Editions<MeasuresEdition> measures,
            InquiryIndex index,
            KeyedHash hash,
            Clock clock,
            Identities identities) {
        this.identities = identities;
        this.dataSource = dataSource;
        this.directory = directory;
        this.words = words;
        this.measures = measures;
        this.index = index;
        this.hash = hash;
        this.clock = clock;
    }

    List<Report.Entry> of(String codeHash, LocalDate today) {
        List<Found> found = found(codeHash, today);
        Map<UUID, Map<String, Instant>> shown = shown(found);
        return found.stream()
                .map(one ->
                        one.entry().with(measures(one.id(), today), shownTo(shown.getOrDefault(one.id(), Map.of()))))
                .toList();
    }

    String hashOf(String code) {
        return hash.of(code);
    }

    /** What prints of reports about a code are found by. */
    String[] printsOf(String codeHash) {
        return hash.anyIn(HashedColumn.REPORT, codeHash);
    }

    /** Entries in force of the holder of a code, without their measures and to whom they were shown. */
    public List<Report.Entry> withoutMeasures(String code) {
        return found(hash.of(code), LocalDate.ofInstant(clock.instant(), WorkingDays.LEGAL_ZONE)).stream()
                .map(Found::entry)
                .toList();
    }

    /** @param codeHash of the code of whom the entry is about */
    private record Found(UUID id, String codeHash, Report.Entry entry) {}

    private List<Found> found(String codeHash, LocalDate today) {
        List<Found> found = Rows.query(
                dataSource,
                ENTRIES,
                row -> new Found(
                        row.getObject("entry_id", UUID.class),
                        hash.from(HashedColumn.DOSSIER, row.getString("code_hash")),
                        entry(row)),
                hash.anyIn(HashedColumn.DOSSIER, codeHash),
                hash.anyIn(HashedColumn.PERSON, codeHash),
                today);
        Map<EntryId, Dossier> dossiers = identities.withReasons(
                found.stream().map(one -> new EntryId(one.id())).toList());
        // Whoever's dossier has been forgotten since has no entry any more.
        return found.stream()
                .filter(one -> dossiers.containsKey(new EntryId(one.id())))
                .map(one -> new Found(
                        one.id(),
                        one.codeHash(),
                        one.entry().about(Objects.requireNonNull(dossiers.get(new EntryId(one.id()))))))
                .toList();
    }

    private Report.Entry entry(ResultSet row) throws SQLException {
        var standard = new StandardRef(row.getString("standard_id"), row.getInt("standard_version"));
        return new Report.Entry(
                row.getString("entry_id"),
                row.getString("role"),
                "",
                row.getString("list"),
                words.field(row.getString("field")),
                directory.nameOf(new AuthorityId(row.getString("authority"))),
                words.ground(standard, new GroundCode(row.getString("ground"))),
                words.basis(standard),
                "",
                "",
                row.getObject("decision_date", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("display_until", LocalDate.class),
                row.getBoolean("published"),
                row.getBoolean("suspended"),
                row.getObject("restorable_from", LocalDate.class),
                List.of(),
                List.of());
    }

    private List<Report.Measure> measures(UUID entry, LocalDate today) {
        return Rows.query(dataSource, MEASURES, row -> measure(row, today), entry);
    }

    /** When each organisation was shown an entry first; the log is read once for each code. */
    private Map<UUID, Map<String, Instant>> shown(List<Found> found) {
        Map<UUID, Map<String, Instant>> shown = new HashMap<>();
        found.stream()
                .collect(Collectors.groupingBy(Found::codeHash, Collectors.mapping(Found::id, Collectors.toSet())))
                .forEach((codeHash, entries) -> index.shown(
                        entries, codeHash, one -> shown.computeIfAbsent(one.entry(), entry -> new HashMap<>())
                                .merge(one.organisation(), one.askedAt(), (a, b) -> a.isBefore(b) ? a : b)));
        return shown;
    }

    private List<Text> shownTo(Map<String, Instant> first) {
        return first.entrySet().stream()
                .sorted(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(one -> directory.nameOf(new AuthorityId(one.getKey())))
                .toList();
    }

    private Report.Measure measure(ResultSet row, LocalDate today) throws SQLException {
        return new Report.Measure(
                measure(row.getString("measure"), today),
                directory.nameOf(new AuthorityId(row.getString("department"))),
                row.getBoolean("suspended"),
                row.getObject("acknowledged", LocalDate.class),
                row.getObject("applied", LocalDate.class));
    }

    /** The name of a measure on a day, or its code when the edition of that day does not know it. */
    Text measure(String code, LocalDate today) {
        return measures.on(today).find(code).map(MeasuresEdition.Measure::name).orElse(new Text(code, code));
    }
}
