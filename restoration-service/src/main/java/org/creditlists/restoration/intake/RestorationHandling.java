package org.creditlists.restoration.intake;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.creditlists.base.codec.CreditEventCodec;
import org.creditlists.casehandling.deadline.Deadlines;
import org.creditlists.casehandling.evidence.Evidence;
import org.creditlists.casehandling.evidence.EvidenceStore;
import org.creditlists.casehandling.timeline.Actor;
import org.creditlists.casehandling.timeline.Timeline;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.RestorationEvent;
import org.creditlists.contracts.event.ReviewOverdue;
import org.creditlists.contracts.event.ReviewRequested;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ReviewStage;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.eventstore.OrderedIds;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.restoration.attendance.Attendances;
import org.creditlists.restoration.domain.Conditions;
import org.creditlists.restoration.domain.EntryApplications;
import org.creditlists.restoration.domain.ListedFacts;
import org.creditlists.restoration.domain.Refusals;
import org.creditlists.restoration.domain.RestorationCommand;
import org.creditlists.restoration.domain.RestorationDecider;
import org.creditlists.restoration.domain.RestorationTerms;
import org.creditlists.restoration.domain.Shown;
import org.creditlists.restoration.query.Application;
import org.creditlists.restoration.query.Applications;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Decides applications for restoration and shieldings, one at a time for each entry. */
@Singleton
public class RestorationHandling {

    private static final RestorationDecider DECIDER = new RestorationDecider();

    private final Decisions<CreditEvent> decisions;
    private final Lists lists;
    private final Applications applications;
    private final Editions<RestorationTerms> editions;
    private final Deadlines deadlines;
    private final Directory directory;
    private final EvidenceStore evidence;
    private final Attendances attendances;

    RestorationHandling(
            Decisions<CreditEvent> decisions,
            Lists lists,
            Applications applications,
            Editions<RestorationTerms> editions,
            Deadlines deadlines,
            Directory directory,
            EvidenceStore evidence,
            Attendances attendances) {
        this.decisions = decisions;
        this.lists = lists;
        this.applications = applications;
        this.editions = editions;
        this.deadlines = deadlines;
        this.directory = directory;
        this.evidence = evidence;
        this.attendances = attendances;
    }

    /**
     * An application as it was sent.
     *
     * @param applicantHash keyed hash of the code of who came
     * @param commitment code of the text that was signed, null for none
     * @param files that were uploaded before
     */
    record Request(
            EntryId entry,
            String applicantHash,
            String route,
            String statement,
            @Nullable String commitment,
            List<@Nullable UUID> files) {}

    /** The conditions as they stand, without applying. */
    List<Conditions.Condition> check(
            EntryId entry, RestorationTerms.@Nullable Route route, Shown shown, LocalDate today) {
        ListedEntry listed = listed(entry);
        if (!listed.list().burdens()) {
            throw new RefusedException(Refusals.NOTHING_TO_RESTORE);
        }
        EntryApplications known = state(decisions.history(Boundary.of(CreditEventCodec.ENTRY, entry)));
        return DECIDER.check(facts(listed, today), known, editions.on(today), route, shown, today);
    }

    /**
     * Opens a case.
     *
     * @param more further rows that stand or fall with it
     * @throws RefusedException when it is refused
     */
    Application request(Request request, LocalDate today, Function<Application, List<CompanionWrite>> more) {
        RestorationTerms terms = editions.on(today);
        Deadlines.Term term = deadlines.term(today, terms.acceptanceWorkingDays());
        CaseId caseId = new CaseId(OrderedIds.next());
        EntryId entry = request.entry();
        Application opened = decisions.decide(Boundary.of(CreditEventCodec.ENTRY, entry), history -> {
            ListedEntry listed = listed(entry);
            // Within the attempt: if somebody used one of them in between, the next attempt sees it.
            List<Evidence> files = evidence.unused(request.files(), request.applicantHash());
            Shown shown = attendances.shown(entry, request.applicantHash(), request.commitment() != null, files.size());
            var command = new RestorationCommand.Request(
                    caseId, facts(listed, today), request.route(), shown, terms, term.deadline(), today);
            List<RestorationEvent> events = accepted(DECIDER.decide(command, state(history)));
            List<String> holders = lists.holders(entry);
            if (holders.isEmpty()) {
                throw new RefusedException(Refusals.ENTRY_ENDED);
            }
            Application found = new Application(
                    caseId,
                    entry,
                    listed.subject(),
                    holders.getFirst(),
                    listed.authority(),
                    listed.list(),
                    listed.field(),
                    listed.standard().id() + " " + listed.standard().version(),
                    listed.restorationConditions(),
                    request.route(),
                    terms.edition(),
                    request.statement(),
                    request.commitment(),
                    ReviewStage.ACCEPTANCE,
                    listed.authority(),
                    term.deadline().day(),
                    term.deadline().provisional(),
                    false,
                    EntryApplications.State.SUBMITTED,
                    today,
                    null,
                    null,
                    null,
                    null,
                    null);
            List<CompanionWrite> rows = new ArrayList<>();
            rows.add(Applications.open(found, request.applicantHash()));
            rows.addAll(EvidenceStore.attach(files, caseId, entry, request.applicantHash()));
            rows.addAll(deadlines.set(caseId, entry, term, terms.reminderWorkingDays(), List.of(listed.authority())));
            rows.add(Timeline.act(caseId, "requested", Actor.APPLICANT, request.route()));
            if (request.commitment() != null) {
                rows.add(Timeline.act(caseId, "commitment-signed", Actor.APPLICANT, request.commitment()));
            }
            rows.add(Timeline.act(
                    caseId,
                    "asked-" + ReviewStage.ACCEPTANCE,
                    Actor.SYSTEM,
                    term.deadline().day()));
            rows.addAll(more.apply(found));
            return new Draft<>(events, rows, found);
        });
        lookAgain(opened);
        return opened;
    }

    /** The entry may have ended while something was written about it: whoever comes second sees the other. */
    private void lookAgain(Application found) {
        lists.find(found.entry())
                .filter(listed -> listed.endReason() != null)
                .ifPresent(listed -> lapse(found, Objects.requireNonNull(listed.endReason())));
    }

    void accept(Application found, Actor actor, LocalDate today) {
        RestorationTerms terms = editions.named(found.edition());
        Deadlines.Term term = deadlines.term(today, terms.decisionWorkingDays());
        var command = new RestorationCommand.Accept(found.caseId(), organisation(actor), term.deadline());
        decide(found.entry(), history -> {
            List<RestorationEvent> events = accepted(DECIDER.decide(command, history));
            var asked = (ReviewRequested) events.getLast();
            List<CompanionWrite> rows = new ArrayList<>();
            rows.add(Applications.accepted(found.caseId()));
            rows.add(Applications.asked(asked));
            rows.addAll(deadlines.set(
                    found.caseId(),
                    found.entry(),
                    term,
                    terms.reminderWorkingDays(),
                    desks(Objects.requireNonNull(history.find(found.caseId())), asked.authority())));
            rows.add(Timeline.act(found.caseId(), "accepted", actor, null));
            rows.add(Timeline.act(found.caseId(), "asked-" + ReviewStage.DECISION, Actor.SYSTEM, asked.deadline()));
            return new Draft<>(events, rows, events.size());
        });
        lookAgain(found);
    }

    /** @param confirmed conditions that the authority found met */
    void grant(Application found, Actor actor, Set<String> confirmed, LocalDate today) {
        Set<String> demanded = new HashSet<>(found.conditions());
        demanded.remove(RestorationTerms.COMMITMENT);
        var command = new RestorationCommand.Grant(found.caseId(), organisation(actor), demanded, confirmed);
        decide(found.entry(), history -> {
            List<RestorationEvent> events = accepted(DECIDER.decide(command, history));
            List<CompanionWrite> rows = new ArrayList<>(Deadlines.close(found.caseId()));
            rows.add(Applications.decide(
                    found.caseId(), EntryApplications.State.GRANTED, null, null, today, organisation(actor), null));
            rows.add(Timeline.act(found.caseId(), "granted", actor, null));
            return new Draft<>(events, rows, events.size());
        });
    }

    void refuse(
            Application found, Actor actor, String reason, String explanation, LocalDate nextTryFrom, LocalDate today) {
        var command = new RestorationCommand.Refuse(found.caseId(), organisation(actor), reason, nextTryFrom);
        decide(found.entry(), history -> {
            List<RestorationEvent> events = accepted(DECIDER.decide(command, history));
            List<CompanionWrite> rows = new ArrayList<>(Deadlines.close(found.caseId()));
            rows.add(Applications.decide(
                    found.caseId(),
                    EntryApplications.State.REFUSED,
                    reason,
                    explanation,
                    today,
                    organisation(actor),
                    nextTryFrom));
            rows.add(Timeline.act(found.caseId(), "refused", actor, reason));
            return new Draft<>(events, rows, events.size());
        });
        lookAgain(found);
    }

    /** Taken back: what was written and handed in goes with it. */
    void withdraw(Application found) {
        decide(found.entry(), history -> {
            List<RestorationEvent> events =
                    accepted(DECIDER.decide(new RestorationCommand.Withdraw(found.caseId()), history));
            List<CompanionWrite> rows = new ArrayList<>();
            if (!events.isEmpty()) {
                rows.addAll(Deadlines.close(found.caseId()));
                rows.add(Applications.close(found.caseId(), EntryApplications.State.WITHDRAWN));
                rows.add(EvidenceStore.forget(found.caseId()));
                rows.add(Timeline.act(found.caseId(), "withdrawn", Actor.APPLICANT, null));
            }
            return new Draft<>(events, rows, events.size());
        });
    }

    /** An officer reads what people wrote: told once a day and officer. */
    void read(Application found, Actor officer) {
        decide(
                found.entry(),
                history -> new Draft<>(List.of(), List.of(Timeline.once(found.caseId(), "case-read", officer)), 0));
    }

    /** Records in the story of a case what is no decision. */
    public void record(Application found, String act, Actor actor, @Nullable Object detail) {
        decide(
                found.entry(),
                history -> new Draft<>(List.of(), List.of(Timeline.act(found.caseId(), act, actor, detail)), 0));
    }

    /** Entries ended: nothing is left to restore. */
    public void lapse(EntryId entry, EndReason reason) {
        applications.openOf(List.of(entry)).forEach(found -> lapse(found, reason));
    }

    private void lapse(Application found, EndReason reason) {
        follow(
                found,
                new RestorationCommand.Lapse(found.caseId(), reason),
                (events, known) -> {
                    List<CompanionWrite> rows = new ArrayList<>(Deadlines.close(found.caseId()));
                    rows.add(Applications.close(found.caseId(), EntryApplications.State.LAPSED));
                    rows.add(Timeline.act(found.caseId(), "lapsed", Actor.SYSTEM, reason));
                    return rows;
                },
                Applications.forget(found.caseId()),
                EvidenceStore.forget(found.caseId()));
    }

    /** Open cases of entries that have ended, and texts that are left of them: what a crash may have left half done. */
    public void tidy() {
        applications.openOfEnded().forEach(found -> lists.find(found.entry())
                .ifPresent(listed -> lapse(found, Objects.requireNonNull(listed.endReason()))));
        applications.forgetEnded();
    }

    /** Does what is due about a case, once. */
    public void onDeadline(Deadlines.Due due, LocalDate today) {
        Application found = applications.find(due.caseId()).orElseThrow();
        if (due.isOver(today)) {
            passUp(found, due, today);
        } else {
            follow(
                    found,
                    new RestorationCommand.Remind(
                            due.caseId(), due.term().deadline().day()),
                    (events, known) -> List.of(Timeline.act(
                            due.caseId(),
                            "reminded",
                            Actor.SYSTEM,
                            due.term().deadline().day())),
                    Deadlines.reminded(due));
        }
    }

    private void passUp(Application found, Deadlines.Due due, LocalDate today) {
        RestorationTerms terms = editions.named(found.edition());
        String above =
                directory.above(found.responsible(), found.field(), today).orElse(null);
        Deadlines.Term next = deadlines.term(today, terms.escalationWorkingDays());
        var command = new RestorationCommand.PassUp(
                due.caseId(), due.term().deadline().day(), above, next.deadline());
        follow(
                found,
                command,
                (events, known) -> {
                    List<CompanionWrite> rows = new ArrayList<>();
                    if (events.getFirst() instanceof ReviewOverdue) {
                        rows.add(Applications.overdue(due.caseId()));
                        rows.add(Timeline.act(
                                due.caseId(),
                                "overdue",
                                Actor.SYSTEM,
                                due.term().deadline().day()));
                    }
                    if (events.getLast() instanceof ReviewRequested asked) {
                        rows.add(Applications.asked(asked));
                        rows.addAll(deadlines.set(
                                due.caseId(),
                                found.entry(),
                                next,
                                terms.reminderWorkingDays(),
                                desks(known, asked.authority())));
                        rows.add(Timeline.act(due.caseId(), "passed-up", Actor.SYSTEM, asked.authority()));
                    } else {
                        rows.add(Timeline.act(due.caseId(), "nobody-above", Actor.SYSTEM, null));
                    }
                    return rows;
                },
                Deadlines.rest(due, today));
    }

    /** A deadline that was provisional, counted with the calendar of today. */
    public void recount(Deadlines.Due due) {
        Deadlines.Term term =
                deadlines.term(due.term().countedFrom(), due.term().workingDays());
        if (term.equals(due.term())) {
            return;
        }
        Application found = applications.find(due.caseId()).orElseThrow();
        RestorationTerms terms = editions.named(found.edition());
        follow(found, new RestorationCommand.Recount(due.caseId(), term.deadline()), (events, known) -> {
            var asked = (ReviewRequested) events.getLast();
            List<CompanionWrite> rows = new ArrayList<>();
            rows.add(Applications.asked(asked));
            rows.addAll(deadlines.set(
                    due.caseId(), found.entry(), term, terms.reminderWorkingDays(), desks(known, asked.authority())));
            rows.add(Timeline.act(due.caseId(), "recounted", Actor.SYSTEM, asked.deadline()));
            return rows;
        });
    }

    /**
     * Shields an entry while a court's plan runs.
     *
     * @param rows that stand or fall with it, by the case
     * @return the case
     */
    public CaseId shield(
            EntryId entry, Actor actor, LocalDate until, LocalDate today, Function<CaseId, List<CompanionWrite>> rows) {
        CaseId caseId = new CaseId(OrderedIds.next());
        decide(entry, history -> {
            var command = new RestorationCommand.Shield(
                    caseId, facts(listed(entry), today), organisation(actor), until, today);
            List<RestorationEvent> events = accepted(DECIDER.decide(command, history));
            List<CompanionWrite> writes = new ArrayList<>(rows.apply(caseId));
            writes.add(Timeline.act(caseId, "shielded", actor, until));
            return new Draft<>(events, writes, events.size());
        });
        if (listed(entry).endReason() != null) {
            applications.forgetEnded();
        }
        return caseId;
    }

    /**
     * Ends a shielding; twice is once.
     *
     * @param authority that says so, null when its last day has passed
     */
    public void endShield(
            EntryId entry,
            CaseId caseId,
            @Nullable String authority,
            Actor actor,
            LocalDate today,
            CompanionWrite row) {
        decide(entry, history -> {
            var command = new RestorationCommand.EndShield(caseId, authority, today);
            List<RestorationEvent> events = accepted(DECIDER.decide(command, history));
            return new Draft<>(
                    events,
                    events.isEmpty()
                            ? List.of(row)
                            : List.of(row, Timeline.act(caseId, "shielding-ended", actor, today)),
                    events.size());
        });
    }

    private ListedEntry listed(EntryId entry) {
        return lists.find(entry).orElseThrow(() -> new RefusedException(Refusals.ENTRY_UNKNOWN));
    }

    private ListedFacts facts(ListedEntry listed, LocalDate today) {
        return new ListedFacts(
                listed.entry(),
                listed.subject(),
                listed.subjectKind(),
                listed.list(),
                listed.authority(),
                listed.inForceOn(today),
                listed.validUntil(),
                listed.restorableFrom(),
                listed.restorationConditions(),
                lists.isObjectedToBySubject(listed.entry()));
    }

    private static String organisation(Actor actor) {
        return Objects.requireNonNull(actor.organisation());
    }

    /** Whoever was asked once keeps the case on the desk, whoever is asked now. */
    private static List<String> desks(EntryApplications.Application known, String asked) {
        return Stream.concat(known.asked().stream(), Stream.of(asked))
                .distinct()
                .toList();
    }

    /** The rows that go with events, by the case as it was before them. */
    @FunctionalInterface
    private interface Rows {

        List<CompanionWrite> of(List<RestorationEvent> events, EntryApplications.Application known);
    }

    private void decide(EntryId entry, Function<EntryApplications, Draft<CreditEvent, Integer>> work) {
        decisions.decide(Boundary.of(CreditEventCodec.ENTRY, entry), history -> work.apply(state(history)));
    }

    /**
     * Carries out what follows by itself; when it was done before, only the rows are put right.
     *
     * @param rows for the events, when there are some
     * @param always what is written whether something happened or not
     */
    private void follow(Application found, RestorationCommand command, Rows rows, CompanionWrite... always) {
        decide(found.entry(), history -> {
            List<RestorationEvent> events = accepted(DECIDER.decide(command, history));
            List<CompanionWrite> writes = new ArrayList<>(List.of(always));
            EntryApplications.Application known = history.find(found.caseId());
            if (!events.isEmpty() && known != null) {
                writes.addAll(rows.of(events, known));
            } else if (known != null && !known.state().isOpen()) {
                writes.addAll(Deadlines.close(found.caseId()));
            }
            return new Draft<>(events, writes, events.size());
        });
    }

    private static List<RestorationEvent> accepted(Decision<RestorationEvent> decision) {
        return switch (decision) {
            case Decision.Accepted<RestorationEvent> accepted -> accepted.events();
            case Decision.Refused<RestorationEvent> refused -> throw new RefusedException(refused.refusal());
        };
    }

    private static EntryApplications state(List<CreditEvent> history) {
        EntryApplications applications = EntryApplications.NONE;
        for (CreditEvent event : history) {
            if (event instanceof RestorationEvent restoration) {
                applications = DECIDER.evolve(applications, restoration);
            }
        }
        return applications;
    }
}
