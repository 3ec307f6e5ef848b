package org.creditlists.incentive.efficacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.listprojection.dossier.EntryTexts;
import org.creditlists.listprojection.dossier.Identities;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** ReportedCases in which measures took effect, as departments reported them (NDRC (2018) 87, section VII). */
@Singleton
public class ReportedCases {

    private static final String ADD = """
            INSERT INTO measure_case (case_id, order_id, entry_id, department, measure, province, city, happened_on,
            typical, summary)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            WHERE ?::text IS NULL OR EXISTS (SELECT 1 FROM dossier WHERE entry_id = ?)
            """;
    private static final String SELECT = """
            SELECT entry_id, case_id, order_id, department, measure, province, city, happened_on, typical, summary FROM
            measure_case
            """;

    private final DataSource dataSource;
    private final Identities identities;
    private final EntryTexts texts;

    ReportedCases(DataSource dataSource, Identities identities, EntryTexts texts) {
        this.dataSource = dataSource;
        this.texts = texts;
        this.identities = identities;
    }

    /**
     * @param order absent where a case is shown to everyone
     * @param province GB/T 2260, or 000000 for one of the nation
     * @param summary absent once its entry has ended, but for typical cases
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Case(
            UUID caseId,
            @Nullable UUID order,
            DepartmentId department,
            String measure,
            String province,
            @Nullable String city,
            LocalDate happenedOn,
            boolean typical,
            @Nullable String summary) {

        Case withoutOrder() {
            return new Case(caseId, null, department, measure, province, city, happenedOn, typical, summary);
        }

        Case with(@Nullable String text) {
            return new Case(caseId, order, department, measure, province, city, happenedOn, typical, text);
        }
    }

    public Optional<Case> find(UUID id) {
        return query(" WHERE case_id = ?", id).stream().findFirst();
    }

    /** Typical ones, the latest first; at most 200. */
    List<Case> typical(@Nullable String province, @Nullable Integer year) {
        return query("""
                         WHERE typical AND (?::text IS NULL OR province = ?)
                           AND (?::int IS NULL OR extract(year FROM happened_on) = ?)
                         ORDER BY happened_on DESC, case_id LIMIT 200
                        """, province, province, year, year).stream()
                .map(Case::withoutOrder)
                .toList();
    }

    /** Of one department, the latest first; at most 200. */
    List<Case> of(DepartmentId department) {
        return query(" WHERE department = ? ORDER BY happened_on DESC, case_id LIMIT 200", department.value());
    }

    private record Stored(EntryId entry, Case reported) {}

    private List<Case> query(String condition, @Nullable Object... parameters) {
        List<Stored> stored = Rows.query(dataSource, SELECT + condition, ReportedCases::read, parameters);
        EntryTexts.Opened opened = texts.of(stored.stream().map(Stored::entry).toList());
        return stored.stream()
                .map(one -> one.reported()
                        .with(opened.text(one.entry(), one.reported().summary())))
                .toList();
    }

    /** Names and codes that stand in the dossier of an entry. */
    public List<String> namesOf(EntryId entry) {
        return identities.of(entry).stream()
                .flatMap(identity -> Stream.concat(
                        Stream.of(identity.name(), identity.code()),
                        identity.people().stream()
                                .flatMap(person -> Stream.of(person.name(), person.code()))
                                .filter(Objects::nonNull)))
                .distinct()
                .toList();
    }

    /** What is said about somebody is stored sealed; a typical case names nobody, and stays. */
    public CompanionWrite add(Case reported, EntryId entry) {
        String summary = reported.summary();
        String stored = summary == null || reported.typical() ? summary : texts.seal(entry, summary);
        return new CompanionWrite(
                ADD,
                Arrays.asList(
                        reported.caseId(),
                        reported.order(),
                        entry.value(),
                        reported.department().value(),
                        reported.measure(),
                        reported.province(),
                        reported.city(),
                        reported.happenedOn(),
                        reported.typical(),
                        stored,
                        stored,
                        entry.value()),
                1);
    }

    private static Stored read(ResultSet row) throws SQLException {
        return new Stored(
                new EntryId(row.getObject("entry_id", UUID.class)),
                new Case(
                        row.getObject("case_id", UUID.class),
                        row.getObject("order_id", UUID.class),
                        new DepartmentId(row.getString("department")),
                        row.getString("measure"),
                        row.getString("province"),
                        row.getString("city"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getBoolean("typical"),
                        row.getString("summary")));
    }
}
