package org.creditlists.designation.entry;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditlists.base.codec.CreditEventCodec;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.designation.dossier.SealedDossiers;
import org.creditlists.designation.entry.domain.DesignationCommand;
import org.creditlists.designation.entry.domain.PeopleBehind;
import org.creditlists.designation.entry.domain.SubjectLists;
import org.creditlists.designation.subject.SubjectIds;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.author.Acting;
import org.creditlists.runtime.author.Author;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.schedule.DailySweep;
import org.jspecify.annotations.Nullable;

/**
 * Entries that an earlier version stored without saying whom they name: after a start their dossiers are read once,
 * and whoever stands behind one leaves RED as if it came today (GuoFa (2016) 33, art. 14).
 */
@Singleton
final class PeopleOfOlderEntries {

    private static final int AT_ONCE = 200;

    private final Decisions<CreditEvent> decisions;
    private final PeopleRegister people;
    private final EntryRegister entries;
    private final SubjectIds subjectIds;
    private final SealedDossiers dossiers;
    private final Clock clock;
    private @Nullable DailySweep sweep;

    PeopleOfOlderEntries(
            Decisions<CreditEvent> decisions,
            PeopleRegister people,
            EntryRegister entries,
            SubjectIds subjectIds,
            SealedDossiers dossiers,
            Clock clock) {
        this.decisions = decisions;
        this.people = people;
        this.entries = entries;
        this.subjectIds = subjectIds;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        sweep = DailySweep.start("people-behind", clock, this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        if (sweep != null) {
            sweep.close();
        }
    }

    /** Until nothing is left. */
    void look(LocalDate today) {
        List<EntryId> due = people.due(AT_ONCE);
        while (!due.isEmpty()) {
            List<EntryId> some = due;
            Acting.as(new Author.Sweep("people-behind"), () -> name(some, today));
            due = people.due(AT_ONCE);
        }
    }

    /** Whoever has no dossier any more names nobody. */
    private void name(List<EntryId> due, LocalDate today) {
        Map<EntryId, Dossier> found = entries.dossiers(due);
        Map<String, SubjectId> ids = subjectIds.of(
                found.values().stream().flatMap(PeopleOfOlderEntries::codes).collect(Collectors.toSet()));
        Map<EntryId, Set<SubjectId>> named = new LinkedHashMap<>();
        Set<String> boundary = new HashSet<>();
        for (EntryId entry : due) {
            Dossier dossier = found.get(entry);
            Set<SubjectId> persons = dossier == null
                    ? Set.of()
                    : codes(dossier).map(ids::get).collect(Collectors.toCollection(LinkedHashSet::new));
            named.put(entry, persons);
            persons.forEach(person -> boundary.add(person.toString()));
            if (dossier != null && !persons.isEmpty()) {
                boundary.add(dossier.subject().toString());
            }
        }
        List<UUID> forgotten = new ArrayList<>();
        decisions.decide(
                boundary.isEmpty()
                        ? Boundary.of(CreditEventCodec.SUBJECT, "")
                        : Boundary.ofAll(CreditEventCodec.SUBJECT, boundary),
                history -> draft(history, named, found, today, forgotten));
        dossiers.forget(forgotten);
    }

    private Draft<CreditEvent, Boolean> draft(
            List<CreditEvent> history,
            Map<EntryId, Set<SubjectId>> named,
            Map<EntryId, Dossier> found,
            LocalDate today,
            Collection<UUID> forgotten) {
        forgotten.clear();
        Map<SubjectId, SubjectLists> lists = SubjectHistory.bySubject(history);
        List<CreditEvent> events = new ArrayList<>();
        var rows = new EntryRows();
        var takenDown = new TakenDownRows(entries);
        named.forEach((entry, persons) -> {
            Dossier dossier = found.get(entry);
            if (dossier != null && !persons.isEmpty()) {
                for (DesignationEvent event : decide(entry, dossier.subject(), persons, lists, today)) {
                    lists.put(
                            event.subject(),
                            SubjectHistory.DECIDER.evolve(Objects.requireNonNull(lists.get(event.subject())), event));
                    events.add(event);
                    takenDown.follow(List.of(event), rows);
                    rows.follow(List.of(event));
                }
            }
        });
        forgotten.addAll(rows.ended());
        List<CompanionWrite> writes = new ArrayList<>(rows.companions(dossiers));
        writes.addAll(PeopleRegister.rows(named));
        writes.addAll(takenDown.companions(dossiers));
        return new Draft<>(events, writes, true);
    }

    private static List<DesignationEvent> decide(
            EntryId entry,
            SubjectId subject,
            Set<SubjectId> persons,
            Map<SubjectId, SubjectLists> lists,
            LocalDate today) {
        var behind = new PeopleBehind(
                List.of(),
                persons.stream()
                        .map(person -> lists.getOrDefault(person, SubjectLists.NONE))
                        .toList());
        return SubjectHistory.DECIDER.decide(
                                new DesignationCommand.NamePeople(entry, behind, today),
                                lists.getOrDefault(subject, SubjectLists.NONE))
                        instanceof Decision.Accepted<DesignationEvent> accepted
                ? accepted.events()
                : List.of();
    }

    private static Stream<String> codes(Dossier dossier) {
        return dossier.people().stream().map(Dossier.Person::code).filter(Objects::nonNull);
    }
}
