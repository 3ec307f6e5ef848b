package org.creditlists.designation.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.notation.NameNotation;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.designation.dossier.SealedDossiers;
import org.creditlists.designation.entry.domain.DesignationCommand;
import org.creditlists.designation.entry.domain.LineRules;
import org.creditlists.designation.entry.domain.Refusals;
import org.creditlists.designation.entry.domain.Route;
import org.creditlists.designation.entry.domain.SubjectLists;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.designation.standard.domain.RouteKind;
import org.creditlists.designation.standard.domain.Standard;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.eventstore.OrderedIds;
import org.creditlists.runtime.decision.StaleReadException;
import org.creditlists.runtime.hash.HashedColumn;
import org.jspecify.annotations.Nullable;

/** One attempt at deciding lines: state as it was sourced, and what comes of it. */
final class LineDecisions {

    private final Sender sender;
    private final Book book;
    private final Map<String, SubjectId> subjects;
    private final Map<SubjectId, SubjectLists> lists;
    /** Natural keys, in the order of the submissions. */
    private final List<String> keys = new ArrayList<>();

    private final Map<String, EntryRegister.Known> known;
    private final Map<SubjectId, Map<EntryId, String>> names;
    private final LocalDate today;
    private final List<CreditEvent> events = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final EntryRows rows = new EntryRows();
    private final TakenDownRows takenDown;
    private final BehindLines behind;

    LineDecisions(
            Sender sender,
            Book book,
            EntryRegister knownEntries,
            DesignationHandling.Identified identified,
            List<CreditEvent> history,
            BehindLines behind) {
        this.sender = sender;
        this.book = book;
        this.today = book.legalDay().today();
        this.subjects = identified.subjects();
        this.behind = behind;
        this.takenDown = new TakenDownRows(knownEntries);
        this.lists = SubjectHistory.bySubject(history);
        // Whoever has no history has no entry to look for; an entry that comes in between is a conflict of the append.
        List<String> wanted = new ArrayList<>();
        Set<SubjectId> own = new HashSet<>();
        for (Submitted submission : identified.submissions()) {
            SubjectId subject = Objects.requireNonNull(subjects.get(submission.code()), "a subject has no id");
            own.add(subject);
            String key = book.hash().of(submission.naturalKey());
            keys.add(key);
            if (lists.containsKey(subject)) {
                wanted.add(key);
                if (submission instanceof Submission designated && designated.watchKey() != null) {
                    wanted.add(book.hash().of(designated.watchKey()));
                }
            }
        }
        this.known = knownEntries.byKey(wanted);
        this.names = names(knownEntries, own);
    }

    /** Names in entries that have not ended; the dossiers that are read already are not read again. */
    private Map<SubjectId, Map<EntryId, String>> names(EntryRegister knownEntries, Set<SubjectId> own) {
        Map<EntryId, Dossier> read = new HashMap<>();
        known.values().forEach(entry -> {
            if (entry.dossier() != null) {
                read.put(entry.entry(), entry.dossier());
            }
        });
        List<EntryId> others = own.stream()
                .flatMap(subject -> listsOf(subject).entries().values().stream())
                .filter(entry -> entry.ended() == null)
                .map(SubjectLists.Entry::id)
                .filter(entry -> !read.containsKey(entry))
                .toList();
        Map<SubjectId, Map<EntryId, String>> all = new HashMap<>();
        Stream.concat(read.values().stream(), knownEntries.dossiers(others).values().stream())
                .forEach(dossier -> all.computeIfAbsent(dossier.subject(), id -> new HashMap<>())
                        .put(dossier.entry(), dossier.name()));
        return all;
    }

    List<CreditEvent> events() {
        return events;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    List<CompanionWrite> companions(SealedDossiers sealing) {
        List<CompanionWrite> writes = new ArrayList<>(rows.companions(sealing));
        writes.addAll(behind.companions());
        writes.addAll(takenDown.companions(sealing));
        return writes;
    }

    /** Entries that have ended when this is stored. */
    Collection<UUID> ended() {
        return rows.ended();
    }

    void decide(Submitted submitted) {
        outcomes.add(outcomeOf(submitted));
    }

    private Outcome outcomeOf(Submitted submitted) {
        Optional<Authority> authority = book.registry().find(submitted.authority());
        if (authority.isEmpty()) {
            return new Outcome.Refused(Refusals.AUTHORITY_UNKNOWN);
        }
        if (!sender.maySpeakFor(authority.get())) {
            return new Outcome.Refused(Refusals.NOT_YOURS);
        }
        SubjectId subject = Objects.requireNonNull(subjects.get(submitted.code()), "a subject has no id");
        String key = keys.get(outcomes.size());
        EntryRegister.Known before = known.get(key);
        SubjectLists.Entry entry = before == null ? null : listsOf(subject).find(before.entry());
        if (before != null && entry == null) {
            throw new StaleReadException("an entry was added while its subject's history was read");
        }
        return switch (submitted) {
            case Removal removal -> remove(removal, subject, before);
            case Submission submission -> take(submission, authority.get(), subject, key, before, entry);
        };
    }

    private Outcome take(
            Submission submission,
            Authority authority,
            SubjectId subject,
            String key,
            EntryRegister.@Nullable Known before,
            SubjectLists.@Nullable Entry entry) {
        // An entry is judged by the standard it was decided under, whatever edition has come into force since.
        Optional<Standard> standard = entry == null
                ? standardOf(submission)
                : Optional.of(book.standards().standard(entry.standard()));
        if (standard.isEmpty()) {
            return new Outcome.Refused(Refusals.NO_STANDARD);
        }
        if (entry != null && LineRules.changesEdition(entry, submission.decisionDate(), standardOf(submission))) {
            return new Outcome.Refused(Refusals.OTHER_EDITION, entry.id());
        }
        var terms = new DesignationCommand.Terms(
                standard.get(),
                authority,
                submission.ground(),
                submission.decisionDate(),
                submission.validUntil(),
                submission.priorNoticeDate());
        return before == null
                ? designate(submission, terms, subject, key)
                : correct(submission, terms, subject, key, before);
    }

    private Optional<Standard> standardOf(Submission submission) {
        return book.standards().standard(submission.field(), submission.list(), submission.decisionDate());
    }

    /** By what the subject is proposed, as far as the ground asks for it and it is found. */
    private @Nullable Route route(Submission submission, DesignationCommand.Terms terms) {
        RouteKind asked = terms.standard()
                .ground(terms.ground())
                .map(Standard.Ground::route)
                .orElse(null);
        Submission.Proposal proposal = submission.proposal();
        if (asked == RouteKind.HONOUR && proposal.honour() != null) {
            return LineRules.honour(
                            book.honours().groupOf(proposal.honour()),
                            Optional.ofNullable(proposal.awardedBy())
                                    .map(AuthorityId::new)
                                    .flatMap(book.registry()::find))
                    .orElse(null);
        }
        if (asked == RouteKind.RECOMMENDATION && proposal.recommendedBy() != null) {
            return book.registry()
                    .find(new AuthorityId(proposal.recommendedBy()))
                    .map(Route.Recommendation::new)
                    .orElse(null);
        }
        if (asked == RouteKind.APPLICATION && proposal.application() != null) {
            return book.applications().verified(proposal.application()).orElse(null);
        }
        return null;
    }

    private Outcome remove(Removal removal, SubjectId subject, EntryRegister.@Nullable Known before) {
        if (before == null) {
            return new Outcome.Refused(Refusals.EXIT_UNKNOWN);
        }
        EntryId entry = before.entry();
        boolean expired = removal.reason() == EndReason.EXPIRED;
        Optional<Refusal> wrongReason = LineRules.checkExit(removal.reason());
        if (wrongReason.isPresent()) {
            return new Outcome.Refused(wrongReason.get(), entry);
        }
        DesignationCommand command = expired
                ? new DesignationCommand.Expire(entry, today)
                : new DesignationCommand.Withdraw(
                        entry,
                        removal.reason(),
                        removal.authority(),
                        Objects.requireNonNullElse(removal.on(), today),
                        today);
        return switch (SubjectHistory.DECIDER.decide(command, listsOf(subject))) {
            case Decision.Refused<DesignationEvent> refused -> new Outcome.Refused(refused.refusal(), entry);
            case Decision.Accepted<DesignationEvent> accepted
            when accepted.events().isEmpty() ->
                expired && listsOf(subject).isInForce(entry, today)
                        ? new Outcome.Refused(Refusals.STILL_VALID, entry)
                        : new Outcome.Unchanged(entry);
            case Decision.Accepted<DesignationEvent> accepted -> {
                apply(accepted.events());
                yield new Outcome.Withdrawn(entry);
            }
        };
    }

    private Outcome designate(Submission submission, DesignationCommand.Terms terms, SubjectId subject, String key) {
        EntryId entry = new EntryId(OrderedIds.next());
        Optional<Outcome> otherName = otherName(submission, subject, null);
        if (otherName.isPresent()) {
            return otherName.get();
        }
        String[] watchKey = submission.watchKey();
        EntryRegister.Known watched =
                watchKey == null ? null : known.get(book.hash().of(watchKey));
        if (watchKey != null && watched == null) {
            return new Outcome.Refused(Refusals.NOTHING_TO_TRANSFER);
        }
        var command = new DesignationCommand.Designate(
                entry,
                subject,
                submission.subjectKind(),
                terms,
                route(submission, terms),
                watched == null
                        ? null
                        : new DesignationCommand.Transferred(
                                watched.entry(),
                                Objects.requireNonNullElse(submission.actDate(), submission.decisionDate())),
                behind.of(submission, subject, lists),
                today);
        return switch (SubjectHistory.DECIDER.decide(command, listsOf(subject))) {
            case Decision.Refused<DesignationEvent> refused -> new Outcome.Refused(refused.refusal());
            case Decision.Accepted<DesignationEvent> accepted -> {
                Dossier dossier = Dossiers.of(submission, entry, subject, null);
                var designated = (Designated) accepted.events().getFirst();
                rows.add(book.hash().in(HashedColumn.REGISTER, key), designated);
                behind.take(submission, designated);
                rows.put(dossier);
                known.put(key, new EntryRegister.Known(entry, dossier));
                remember(subject, dossier);
                apply(accepted.events());
                yield new Outcome.Accepted(entry);
            }
        };
    }

    private Outcome correct(
            Submission submission,
            DesignationCommand.Terms terms,
            SubjectId subject,
            String key,
            EntryRegister.Known before) {
        Optional<Outcome> otherName = otherName(submission, subject, before);
        if (otherName.isPresent()) {
            return otherName.get();
        }
        Dossier dossier = Dossiers.of(submission, before.entry(), subject, before.dossier());
        var command = new DesignationCommand.Correct(
                before.entry(),
                subject,
                submission.subjectKind(),
                terms,
                Dossiers.changes(before.dossier(), dossier),
                route(submission, terms),
                behind.of(submission, subject, lists),
                today);
        return switch (SubjectHistory.DECIDER.decide(command, listsOf(subject))) {
            case Decision.Refused<DesignationEvent> refused -> new Outcome.Refused(refused.refusal(), before.entry());
            case Decision.Accepted<DesignationEvent> accepted -> {
                if (accepted.events().isEmpty()) {
                    if (before.dossier() == null && !hasEnded(subject, before.entry())) {
                        // Its key was lost: what is pushed again gives it back.
                        rows.put(dossier);
                        known.put(key, new EntryRegister.Known(before.entry(), dossier));
                    }
                    yield new Outcome.Unchanged(before.entry());
                }
                rows.put(dossier);
                known.put(key, new EntryRegister.Known(before.entry(), dossier));
                remember(subject, dossier);
                behind.take(submission, accepted.events().getFirst());
                apply(accepted.events());
                yield new Outcome.Corrected(before.entry(), changed(accepted.events()));
            }
        };
    }

    /** Refused when another entry in force has the same code under another name, unless the authority confirms it. */
    private Optional<Outcome> otherName(Submission submission, SubjectId subject, EntryRegister.@Nullable Known same) {
        String name = NameNotation.plain(submission.name());
        boolean asBefore = same != null
                && same.dossier() != null
                && !hasEnded(subject, same.entry())
                && NameNotation.plain(same.dossier().name()).equals(name);
        if (submission.nameConfirmed() || asBefore) {
            return Optional.empty();
        }
        EntryId own = same == null ? null : same.entry();
        return names.getOrDefault(subject, Map.of()).entrySet().stream()
                .filter(other -> !other.getKey().equals(own))
                .filter(other -> !NameNotation.plain(other.getValue()).equals(name))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(EntryId::toString))
                .map(other -> new Outcome.Refused(Refusals.NAME_DIFFERS, own, other));
    }

    /** An ended entry has no name any more, also when it ended in the same batch. */
    private boolean hasEnded(SubjectId subject, EntryId entry) {
        SubjectLists.Entry found = listsOf(subject).find(entry);
        return found == null || found.ended() != null;
    }

    private static List<String> changed(List<DesignationEvent> events) {
        return events.getFirst() instanceof Corrected corrected ? corrected.changed() : List.of();
    }

    /** What is called how, once a line is taken. */
    private void remember(SubjectId subject, Dossier dossier) {
        names.computeIfAbsent(subject, id -> new HashMap<>()).put(dossier.entry(), dossier.name());
    }

    /** A decision may end entries of others than its subject: of the people behind it. */
    private void apply(List<DesignationEvent> decided) {
        for (DesignationEvent event : decided) {
            SubjectId subject = event.subject();
            lists.put(subject, SubjectHistory.DECIDER.evolve(listsOf(subject), event));
            Map<EntryId, String> named = names.get(subject);
            if (event instanceof Withdrawn && named != null) {
                named.remove(event.entry());
            }
        }
        events.addAll(decided);
        behind.follow(decided);
        takenDown.follow(decided, rows);
        rows.follow(decided);
    }

    private SubjectLists listsOf(SubjectId subject) {
        return lists.getOrDefault(subject, SubjectLists.NONE);
    }
}
