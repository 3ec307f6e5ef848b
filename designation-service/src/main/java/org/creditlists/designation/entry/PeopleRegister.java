package org.creditlists.designation.entry;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.designation.entry.domain.BlackRecord;
import org.creditlists.designation.entry.domain.CleanRecord;
import org.creditlists.designation.entry.domain.SubjectLists;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rows;

/**
 * Which BLACK entries of organisations name whom, by random ids: for as long as they count for a clean record (Draft
 * opinions on joint incentives, part IV(2)), which is longer than there is a dossier.
 */
@Singleton
public final class PeopleRegister {

    private static final String OF_PEOPLE = """
            SELECT p.subject_id, p.entry_id, r.valid_until, r.ended_on, r.end_reason FROM entry_person p
            JOIN entry_register r ON r.entry_id = p.entry_id WHERE p.subject_id = ANY(?)
            """;
    private static final String LEAVE = "DELETE FROM entry_person WHERE entry_id = ANY(?)";
    private static final String DONE = "DELETE FROM entry_person_due WHERE entry_id = ANY(?)";
    private static final String DUE = "SELECT entry_id FROM entry_person_due ORDER BY entry_id LIMIT ?";
    private static final String NAME = """
            INSERT INTO entry_person (entry_id, subject_id) SELECT * FROM unnest(?::uuid[], ?::uuid[])
            """;
    private static final String FORGET = """
            DELETE FROM entry_person p USING entry_register r WHERE r.entry_id = p.entry_id
            AND (r.end_reason = 'ERROR' OR r.ended_on < ?)
            """;

    private final DataSource dataSource;

    PeopleRegister(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is on the record of these people by organisations behind which they stand. */
    Map<SubjectId, Map<EntryId, BlackRecord>> of(Collection<SubjectId> people) {
        Map<SubjectId, Map<EntryId, BlackRecord>> records = new HashMap<>();
        if (people.isEmpty()) {
            return records;
        }
        Rows.transaction(
                dataSource,
                connection -> Rows.query(
                        connection,
                        OF_PEOPLE,
                        row -> {
                            LocalDate endedOn = row.getObject(4, LocalDate.class);
                            return records.computeIfAbsent(
                                            new SubjectId(row.getObject(1, UUID.class)), id -> new HashMap<>())
                                    .put(
                                            new EntryId(row.getObject(2, UUID.class)),
                                            new BlackRecord(
                                                    row.getObject(3, LocalDate.class),
                                                    endedOn == null
                                                            ? null
                                                            : new SubjectLists.End(
                                                                    EndReason.valueOf(row.getString(5)),
                                                                    endedOn,
                                                                    null)));
                        },
                        Ids.of(connection, people.stream().map(SubjectId::value).toList())));
        return records;
    }

    /** The rows that stand or fall with decisions: who stands behind each of these entries from now on. */
    static List<CompanionWrite> rows(Map<EntryId, Set<SubjectId>> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        List<UUID> entries = new ArrayList<>();
        List<UUID> named = new ArrayList<>();
        people.forEach((entry, persons) -> persons.forEach(person -> {
            entries.add(entry.value());
            named.add(person.value());
        }));
        List<Object> all = Collections.singletonList(
                people.keySet().stream().map(EntryId::value).toArray(UUID[]::new));
        return List.of(
                new CompanionWrite(DONE, all, CompanionWrite.ANY),
                new CompanionWrite(LEAVE, all, CompanionWrite.ANY),
                new CompanionWrite(
                        NAME, List.of(entries.toArray(UUID[]::new), named.toArray(UUID[]::new)), entries.size()));
    }

    /** Entries of which it is not known yet whom they name: those that an earlier version stored. */
    List<EntryId> due(int limit) {
        return Rows.query(dataSource, DUE, row -> new EntryId(row.getObject(1, UUID.class)), limit);
    }

    /** What counts against nobody any more: errors, and what ended longer ago than a clean record looks back. */
    public int forgetOld(LocalDate today) {
        return Rows.update(dataSource, FORGET, today.minusYears(CleanRecord.LOOK_BACK_YEARS));
    }
}
