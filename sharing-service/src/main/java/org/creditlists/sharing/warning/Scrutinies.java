package org.creditlists.sharing.warning;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.warning.domain.Warnings;

/** Entries for key scrutiny. */
@Singleton
public class Scrutinies {

    private static final String COUNTING = """
            SELECT e.subject_id, e.entry_id, e.field, e.decision_date FROM list_entry_now e
            WHERE e.subject_id = ANY(?::uuid[]) AND e.list = 'WATCH' AND NOT e.ended AND NOT e.shielded AND NOT
            e.suspended
              AND least(e.valid_until, e.display_until) >= ?
            ORDER BY e.decision_date, e.entry_id
            """;
    private static final String CANDIDATES = """
            SELECT e.subject_id FROM list_entry e WHERE e.subject_id = ANY(?::uuid[]) AND e.list = 'WATCH'
            GROUP BY e.subject_id HAVING count(DISTINCT e.field) >= %d
            UNION SELECT w.subject_id FROM warning w WHERE w.subject_id = ANY(?::uuid[])
            """.formatted(Warnings.FIELDS);

    private final DataSource dataSource;

    Scrutinies(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Those of a subject that count on a day. */
    public List<Warnings.Scrutiny> counting(SubjectId subject, LocalDate day) {
        return counting(List.of(subject), day).getOrDefault(subject, List.of());
    }

    /** The same of many. */
    public Map<SubjectId, List<Warnings.Scrutiny>> counting(Collection<SubjectId> subjects, LocalDate day) {
        Map<SubjectId, List<Warnings.Scrutiny>> counting = new HashMap<>();
        Rows.query(
                dataSource,
                COUNTING,
                row -> counting.computeIfAbsent(
                                new SubjectId(row.getObject(1, UUID.class)), subject -> new ArrayList<>())
                        .add(new Warnings.Scrutiny(
                                new EntryId(row.getObject(2, UUID.class)),
                                new FieldCode(row.getString(3)),
                                row.getObject(4, LocalDate.class))),
                subjects.stream().map(subject -> subject.value().toString()).toArray(String[]::new),
                day);
        return counting;
    }

    /** Of some subjects those that could come onto the list, or are on it. */
    public Set<UUID> candidates(Collection<UUID> subjects) {
        String[] ids = subjects.stream().map(UUID::toString).toArray(String[]::new);
        return new HashSet<>(Rows.query(dataSource, CANDIDATES, row -> row.getObject(1, UUID.class), ids, ids));
    }
}
