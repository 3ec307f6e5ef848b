package org.creditlists.restoration.shielding;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.creditlists.casehandling.engine.CaseDecisions;
import org.creditlists.casehandling.timeline.Actor;
import org.creditlists.casehandling.timeline.Timeline;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.RestorationEvent;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.eventstore.OrderedIds;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.restoration.domain.EntryApplications;
import org.creditlists.restoration.domain.Refusals;
import org.creditlists.restoration.domain.RestorationCommand;
import org.creditlists.restoration.domain.RestorationDecider;
import org.creditlists.restoration.query.EntryFacts;
import org.creditlists.runtime.author.Acting;
import org.creditlists.runtime.author.Author;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.web.problem.RefusedException;

/** Decides about shieldings, one at a time for each entry. */
@Singleton
public class ShieldingHandling {

    private final CaseDecisions<RestorationCommand, EntryApplications, RestorationEvent> decisions;
    private final Shieldings shieldings;
    private final Lists lists;
    private final EntryFacts facts;
    private final LegalDay day;

    ShieldingHandling(
            Decisions<CreditEvent> decisions, Shieldings shieldings, Lists lists, EntryFacts facts, LegalDay day) {
        this.decisions = new CaseDecisions<>(decisions, new RestorationDecider(), RestorationEvent.class);
        this.shieldings = shieldings;
        this.lists = lists;
        this.facts = facts;
        this.day = day;
    }

    /**
     * A court's plan.
     *
     * @param court that approved the plan
     * @param document number of its decision
     * @param until last day of the plan
     */
    record Plan(EntryId entry, String court, String document, LocalDate until) {}

    /** Shields an entry from today on, while a court's plan runs. */
    CaseId open(Plan plan, Actor actor) {
        CaseId caseId = new CaseId(OrderedIds.next());
        LocalDate today = day.today();
        var authority = new AuthorityId(Objects.requireNonNull(actor.organisation()));
        decisions.decide(plan.entry(), state -> {
            var command = new RestorationCommand.Shield(
                    caseId, facts.of(listed(plan.entry())), authority, plan.until(), today);
            List<RestorationEvent> events = decisions.accepted(command, state);
            var opened = new Shieldings.Shielding(
                    caseId, plan.entry(), authority, plan.court(), plan.document(), today, plan.until(), null);
            return new Draft<>(
                    events,
                    List.of(shieldings.open(opened), Timeline.act(caseId, "shielded", actor, plan.until())),
                    events.size());
        });
        if (listed(plan.entry()).endReason() != null) {
            shieldings.forgetEnded();
        }
        return caseId;
    }

    /** The authority says that the plan is over; twice is once. */
    void end(Shieldings.Shielding found, Actor actor) {
        LocalDate today = day.today();
        var authority = new AuthorityId(Objects.requireNonNull(actor.organisation()));
        end(found, new RestorationCommand.EndShield(found.caseId(), authority, today), actor, today);
    }

    /** Ends what runs out, once, however often it is asked for. */
    public void endDue(LocalDate today) {
        for (Shieldings.Shielding due : shieldings.due(today)) {
            Acting.as(
                    new Author.Sweep("plans"),
                    () -> end(due, new RestorationCommand.EndPlan(due.caseId(), today), Actor.SYSTEM, today));
        }
    }

    private void end(Shieldings.Shielding found, RestorationCommand command, Actor actor, LocalDate today) {
        CompanionWrite row = Shieldings.ended(found, today);
        decisions.decide(found.entry(), state -> {
            List<RestorationEvent> events = decisions.accepted(command, state);
            List<CompanionWrite> rows = events.isEmpty()
                    ? List.of(row)
                    : List.of(row, Timeline.act(found.caseId(), "shielding-ended", actor, today));
            return new Draft<>(events, rows, events.size());
        });
    }

    private ListedEntry listed(EntryId entry) {
        return lists.find(entry).orElseThrow(() -> new RefusedException(Refusals.ENTRY_UNKNOWN));
    }
}
