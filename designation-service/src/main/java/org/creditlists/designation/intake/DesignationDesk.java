package org.creditlists.designation.intake;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.designation.domain.Authority;
import org.creditlists.designation.domain.DesignationCommand;
import org.creditlists.designation.domain.DesignationDecider;
import org.creditlists.designation.domain.Refusals;
import org.creditlists.designation.domain.Standard;
import org.creditlists.designation.domain.StandardsEdition;
import org.creditlists.designation.domain.SubjectLists;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.listprojection.codec.CreditEventCodec;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.decision.StaleReadException;
import org.creditlists.runtime.hash.KeyedHash;
import org.jspecify.annotations.Nullable;

/** Decides submissions, one or many in one append, and withdrawals. */
@Singleton
public class DesignationDesk {

    private static final DesignationDecider DECIDER = new DesignationDecider();
    private static final int EXPIRED_AT_ONCE = 1_000;

    private final Decisions<CreditEvent> decisions;
    private final StandardsEdition edition;
    private final SubjectIds subjectIds;
    private final KnownEntries knownEntries;
    private final KeyedHash hash;

    DesignationDesk(
            Decisions<CreditEvent> decisions,
            StandardsEdition edition,
            SubjectIds subjectIds,
            KnownEntries knownEntries,
            KeyedHash hash) {
        this.decisions = decisions;
        this.edition = edition;
        this.subjectIds = subjectIds;
        this.knownEntries = knownEntries;
        this.hash = hash;
    }

    /**
     * Decides in order; what one of them brings about, the next ones see.
     *
     * @param dryRun to learn the outcomes only: nothing is decided
     * @param companions further rows that stand or fall with the outcomes
     */
    public List<Outcome> decide(
            Sender sender,
            List<Submission> submissions,
            boolean dryRun,
            Function<List<Outcome>, List<CompanionWrite>> companions) {
        if (submissions.isEmpty()) {
            return decisions.decide(
                    Boundary.of(CreditEventCodec.SUBJECT, ""),
                    history -> new Draft<>(List.of(), companions.apply(List.of()), List.of()));
        }
        Map<String, SubjectId> subjects = subjectsOf(submissions);
        Boundary boundary = Boundary.ofAll(
                CreditEventCodec.SUBJECT,
                subjects.values().stream().map(SubjectId::toString).collect(Collectors.toSet()));
        return decisions.decide(boundary, history -> {
            var work = new Work(sender, subjects, submissions, history);
            submissions.forEach(work::decide);
            if (dryRun) {
                return new Draft<>(List.of(), companions.apply(work.outcomes), work.outcomes);
            }
            List<CompanionWrite> writes = new ArrayList<>(work.rows.companions());
            writes.addAll(companions.apply(work.outcomes));
            return new Draft<>(work.events, writes, work.outcomes);
        });
    }

    /**
     * Ends an entry; nothing happens when it has ended for the same reason already.
     *
     * @param authority who asks, null when another service's decision is carried out
     */
    public Optional<Refusal> withdraw(EntryId entry, EndReason reason, @Nullable String authority) {
        Optional<SubjectId> subject = knownEntries.subjectOf(entry);
        if (subject.isEmpty()) {
            return Optional.of(Refusals.ENTRY_UNKNOWN);
        }
        return decisions.decide(Boundary.of(CreditEventCodec.SUBJECT, subject.get()), history -> {
            SubjectLists lists = SubjectLists.NONE;
            for (CreditEvent event : history) {
                lists = evolve(lists, event);
            }
            var command = new DesignationCommand.Withdraw(entry, reason, authority, today(), today());
            return switch (DECIDER.decide(command, lists)) {
                case Decision.Refused<DesignationEvent> refused ->
                    new Draft<CreditEvent, Optional<Refusal>>(List.of(), List.of(), Optional.of(refused.refusal()));
                case Decision.Accepted<DesignationEvent> accepted -> {
                    var rows = new EntryRows();
                    rows.follow(accepted.events());
                    yield new Draft<CreditEvent, Optional<Refusal>>(
                            accepted.events(), rows.companions(), Optional.empty());
                }
            };
        });
    }

    /**
     * Ends entries whose validity ran out before a day, at most a thousand.
     *
     * @param today in Asia/Shanghai
     * @return how many there were; zero when nothing is left
     */
    public int expire(LocalDate today) {
        Map<EntryId, SubjectId> due = knownEntries.due(today, EXPIRED_AT_ONCE);
        end(due, entry -> new DesignationCommand.Expire(entry, today), ended -> List.of());
        return due.size();
    }

    /**
     * Ends entries of an authority in one append.
     *
     * @param companions further rows that stand or fall with it, for those that had not ended before
     */
    public void withdrawAll(
            Map<EntryId, SubjectId> entries,
            String authority,
            Function<List<EntryId>, List<CompanionWrite>> companions) {
        LocalDate today = today();
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
        decisions.decide(boundary, history -> {
            Map<SubjectId, SubjectLists> lists = bySubject(history);
            List<CreditEvent> events = new ArrayList<>();
            var rows = new EntryRows();
            entries.forEach((entry, subject) -> {
                SubjectLists known = lists.getOrDefault(subject, SubjectLists.NONE);
                if (known.hasEnded(entry)) {
                    return;
                }
                switch (DECIDER.decide(command.apply(entry), known)) {
                    case Decision.Refused<DesignationEvent> refused ->
                        throw new IllegalStateException(refused.refusal().code() + " for entry " + entry);
                    case Decision.Accepted<DesignationEvent> accepted -> {
                        events.addAll(accepted.events());
                        rows.follow(accepted.events());
                    }
                }
            });
            List<CompanionWrite> writes = new ArrayList<>(rows.companions());
            writes.addAll(
                    companions.apply(events.stream().map(CreditEvent::entry).toList()));
            return new Draft<>(events, writes, true);
        });
    }

    private static Map<SubjectId, SubjectLists> bySubject(List<CreditEvent> history) {
        Map<SubjectId, SubjectLists> lists = new HashMap<>();
        for (CreditEvent event : history) {
            lists.merge(event.subject(), evolve(SubjectLists.NONE, event), (before, first) -> evolve(before, event));
        }
        return lists;
    }

    /** With the other name in it, for whoever may see both; what is stored has no name. */
    public Refusal withName(Outcome.Refused refused) {
        Refusal refusal = refused.refusal();
        if (!refusal.equals(Refusals.NAME_DIFFERS) || refused.entry() == null) {
            return refusal;
        }
        return knownEntries
                .nameOf(refused.entry())
                .map(name -> new Refusal(
                        refusal.code(),
                        refusal.pointer(),
                        refusal.basis(),
                        refusal.zh() + "；另一名称：" + name,
                        refusal.en() + "; the other name: " + name))
                .orElse(refusal);
    }

    private Map<String, SubjectId> subjectsOf(List<Submission> submissions) {
        try {
            return subjectIds.of(submissions.stream().map(Submission::code).collect(Collectors.toSet()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SubjectLists evolve(SubjectLists lists, CreditEvent event) {
        return event instanceof DesignationEvent designation ? DECIDER.evolve(lists, designation) : lists;
    }

    private static LocalDate today() {
        return LocalDate.now(WorkingDays.LEGAL_ZONE);
    }

    /** One attempt: state as it was sourced, and what comes of it. */
    private final class Work {

        private final Sender sender;
        private final Map<String, SubjectId> subjects;
        private final Map<SubjectId, SubjectLists> lists;
        private final Map<String, KnownEntries.Known> known;
        private final Map<SubjectId, Map<String, EntryId>> names;
        private final LocalDate today = today();
        private final List<DesignationEvent> events = new ArrayList<>();
        private final List<Outcome> outcomes = new ArrayList<>();
        private final EntryRows rows = new EntryRows();

        Work(Sender sender, Map<String, SubjectId> subjects, List<Submission> submissions, List<CreditEvent> history) {
            this.sender = sender;
            this.subjects = subjects;
            this.lists = bySubject(history);
            this.known = knownEntries.byKey(submissions.stream()
                    .flatMap(submission -> Stream.of(submission.naturalKey(), submission.watchKey()))
                    .filter(Objects::nonNull)
                    .map(hash::of)
                    .toList());
            this.names = knownEntries.names(subjects.values());
        }

        void decide(Submission submission) {
            outcomes.add(outcomeOf(submission));
        }

        private Outcome outcomeOf(Submission submission) {
            Optional<Authority> authority = edition.authority(submission.authority());
            if (authority.isEmpty()) {
                return new Outcome.Refused(Refusals.AUTHORITY_UNKNOWN);
            }
            if (!sender.maySpeakFor(authority.get())) {
                return new Outcome.Refused(Refusals.NOT_YOURS);
            }
            Optional<Standard> standard = edition.standard(submission.field(), submission.list());
            if (standard.isEmpty()) {
                return new Outcome.Refused(Refusals.NO_STANDARD);
            }
            var terms = new DesignationCommand.Terms(
                    standard.get(),
                    authority.get(),
                    submission.ground(),
                    submission.decisionDate(),
                    submission.validUntil());
            SubjectId subject = subjects.get(submission.code());
            if (subject == null) {
                throw new IllegalStateException("a subject has no id");
            }
            String key = hash.of(submission.naturalKey());
            KnownEntries.Known before = known.get(key);
            if (before != null && !listsOf(subject).entries().containsKey(before.entry())) {
                throw new StaleReadException("an entry was added while its subject's history was read");
            }
            if (submission.exit() != null) {
                return exit(submission, submission.exit(), subject, before);
            }
            return before == null
                    ? designate(submission, terms, subject, key)
                    : correct(submission, terms, subject, key, before);
        }

        private Outcome exit(
                Submission submission, Submission.Exit exit, SubjectId subject, KnownEntries.@Nullable Known before) {
            if (before == null) {
                return new Outcome.Refused(Refusals.EXIT_UNKNOWN);
            }
            EntryId entry = before.entry();
            boolean expired = exit.reason() == EndReason.EXPIRED;
            if (!expired && !EndReason.BY_AUTHORITY.contains(exit.reason())) {
                return new Outcome.Refused(Refusals.EXIT_REASON, entry);
            }
            DesignationCommand command = expired
                    ? new DesignationCommand.Expire(entry, today)
                    : new DesignationCommand.Withdraw(
                            entry,
                            exit.reason(),
                            submission.authority(),
                            Objects.requireNonNullElse(exit.on(), today),
                            today);
            return switch (DECIDER.decide(command, listsOf(subject))) {
                case Decision.Refused<DesignationEvent> refused -> new Outcome.Refused(refused.refusal(), entry);
                case Decision.Accepted<DesignationEvent> accepted
                when accepted.events().isEmpty() ->
                    expired && listsOf(subject).isInForce(entry, today)
                            ? new Outcome.Refused(Refusals.STILL_VALID, entry)
                            : new Outcome.Unchanged(entry);
                case Decision.Accepted<DesignationEvent> accepted -> {
                    apply(subject, accepted.events());
                    yield new Outcome.Withdrawn(entry);
                }
            };
        }

        private Outcome designate(
                Submission submission, DesignationCommand.Terms terms, SubjectId subject, String key) {
            EntryId entry = EntryId.random();
            Optional<Outcome> otherName = otherName(submission, subject, null);
            if (otherName.isPresent()) {
                return otherName.get();
            }
            String[] watchKey = submission.watchKey();
            KnownEntries.Known watched = watchKey == null ? null : known.get(hash.of(watchKey));
            if (watchKey != null && watched == null) {
                return new Outcome.Refused(Refusals.NOTHING_TO_TRANSFER);
            }
            var command = new DesignationCommand.Designate(
                    entry, subject, submission.subjectKind(), terms, watched == null ? null : watched.entry(), today);
            return switch (DECIDER.decide(command, listsOf(subject))) {
                case Decision.Refused<DesignationEvent> refused -> new Outcome.Refused(refused.refusal());
                case Decision.Accepted<DesignationEvent> accepted -> {
                    Dossier dossier = dossier(submission, entry, subject);
                    rows.add(key, (Designated) accepted.events().getFirst());
                    rows.put(dossier);
                    known.put(key, new KnownEntries.Known(entry, dossier));
                    names.computeIfAbsent(subject, id -> new HashMap<>()).put(dossier.name(), entry);
                    apply(subject, accepted.events());
                    yield new Outcome.Accepted(entry);
                }
            };
        }

        private Outcome correct(
                Submission submission,
                DesignationCommand.Terms terms,
                SubjectId subject,
                String key,
                KnownEntries.Known before) {
            Optional<Outcome> otherName = otherName(submission, subject, before);
            if (otherName.isPresent()) {
                return otherName.get();
            }
            Dossier dossier = dossier(submission, before.entry(), subject);
            var command = new DesignationCommand.Correct(
                    before.entry(),
                    subject,
                    submission.subjectKind(),
                    terms,
                    changes(before.dossier(), dossier),
                    today);
            return switch (DECIDER.decide(command, listsOf(subject))) {
                case Decision.Refused<DesignationEvent> refused ->
                    new Outcome.Refused(refused.refusal(), before.entry());
                case Decision.Accepted<DesignationEvent> accepted -> {
                    if (accepted.events().isEmpty()) {
                        yield new Outcome.Unchanged(before.entry());
                    }
                    rows.put(dossier);
                    known.put(key, new KnownEntries.Known(before.entry(), dossier));
                    apply(subject, accepted.events());
                    yield new Outcome.Corrected(before.entry());
                }
            };
        }

        /** Refused when another entry in force has the same code under another name, unless the authority confirms it. */
        private Optional<Outcome> otherName(
                Submission submission, SubjectId subject, KnownEntries.@Nullable Known same) {
            if (submission.nameConfirmed()) {
                return Optional.empty();
            }
            String name = comparable(submission.name());
            return names.getOrDefault(subject, Map.of()).entrySet().stream()
                    .filter(other -> same == null || !other.getValue().equals(same.entry()))
                    .filter(other -> !comparable(other.getKey()).equals(name))
                    .findFirst()
                    .map(other ->
                            new Outcome.Refused(Refusals.NAME_DIFFERS, same == null ? other.getValue() : same.entry()));
        }

        /** Width of characters and spaces make no other name. */
        private static String comparable(String name) {
            return Normalizer.normalize(name, Normalizer.Form.NFKC).replace(" ", "");
        }

        private void apply(SubjectId subject, List<DesignationEvent> decided) {
            SubjectLists next = listsOf(subject);
            for (DesignationEvent event : decided) {
                next = DECIDER.evolve(next, event);
            }
            lists.put(subject, next);
            events.addAll(decided);
            rows.follow(decided);
        }

        private SubjectLists listsOf(SubjectId subject) {
            return lists.getOrDefault(subject, SubjectLists.NONE);
        }

        private static Dossier dossier(Submission submission, EntryId entry, SubjectId subject) {
            return new Dossier(
                    entry,
                    subject,
                    submission.subjectKind(),
                    submission.name(),
                    submission.code(),
                    submission.codeConforming(),
                    submission.decisionNumber(),
                    submission.statement(),
                    submission.basis(),
                    submission.people());
        }

        private static List<String> changes(@Nullable Dossier before, Dossier after) {
            List<String> changes = new ArrayList<>();
            if (before != null) {
                addIfDifferent(changes, SubmissionFields.NAME, before.name(), after.name());
                addIfDifferent(changes, SubmissionFields.STATEMENT, before.statement(), after.statement());
                addIfDifferent(changes, SubmissionFields.BASIS, before.basis(), after.basis());
                addIfDifferent(changes, "people", before.people(), after.people());
            }
            return changes;
        }

        private static void addIfDifferent(
                List<String> changes, String name, @Nullable Object before, @Nullable Object after) {
            if (!Objects.equals(before, after)) {
                changes.add(name);
            }
        }
    }
}
