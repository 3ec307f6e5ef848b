package org.creditlists.designation.entry;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.creditlists.base.codec.CreditEventCodec;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.designation.dossier.SealedDossiers;
import org.creditlists.designation.entry.domain.BlackRecord;
import org.creditlists.designation.entry.domain.DesignationCommand;
import org.creditlists.designation.entry.domain.PeopleBehind;
import org.creditlists.designation.entry.domain.Refusals;
import org.creditlists.designation.entry.domain.SubjectLists;
import org.creditlists.designation.look.Looks;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.eventstore.OrderedIds;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.decision.StaleReadException;
import org.creditlists.runtime.hash.HashedColumn;
import org.jspecify.annotations.Nullable;

/** Puts a RED entry in force again that a BLACK entry had ended in error (GuoFa (2016) 33, art. 22). */
@Singleton
public final class ReinstatementHandling {

    private final Decisions<CreditEvent> decisions;
    private final FormerEntries formers;
    private final PeopleRegister people;
    private final SealedDossiers dossiers;
    private final Book book;

    ReinstatementHandling(
            Decisions<CreditEvent> decisions,
            FormerEntries formers,
            PeopleRegister people,
            SealedDossiers dossiers,
            Book book) {
        this.decisions = decisions;
        this.formers = formers;
        this.people = people;
        this.dossiers = dossiers;
        this.book = book;
    }

    /**
     * Decides at the word of somebody of its authority; told twice is done once.
     *
     * @param given what its document says, by {@link SubmissionFields}, where nothing of it is kept here any more
     * @return the new entry, or unchanged with the one as which it was reinstated before, or refused
     */
    public Outcome reinstate(EntryId ended, Sender sender, Map<String, String> given) {
        Optional<FormerEntries.Former> known = formers.find(ended);
        if (known.isEmpty()) {
            return new Outcome.Refused(Refusals.ENTRY_UNKNOWN);
        }
        SubjectId subject = known.get().subject();
        Set<String> only = Set.of(subject.toString());
        List<UUID> forgotten = new ArrayList<>();
        Outcome outcome = decisions.decide(
                Boundary.ofAll(CreditEventCodec.SUBJECT, only).and(CreditEventCodec.BEHIND, only), history -> {
                    forgotten.clear();
                    SubjectLists lists = SubjectHistory.bySubject(history).getOrDefault(subject, SubjectLists.NONE);
                    // Read behind the history: what comes in between is a conflict of the append.
                    FormerEntries.Former former = formers.find(ended).orElseThrow();
                    if (former.reinstated() && lists.reinstatedAs(ended) == null) {
                        throw new StaleReadException("it was reinstated while its subject's history was read");
                    }
                    return draft(new Attempt(ended, former, sender, given, lists), forgotten);
                });
        dossiers.forget(forgotten);
        return outcome;
    }

    private record Attempt(
            EntryId ended, FormerEntries.Former former, Sender sender, Map<String, String> given, SubjectLists lists) {}

    private Draft<CreditEvent, Outcome> draft(Attempt attempt, List<UUID> forgotten) {
        SubjectLists.Entry ended = attempt.lists().find(attempt.ended());
        if (ended == null) {
            return answer(new Outcome.Refused(Refusals.ENTRY_UNKNOWN), List.of());
        }
        LocalDate today = book.legalDay().today();
        var command = new DesignationCommand.Reinstate(
                ended.id(),
                new EntryId(OrderedIds.next()),
                new AuthorityId(attempt.sender().organisation()),
                book.standards().standard(ended.standard()),
                attempt.former().recommendedBy(),
                cause(ended),
                behind(ended.subject()),
                today);
        return switch (SubjectHistory.DECIDER.decide(command, attempt.lists())) {
            case Decision.Refused<DesignationEvent> refused -> refused(attempt, command, ended, refused);
            case Decision.Accepted<DesignationEvent> accepted
            when accepted.events().isEmpty() ->
                answer(
                        new Outcome.Unchanged(
                                Objects.requireNonNull(attempt.lists().reinstatedAs(ended.id()))),
                        List.of());
            case Decision.Accepted<DesignationEvent> accepted ->
                switch (FormerDecision.of(attempt.former(), ended, command, attempt.given(), book.hash())) {
                    case FormerDecision.Missing missing ->
                        answer(new Outcome.Refused(missing.refusal(), ended.id()), List.of());
                    case FormerDecision.Given given -> {
                        if (attempt.former().kept() != null) {
                            forgotten.add(attempt.former().kept());
                        }
                        yield new Draft<>(
                                accepted.events(),
                                rows(attempt, accepted.events(), given.dossier(), today),
                                new Outcome.Accepted(command.entry()));
                    }
                };
        };
    }

    private @Nullable BlackRecord cause(SubjectLists.Entry ended) {
        EntryId becauseOf = ended.ended() == null ? null : ended.ended().becauseOf();
        return becauseOf == null ? null : formers.black(becauseOf).orElse(null);
    }

    private PeopleBehind behind(SubjectId subject) {
        var records = people.of(Set.of(subject)).getOrDefault(subject, Map.of());
        return records.isEmpty() ? PeopleBehind.NONE : new PeopleBehind(List.copyOf(records.values()), List.of());
    }

    /** Whoever has a record that a refusal tells of sees that somebody looked; nobody is told who cannot be named. */
    private Draft<CreditEvent, Outcome> refused(
            Attempt attempt,
            DesignationCommand.Reinstate command,
            SubjectLists.Entry ended,
            Decision.Refused<DesignationEvent> refused) {
        if (!Refusals.tellsOfARecord(refused.refusal())) {
            return answer(new Outcome.Refused(refused.refusal(), ended.id()), List.of());
        }
        return switch (FormerDecision.of(attempt.former(), ended, command, attempt.given(), book.hash())) {
            case FormerDecision.Missing missing ->
                answer(new Outcome.Refused(missing.refusal(), ended.id()), List.of());
            case FormerDecision.Given given ->
                answer(new Outcome.Refused(refused.refusal(), ended.id()), look(attempt.sender(), given.dossier()));
        };
    }

    private List<CompanionWrite> look(Sender sender, Dossier dossier) {
        return Looks.rows(
                List.of(book.hash().in(HashedColumn.LOOK, book.hash().of(dossier.code()))),
                sender.organisation(),
                sender.id(),
                Looks.Kind.REFUSED,
                book.legalDay().now());
    }

    private List<CompanionWrite> rows(
            Attempt attempt, List<DesignationEvent> events, Dossier dossier, LocalDate today) {
        EntryId ended = attempt.ended();
        String key = book.hash().from(HashedColumn.REGISTER, attempt.former().keyHash());
        var rows = new EntryRows();
        rows.add(book.hash().in(HashedColumn.REGISTER, key), (Designated) events.getFirst());
        rows.put(dossier);
        rows.follow(events);
        List<CompanionWrite> writes = new ArrayList<>();
        // First: two entries cannot have the same key.
        String instead = book.hash().of("reinstated", ended.toString());
        writes.add(FormerEntries.giveUpKey(ended, book.hash().in(HashedColumn.REGISTER, instead)));
        writes.addAll(rows.companions(dossiers));
        writes.add(FormerEntries.reinstated(
                ended, dossier.entry(), attempt.sender().id(), today));
        return writes;
    }

    private static Draft<CreditEvent, Outcome> answer(Outcome outcome, List<CompanionWrite> writes) {
        return new Draft<>(List.of(), writes, outcome);
    }
}
