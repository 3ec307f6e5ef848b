package org.creditlists.designation.entry;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creditlists.base.codec.CreditEventCodec;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.designation.dossier.SealedDossiers;
import org.creditlists.designation.entry.domain.DesignationCommand;
import org.creditlists.designation.entry.domain.Refusals;
import org.creditlists.designation.entry.domain.SubjectLists;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.author.Acting;
import org.creditlists.runtime.author.Author;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.jspecify.annotations.Nullable;

/** Decides what happens to entries that there are: they end, are consented to, their notices are delivered. */
@Singleton
public class EntryHandling {

    private static final int EXPIRED_AT_ONCE = 1_000;

    private final Decisions<CreditEvent> decisions;
    private final EntryRegister knownEntries;
    private final SealedDossiers dossiers;
    private final LegalDay legalDay;

    EntryHandling(
            Decisions<CreditEvent> decisions, EntryRegister knownEntries, SealedDossiers dossiers, LegalDay legalDay) {
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.knownEntries = knownEntries;
        this.legalDay = legalDay;
    }

    /**
     * Carries out a command about one entry; nothing happens when it was carried out before.
     *
     * @param command made from today in Asia/Shanghai
     */
    public Optional<Refusal> decide(EntryId entry, Function<LocalDate, DesignationCommand> command) {
        return decide(entry, command, List.of());
    }

    private Optional<Refusal> decide(
            EntryId entry, Function<LocalDate, DesignationCommand> command, List<CompanionWrite> companions) {
        Optional<SubjectId> subject = knownEntries.subjectOf(entry);
        if (subject.isEmpty()) {
            return Optional.of(Refusals.ENTRY_UNKNOWN);
        }
        List<UUID> ended = new ArrayList<>();
        Optional<Refusal> refused = decisions.decide(Boundary.of(CreditEventCodec.SUBJECT, subject.get()), history -> {
            ended.clear();
            SubjectLists lists = SubjectHistory.bySubject(history).getOrDefault(subject.get(), SubjectLists.NONE);
            return switch (SubjectHistory.DECIDER.decide(command.apply(legalDay.today()), lists)) {
                case Decision.Refused<DesignationEvent> no ->
                    new Draft<CreditEvent, Optional<Refusal>>(List.of(), List.of(), Optional.of(no.refusal()));
                case Decision.Accepted<DesignationEvent> accepted -> {
                    var rows = new EntryRows();
                    rows.follow(accepted.events());
                    ended.addAll(rows.ended());
                    List<CompanionWrite> writes = new ArrayList<>(rows.companions(dossiers));
                    if (!accepted.events().isEmpty()) {
                        writes.addAll(companions);
                    }
                    yield new Draft<CreditEvent, Optional<Refusal>>(accepted.events(), writes, Optional.empty());
                }
            };
        });
        dossiers.forget(ended);
        return refused;
    }

    /**
     * Ends an entry.
     *
     * @param authority who asks, null when another service's decision is carried out
     */
    public Optional<Refusal> withdraw(EntryId entry, EndReason reason, @Nullable AuthorityId authority) {
        return decide(entry, today -> new DesignationCommand.Withdraw(entry, reason, authority, today, today));
    }

    /**
     * Ends an entry by hand.
     *
     * @param companion row that stands or falls with it
     */
    public Optional<Refusal> withdraw(
            EntryId entry, EndReason reason, AuthorityId authority, CompanionWrite companion) {
        return decide(
                entry,
                today -> new DesignationCommand.Withdraw(entry, reason, authority, today, today),
                List.of(companion));
    }

    /**
     * Ends entries whose validity ran out before a day, at most a thousand.
     *
     * @param today in Asia/Shanghai
     * @return how many there were; zero when nothing is left
     */
    public int expire(LocalDate today) {
        Map<EntryId, SubjectId> due = knownEntries.due(today, EXPIRED_AT_ONCE);
        Acting.as(
                new Author.Sweep("expiry"),
                () -> end(due, entry -> new DesignationCommand.Expire(entry, today), ended -> List.of()));
        return due.size();
    }

    /**
     * Ends entries of an authority in one append.
     *
     * @param companions further rows that stand or fall with it, for those that had not ended before
     */
    public void withdrawAll(
            Map<EntryId, SubjectId> entries,
            AuthorityId authority,
            Function<List<EntryId>, List<CompanionWrite>> companions) {
        LocalDate today = legalDay.today();
        end(
                entries,
                entry -> new DesignationCommand.Withdraw(entry, EndReason.REVOKED, authority, today, today),
                companions);
    }

    private void end(
            Map<EntryId, SubjectId> entries,
            Function<EntryId, DesignationCommand> command,
            Function<List<EntryId>, List<CompanionWrite>> companions) {
        if (entries.isEmpty()) {
            return;
        }
        Boundary boundary = Boundary.ofAll(
                CreditEventCodec.SUBJECT,
                entries.values().stream().map(SubjectId::toString).collect(Collectors.toSet()));
        List<UUID> forgotten = new ArrayList<>();
        decisions.decide(boundary, history -> {
            forgotten.clear();
            Map<SubjectId, SubjectLists> lists = SubjectHistory.bySubject(history);
            List<CreditEvent> events = new ArrayList<>();
            var rows = new EntryRows();
            entries.forEach((entry, subject) -> {
                SubjectLists known = lists.getOrDefault(subject, SubjectLists.NONE);
                events.addAll(ended(entry, known, command, rows));
            });
            List<CompanionWrite> writes = new ArrayList<>(rows.companions(dossiers));
            writes.addAll(
                    companions.apply(events.stream().map(CreditEvent::entry).toList()));
            forgotten.addAll(rows.ended());
            return new Draft<>(events, writes, true);
        });
        dossiers.forget(forgotten);
    }

    private static List<DesignationEvent> ended(
            EntryId entry, SubjectLists known, Function<EntryId, DesignationCommand> command, EntryRows rows) {
        SubjectLists.Entry state = known.find(entry);
        if (state != null && state.ended() != null) {
            // The events have the last word; the register is told once more.
            rows.restate(state);
            return List.of();
        }
        return switch (SubjectHistory.DECIDER.decide(command.apply(entry), known)) {
            case Decision.Refused<DesignationEvent> refused ->
                throw new IllegalStateException(refused.refusal().code() + " for entry " + entry);
            case Decision.Accepted<DesignationEvent> accepted -> {
                if (accepted.events().isEmpty() && state != null) {
                    rows.restate(state);
                }
                rows.follow(accepted.events());
                yield accepted.events();
            }
        };
    }
}
