package org.creditlists.designation.entry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.creditlists.base.codec.CreditEventCodec;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.designation.entry.domain.BlackRecord;
import org.creditlists.designation.entry.domain.LineRules;
import org.creditlists.designation.entry.domain.PeopleBehind;
import org.creditlists.designation.entry.domain.SubjectLists;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.decision.Boundary;

/**
 * Who stands behind which organisation, as one attempt at deciding lines sees it: what was stored, and what the lines
 * before have changed (GuoFa (2016) 33, art. 14).
 */
final class BehindLines {

    private final Map<SubjectId, Map<EntryId, BlackRecord>> records;
    private final Map<String, SubjectId> subjects;
    private final Map<EntryId, Set<SubjectId>> named = new LinkedHashMap<>();
    private final Map<CreditEvent, Boundary> tags = new HashMap<>();

    /**
     * @param records what is stored of those who are to be on RED
     * @param subjects by code
     */
    BehindLines(Map<SubjectId, Map<EntryId, BlackRecord>> records, Map<String, SubjectId> subjects) {
        this.records = records;
        this.subjects = subjects;
    }

    /** What a decision about a line depends on besides the lists of its subject. */
    PeopleBehind of(Submission submission, SubjectId subject, Map<SubjectId, SubjectLists> lists) {
        List<BlackRecord> own =
                List.copyOf(records.getOrDefault(subject, Map.of()).values());
        List<SubjectLists> people = people(submission).stream()
                .map(person -> lists.getOrDefault(person, SubjectLists.NONE))
                .toList();
        return own.isEmpty() && people.isEmpty() ? PeopleBehind.NONE : new PeopleBehind(own, people);
    }

    /** Those whose number is known, each once; a name alone is nobody's. */
    private Set<SubjectId> people(Submission submission) {
        return submission.people().stream()
                .map(Dossier.Person::code)
                .filter(Objects::nonNull)
                .map(code -> Objects.requireNonNull(subjects.get(code), "somebody behind it has no id"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A designation or correction that is accepted: from now on it is the entry of these people, too. */
    void take(Submission submission, DesignationEvent event) {
        Set<SubjectId> people = people(submission);
        // Only a correction has others to leave out.
        boolean mayHaveHad =
                event instanceof Corrected && LineRules.mayNamePeople(submission.subjectKind(), submission.list());
        if (people.isEmpty() && !mayHaveHad) {
            return;
        }
        LocalDate validUntil = lastDay(event);
        EntryId entry = event.entry();
        named.put(entry, people);
        records.values().forEach(entries -> entries.remove(entry));
        people.forEach(person ->
                records.computeIfAbsent(person, id -> new HashMap<>()).put(entry, new BlackRecord(validUntil, null)));
        if (!people.isEmpty()) {
            tags.put(
                    event,
                    Boundary.ofAll(
                            CreditEventCodec.BEHIND,
                            people.stream().map(SubjectId::toString).collect(Collectors.toSet())));
        }
    }

    private static LocalDate lastDay(DesignationEvent event) {
        return switch (event) {
            case Designated designated -> designated.validUntil();
            case Corrected corrected -> corrected.validUntil();
            default -> throw new IllegalArgumentException("it has no last day: " + event.getClass());
        };
    }

    /** What has ended counts as ended, for the lines behind. */
    void follow(Collection<DesignationEvent> events) {
        for (DesignationEvent event : events) {
            if (event instanceof Withdrawn end) {
                records.values()
                        .forEach(entries -> entries.computeIfPresent(
                                end.entry(),
                                (id, entry) -> new BlackRecord(
                                        entry.validUntil(), new SubjectLists.End(end.reason(), end.endedOn(), null))));
            }
        }
    }

    Map<CreditEvent, Boundary> tags() {
        return tags;
    }

    List<CompanionWrite> companions() {
        return PeopleRegister.rows(named);
    }
}
