package org.creditlists.objection.intake;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.creditlists.base.codec.CreditEventCodec;
import org.creditlists.casehandling.deadline.Deadlines;
import org.creditlists.casehandling.evidence.Evidence;
import org.creditlists.casehandling.evidence.EvidenceStore;
import org.creditlists.casehandling.timeline.Actor;
import org.creditlists.casehandling.timeline.Timeline;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.ObjectionEvent;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRemedied;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.event.VerificationOverdue;
import org.creditlists.contracts.event.VerificationRequested;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.VerificationStage;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.eventstore.OrderedIds;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.objection.clearing.ClearingNotices;
import org.creditlists.objection.domain.EntryCases;
import org.creditlists.objection.domain.ObjectionCommand;
import org.creditlists.objection.domain.ObjectionDecider;
import org.creditlists.objection.domain.ObjectionTerms;
import org.creditlists.objection.domain.Refusals;
import org.creditlists.objection.query.Case;
import org.creditlists.objection.query.CaseViews;
import org.creditlists.objection.query.Cases;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Decides objections to an entry, one at a time for each entry. */
@Singleton
public class ObjectionHandling {

    private static final ObjectionDecider DECIDER = new ObjectionDecider();

    private final Decisions<CreditEvent> decisions;
    private final Lists lists;
    private final Cases cases;
    private final Editions<ObjectionTerms> editions;
    private final Deadlines deadlines;
    private final Directory directory;
    private final EvidenceStore evidence;

    ObjectionHandling(
            Decisions<CreditEvent> decisions,
            Lists lists,
            Cases cases,
            Editions<ObjectionTerms> editions,
            Deadlines deadlines,
            Directory directory,
            EvidenceStore evidence) {
        this.decisions = decisions;
        this.lists = lists;
        this.cases = cases;
        this.editions = editions;
        this.deadlines = deadlines;
        this.directory = directory;
        this.evidence = evidence;
    }

    /**
     * An objection as it was sent.
     *
     * @param objectorHash keyed hash of the code of who came, null for a liaison
     * @param files that were uploaded before
     * @param filesOf keyed hash of who uploaded them
     */
    record Objection(
            EntryId entry,
            Objector by,
            @Nullable String objectorHash,
            Actor actor,
            String ground,
            String statement,
            List<@Nullable UUID> files,
            String filesOf) {}

    /**
     * Opens a case.
     *
     * @param more further rows that stand or fall with it
     * @throws RefusedException when it is refused
     */
    Case raise(Objection objection, LocalDate today, Function<Case, List<CompanionWrite>> more) {
        ObjectionTerms terms = editions.on(today);
        Deadlines.Term term = deadlines.term(today, terms.verificationWorkingDays());
        CaseId caseId = new CaseId(OrderedIds.next());
        EntryId entry = objection.entry();
        Case opened = decisions.decide(Boundary.of(CreditEventCodec.ENTRY, entry), history -> {
            ListedEntry listed = lists.find(entry).orElseThrow(() -> new RefusedException(Refusals.ENTRY_UNKNOWN));
            // Within the attempt: if somebody used one of them in between, the next attempt sees it.
            List<Evidence> files = evidence.unused(objection.files(), objection.filesOf());
            var command = new ObjectionCommand.Raise(
                    caseId,
                    new ObjectionCommand.Entry(
                            entry,
                            listed.subject(),
                            listed.list(),
                            listed.authority(),
                            listed.version(),
                            listed.inForceOn(today),
                            listed.objectionSuspends(),
                            lists.isRestorationRequested(entry)),
                    objection.by(),
                    objection.ground(),
                    evidence.hasNew(entry, files),
                    terms,
                    term.deadline());
            List<ObjectionEvent> events = accepted(DECIDER.decide(command, state(history)));
            Case found = opened(caseId, listed, objection, terms, events, today);
            List<CompanionWrite> rows = new ArrayList<>();
            String subjectHash = lists.holders(entry).stream().findFirst().orElse(null);
            rows.add(Cases.open(found, subjectHash));
            rows.addAll(EvidenceStore.attach(files, caseId, entry, objection.filesOf()));
            rows.addAll(deadlines.set(caseId, entry, term, terms.reminderWorkingDays(), List.of(listed.authority())));
            rows.add(Timeline.act(caseId, "raised", objection.actor(), objection.ground()));
            rows.add(Timeline.act(
                    caseId,
                    "requested-" + VerificationStage.VERIFICATION,
                    Actor.SYSTEM,
                    term.deadline().day()));
            rows.addAll(more.apply(found));
            return new Draft<>(events, rows, found);
        });
        // The dossier may have come in between: whoever comes second sees the other.
        cases.nameSubjects(List.of(entry));
        lookAgain(opened);
        return opened;
    }

    /** The entry may have ended while something was written about it: whoever comes second sees the other. */
    private void lookAgain(Case found) {
        lists.find(found.entry())
                .filter(listed -> listed.endReason() != null)
                .ifPresent(listed -> lapse(found, Objects.requireNonNull(listed.endReason())));
    }

    private static Case opened(
            CaseId caseId,
            ListedEntry listed,
            Objection objection,
            ObjectionTerms terms,
            List<ObjectionEvent> events,
            LocalDate today) {
        var raised = (ObjectionRaised) events.getFirst();
        var asked = (VerificationRequested) events.getLast();
        return new Case(
                caseId,
                listed.entry(),
                listed.subject(),
                listed.authority(),
                listed.list(),
                listed.field(),
                listed.standard().id() + " " + listed.standard().version(),
                objection.by(),
                objection.objectorHash(),
                objection.by() == Objector.LIAISON ? objection.actor().organisation() : null,
                objection.ground(),
                terms.edition(),
                objection.statement(),
                raised.suspends(),
                CaseViews.restsNot(raised.suspends(), listed.list(), listed.objectionSuspends()),
                asked.stage(),
                asked.authority(),
                asked.deadline(),
                asked.provisional(),
                false,
                EntryCases.State.OPEN,
                today,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * @param corrected whether the correction was made before this decision
     * @param restRejected code of the reason why the rest is rejected, null when it was wrong wholly
     * @param explanation in words, for the objector
     */
    void uphold(
            Case found,
            Actor actor,
            Remedy remedy,
            @Nullable String restRejected,
            boolean corrected,
            String explanation,
            LocalDate today) {
        ObjectionTerms terms = editions.named(found.edition());
        Deadlines.Term correction = deadlines.term(today, terms.correctionWorkingDays());
        String authority = Objects.requireNonNull(actor.organisation());
        decide(found, history -> {
            long version = lists.find(found.entry()).map(ListedEntry::version).orElse(0L);
            var command = new ObjectionCommand.Uphold(
                    found.caseId(), authority, remedy, restRejected, version, corrected, correction.deadline());
            List<ObjectionEvent> events = accepted(DECIDER.decide(command, history));
            List<CompanionWrite> rows = new ArrayList<>();
            boolean cleared = remedy == Remedy.WITHDRAWAL || events.getLast() instanceof ObjectionRemedied;
            rows.add(Cases.decide(
                    found.caseId(),
                    cleared ? EntryCases.State.UPHELD : EntryCases.State.CORRECTING,
                    remedy,
                    restRejected,
                    explanation,
                    today,
                    authority,
                    cleared ? today : null));
            rows.add(Timeline.act(found.caseId(), "upheld", actor, remedy));
            if (cleared) {
                rows.addAll(Deadlines.close(found.caseId()));
                rows.add(Timeline.act(found.caseId(), "cleared", Actor.SYSTEM, null));
            } else {
                rows.add(Cases.asked((VerificationRequested) events.getLast()));
                rows.addAll(deadlines.set(
                        found.caseId(),
                        found.entry(),
                        correction,
                        terms.reminderWorkingDays(),
                        desks(history, found, found.authority())));
                rows.add(Timeline.act(
                        found.caseId(),
                        "requested-" + VerificationStage.CORRECTION,
                        Actor.SYSTEM,
                        correction.deadline().day()));
            }
            return new Draft<>(events, rows, events.size());
        });
        // The correction may have come in between: whoever comes second sees the other.
        lists.find(found.entry()).ifPresent(listed -> corrected(found, listed.version(), today));
        lookAgain(found);
    }

    void reject(Case found, Actor actor, String reason, String explanation, LocalDate today) {
        String authority = Objects.requireNonNull(actor.organisation());
        decide(found, history -> {
            List<ObjectionEvent> events =
                    accepted(DECIDER.decide(new ObjectionCommand.Reject(found.caseId(), authority, reason), history));
            List<CompanionWrite> rows = new ArrayList<>(Deadlines.close(found.caseId()));
            rows.add(Cases.decide(
                    found.caseId(), EntryCases.State.REJECTED, null, reason, explanation, today, authority, null));
            rows.add(Timeline.act(found.caseId(), "rejected", actor, reason));
            return new Draft<>(events, rows, events.size());
        });
        lookAgain(found);
    }

    /** Taken back: what was written and handed in goes with it. */
    void retract(Case found, Actor actor) {
        decide(found, history -> {
            List<ObjectionEvent> events =
                    accepted(DECIDER.decide(new ObjectionCommand.Retract(found.caseId()), history));
            List<CompanionWrite> rows = new ArrayList<>();
            if (!events.isEmpty()) {
                rows.addAll(Deadlines.close(found.caseId()));
                rows.add(Cases.close(found.caseId(), EntryCases.State.RETRACTED));
                rows.add(Cases.forget(found.caseId()));
                rows.add(EvidenceStore.forget(found.caseId()));
                rows.add(Timeline.act(found.caseId(), "retracted", actor, null));
            }
            return new Draft<>(events, rows, events.size());
        });
    }

    public void acknowledge(Case found, Actor actor, String organisation) {
        decide(found, history -> {
            List<ObjectionEvent> events = accepted(
                    DECIDER.decide(new ObjectionCommand.AcknowledgeClearing(found.caseId(), organisation), history));
            List<CompanionWrite> rows = events.isEmpty()
                    ? List.of()
                    : List.of(
                            ClearingNotices.acknowledged(found.caseId(), organisation),
                            Timeline.act(found.caseId(), "acknowledged", actor, null));
            return new Draft<>(events, rows, events.size());
        });
    }

    /** An officer reads what people wrote: told once a day and officer. */
    void read(Case found, Actor officer) {
        decide(
                found,
                history -> new Draft<>(List.of(), List.of(Timeline.once(found.caseId(), "case-read", officer)), 0));
    }

    /** Records in the story of a case what is no decision. */
    void record(Case found, String act, Actor actor, Object detail) {
        decide(found, history -> new Draft<>(List.of(), List.of(Timeline.act(found.caseId(), act, actor, detail)), 0));
    }

    /** Entries ended: nothing is left to verify. */
    public void lapse(EntryId entry, EndReason reason) {
        cases.openOf(List.of(entry)).forEach(found -> lapse(found, reason));
    }

    private void lapse(Case found, EndReason reason) {
        LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
        follow(
                found,
                new ObjectionCommand.Lapse(found.caseId(), reason),
                (events, known) -> {
                    List<CompanionWrite> rows = new ArrayList<>(Deadlines.close(found.caseId()));
                    boolean upheld = known.state() == EntryCases.State.CORRECTING;
                    if (events.getFirst() instanceof ObjectionUpheld event) {
                        rows.add(Cases.decide(
                                found.caseId(),
                                EntryCases.State.UPHELD,
                                Remedy.WITHDRAWAL,
                                null,
                                null,
                                today,
                                event.authority(),
                                today));
                        upheld = true;
                    } else {
                        rows.add(
                                upheld
                                        ? Cases.clearedByEnd(found.caseId(), today)
                                        : Cases.close(found.caseId(), EntryCases.State.LAPSED));
                    }
                    rows.add(Timeline.act(found.caseId(), "lapsed", Actor.SYSTEM, reason));
                    if (upheld) {
                        rows.add(Timeline.act(found.caseId(), "cleared", Actor.SYSTEM, null));
                    }
                    return rows;
                },
                Cases.forget(found.caseId()),
                EvidenceStore.forget(found.caseId()));
    }

    /** Open cases of entries that have ended, and texts that are left of them: what a crash may have left half done. */
    public void tidy() {
        cases.openOfEnded().forEach(found -> lists.find(found.entry())
                .ifPresent(listed -> lapse(found, Objects.requireNonNull(listed.endReason()))));
        cases.forgetEnded();
    }

    /** An entry was corrected: what waited for it is put right. */
    public void corrected(EntryId entry, long version, LocalDate today) {
        cases.openOf(List.of(entry)).forEach(found -> corrected(found, version, today));
    }

    private void corrected(Case found, long version, LocalDate today) {
        follow(found, new ObjectionCommand.Corrected(found.caseId(), version), (events, known) -> {
            List<CompanionWrite> rows = new ArrayList<>(Deadlines.close(found.caseId()));
            rows.add(Cases.cleared(found.caseId(), today));
            rows.add(Timeline.act(found.caseId(), "remedied", Actor.SYSTEM, version));
            rows.add(Timeline.act(found.caseId(), "cleared", Actor.SYSTEM, null));
            return rows;
        });
    }

    /** Does what is due about a case, once. */
    public void onDeadline(Deadlines.Due due, LocalDate today) {
        Case found = cases.find(due.caseId()).orElseThrow();
        if (due.isOver(today)) {
            passUp(found, due, today);
        } else {
            follow(
                    found,
                    new ObjectionCommand.Remind(
                            due.caseId(), due.term().deadline().day()),
                    (events, known) -> List.of(Timeline.act(
                            due.caseId(),
                            "reminded",
                            Actor.SYSTEM,
                            due.term().deadline().day())),
                    Deadlines.reminded(due));
        }
    }

    private void passUp(Case found, Deadlines.Due due, LocalDate today) {
        ObjectionTerms terms = editions.named(found.edition());
        String above =
                directory.above(found.responsible(), found.field(), today).orElse(null);
        Deadlines.Term next = deadlines.term(today, terms.escalationWorkingDays());
        var command =
                new ObjectionCommand.PassUp(due.caseId(), due.term().deadline().day(), above, next.deadline());
        follow(
                found,
                command,
                (events, known) -> {
                    List<CompanionWrite> rows = new ArrayList<>();
                    if (events.getFirst() instanceof VerificationOverdue) {
                        rows.add(Cases.overdue(due.caseId()));
                        rows.add(Timeline.act(
                                due.caseId(),
                                "overdue",
                                Actor.SYSTEM,
                                due.term().deadline().day()));
                    }
                    if (events.getLast() instanceof VerificationRequested asked) {
                        rows.add(Cases.asked(asked));
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
        Case found = cases.find(due.caseId()).orElseThrow();
        ObjectionTerms terms = editions.named(found.edition());
        follow(found, new ObjectionCommand.Recount(due.caseId(), term.deadline()), (events, known) -> {
            var asked = (VerificationRequested) events.getLast();
            List<CompanionWrite> rows = new ArrayList<>();
            rows.add(Cases.asked(asked));
            rows.addAll(deadlines.set(
                    due.caseId(), found.entry(), term, terms.reminderWorkingDays(), desks(known, asked.authority())));
            rows.add(Timeline.act(due.caseId(), "recounted", Actor.SYSTEM, asked.deadline()));
            return rows;
        });
    }

    private static List<String> desks(EntryCases history, Case found, String asked) {
        EntryCases.Case known = history.find(found.caseId());
        return known == null ? List.of(asked) : desks(known, asked);
    }

    /** Whoever was asked once keeps the case on the desk, whoever is asked now. */
    private static List<String> desks(EntryCases.Case known, String asked) {
        return Stream.concat(known.asked().stream(), Stream.of(asked))
                .distinct()
                .toList();
    }

    /** The rows that go with events, by the case as it was before them. */
    @FunctionalInterface
    private interface Rows {

        List<CompanionWrite> of(List<ObjectionEvent> events, EntryCases.Case known);
    }

    private void decide(Case found, Function<EntryCases, Draft<CreditEvent, Integer>> work) {
        decisions.decide(Boundary.of(CreditEventCodec.ENTRY, found.entry()), history -> work.apply(state(history)));
    }

    /**
     * Carries out what follows by itself; when it was done before, only the rows are put right.
     *
     * @param rows for the events, when there are some
     * @param always what is written whether something happened or not
     */
    private void follow(Case found, ObjectionCommand command, Rows rows, CompanionWrite... always) {
        decide(found, history -> {
            List<ObjectionEvent> events = accepted(DECIDER.decide(command, history));
            List<CompanionWrite> writes = new ArrayList<>(List.of(always));
            EntryCases.Case known = history.find(found.caseId());
            if (!events.isEmpty() && known != null) {
                writes.addAll(rows.of(events, known));
            } else if (known != null && !known.state().isOpen()) {
                writes.addAll(Deadlines.close(found.caseId()));
            }
            return new Draft<>(events, writes, events.size());
        });
    }

    private static List<ObjectionEvent> accepted(Decision<ObjectionEvent> decision) {
        return switch (decision) {
            case Decision.Accepted<ObjectionEvent> accepted -> accepted.events();
            case Decision.Refused<ObjectionEvent> refused -> throw new RefusedException(refused.refusal());
        };
    }

    private static EntryCases state(List<CreditEvent> history) {
        EntryCases cases = EntryCases.NONE;
        for (CreditEvent event : history) {
            if (event instanceof ObjectionEvent objection) {
                cases = DECIDER.evolve(cases, objection);
            }
        }
        return cases;
    }
}
