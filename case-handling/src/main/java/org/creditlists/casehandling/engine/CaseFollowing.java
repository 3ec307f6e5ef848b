package org.creditlists.casehandling.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.creditlists.casehandling.deadline.Deadlines;
import org.creditlists.casehandling.domain.CaseState;
import org.creditlists.casehandling.domain.CaseTerms;
import org.creditlists.casehandling.timeline.Actor;
import org.creditlists.casehandling.timeline.Timeline;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.decision.Draft;
import org.jspecify.annotations.Nullable;

/** What follows by itself: from the calendar, and from what other services decided. */
final class CaseFollowing<C, S, E extends CreditEvent, R extends CaseRow> {

    private final CaseServices services;
    private final CaseTable<R> table;
    private final CaseLaw<C, S, E> law;
    private final CaseDecisions<C, S, E> decisions;

    CaseFollowing(CaseServices services, CaseTable<R> table, CaseLaw<C, S, E> law, CaseDecisions<C, S, E> decisions) {
        this.services = services;
        this.table = table;
        this.law = law;
        this.decisions = decisions;
    }

    /**
     * Carries out what follows by itself; when it was done before, only the rows are put right.
     *
     * @param rows for the events, when there are some
     * @param always what is written whether something happened or not
     */
    void follow(R found, C command, CaseRows<E> rows, CompanionWrite... always) {
        decisions.decide(found.entry(), state -> {
            List<E> events = decisions.accepted(command, state);
            List<CompanionWrite> writes = new ArrayList<>(List.of(always));
            CaseState before = law.find(state, found.caseId());
            if (!events.isEmpty()) {
                writes.addAll(rows.of(events, before));
            } else if (before.isClosed()) {
                writes.addAll(Deadlines.close(found.caseId()));
            }
            return new Draft<>(events, writes, events.size());
        });
    }

    void remind(R found, Deadlines.Due due) {
        LocalDate deadline = due.term().deadline().day();
        follow(
                found,
                law.remind(due.caseId(), deadline),
                (events, before) -> List.of(Timeline.act(due.caseId(), "reminded", Actor.SYSTEM, deadline)),
                Deadlines.reminded(due));
    }

    void passUp(R found, Deadlines.Due due, LocalDate today) {
        LocalDate deadline = due.term().deadline().day();
        @Nullable
        AuthorityId above = services.directory
                .above(found.progress().responsible(), found.file().field(), today)
                .orElse(null);
        Deadlines.Term next = services.deadlines.term(today, terms(found).escalationWorkingDays());
        follow(
                found,
                law.passUp(due.caseId(), deadline, above, next.deadline()),
                (events, before) -> {
                    List<CompanionWrite> rows = new ArrayList<>();
                    if (law.isOverdue(events.getFirst())) {
                        rows.add(table.overdue(due.caseId()));
                        rows.add(Timeline.act(due.caseId(), "overdue", Actor.SYSTEM, deadline));
                    }
                    law.asked(events.getLast())
                            .ifPresentOrElse(
                                    asked -> {
                                        rows.addAll(ask(found, asked, next, before));
                                        rows.add(Timeline.act(
                                                due.caseId(),
                                                "passed-up",
                                                Actor.SYSTEM,
                                                asked.authority().value()));
                                    },
                                    () -> rows.add(Timeline.act(due.caseId(), "nobody-above", Actor.SYSTEM, null)));
                    return rows;
                },
                Deadlines.rest(due, today));
    }

    void recount(R found, Deadlines.Due due, Deadlines.Term counted) {
        follow(found, law.recount(due.caseId(), counted.deadline()), (events, before) -> {
            Asked asked = law.asked(events.getLast()).orElseThrow();
            List<CompanionWrite> rows = new ArrayList<>(ask(found, asked, counted, before));
            rows.add(Timeline.act(
                    due.caseId(), "recounted", Actor.SYSTEM, asked.until().day()));
            return rows;
        });
    }

    /** Whoever was asked once keeps the case in the queue, whoever is asked now. */
    List<CompanionWrite> ask(R found, Asked asked, Deadlines.Term term, CaseState before) {
        List<AuthorityId> queues = Stream.concat(before.asked().stream(), Stream.of(asked.authority()))
                .distinct()
                .toList();
        List<CompanionWrite> rows = new ArrayList<>();
        rows.add(table.asked(found.caseId(), asked));
        rows.addAll(services.deadlines.set(
                found.caseId(), found.entry(), term, terms(found).reminderWorkingDays(), queues));
        return rows;
    }

    private CaseTerms terms(R found) {
        return law.terms(found.file().edition());
    }
}
