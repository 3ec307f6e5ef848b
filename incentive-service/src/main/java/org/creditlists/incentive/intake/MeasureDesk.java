package org.creditlists.incentive.intake;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.incentive.domain.EntryOrders;
import org.creditlists.incentive.domain.MeasureCommand;
import org.creditlists.incentive.domain.MeasureDecider;
import org.creditlists.incentive.query.Orders;
import org.creditlists.listprojection.codec.CreditEventCodec;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.http.RefusedException;

/** Decides about orders. */
@Singleton
public class MeasureDesk {

    private static final MeasureDecider DECIDER = new MeasureDecider();

    private final Decisions<CreditEvent> decisions;
    private final Lists lists;
    private final MeasuresEdition edition;

    MeasureDesk(Decisions<CreditEvent> decisions, Lists lists, MeasuresEdition edition) {
        this.decisions = decisions;
        this.lists = lists;
        this.edition = edition;
    }

    /** Brings the orders of entries in line with the list, all in one append. Repeating it changes nothing. */
    public void align(Collection<EntryId> entries) {
        Boundary boundary = Boundary.ofAll(
                CreditEventCodec.ENTRY, entries.stream().map(EntryId::toString).toList());
        decisions.decide(boundary, history -> {
            // The list is read within the attempt: if something came in between, the next attempt sees it.
            Map<EntryId, ListedEntry> listed = lists.find(entries);
            LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
            Map<EntryId, EntryOrders> orders = states(history);
            List<MeasureEvent> events = new ArrayList<>();
            Map<OrderId, EntryOrders.Order> changed = new LinkedHashMap<>();
            for (ListedEntry entry : listed.values()) {
                EntryOrders before = orders.getOrDefault(entry.entry(), EntryOrders.NONE);
                var command = new MeasureCommand.Align(facts(entry, today), edition);
                if (DECIDER.decide(command, before) instanceof Decision.Accepted<MeasureEvent> accepted) {
                    events.addAll(accepted.events());
                    changed.putAll(changes(before, accepted.events()));
                }
            }
            return new Draft<>(events, rows(changed), events.size());
        });
    }

    /** @throws RefusedException when it is refused */
    void report(EntryId entry, MeasureCommand command) {
        // An entry that ran out by its date brought no event; its orders are lifted before anything is reported on
        // them.
        align(List.of(entry));
        decisions.decide(Boundary.of(CreditEventCodec.ENTRY, entry), history -> {
            EntryOrders before = states(history).getOrDefault(entry, EntryOrders.NONE);
            List<MeasureEvent> events =
                    switch (DECIDER.decide(command, before)) {
                        case Decision.Accepted<MeasureEvent> accepted -> accepted.events();
                        case Decision.Refused<MeasureEvent> refused ->
                            throw new RefusedException(refused.refusal(), 409);
                    };
            return new Draft<>(events, rows(changes(before, events)), events.size());
        });
    }

    private static MeasureCommand.Entry facts(ListedEntry entry, LocalDate today) {
        return new MeasureCommand.Entry(
                entry.entry(),
                entry.subject(),
                entry.subjectKind(),
                entry.list(),
                entry.field(),
                entry.inForceOn(today),
                entry.suspended());
    }

    private static Map<EntryId, EntryOrders> states(List<CreditEvent> history) {
        Map<EntryId, EntryOrders> orders = new HashMap<>();
        for (CreditEvent event : history) {
            if (event instanceof MeasureEvent measure) {
                orders.merge(
                        measure.entry(),
                        DECIDER.evolve(EntryOrders.NONE, measure),
                        (before, first) -> DECIDER.evolve(before, measure));
            }
        }
        return orders;
    }

    private static Map<OrderId, EntryOrders.Order> changes(EntryOrders before, List<MeasureEvent> events) {
        EntryOrders after = before;
        Map<OrderId, EntryOrders.Order> changed = new LinkedHashMap<>();
        for (MeasureEvent event : events) {
            after = DECIDER.evolve(after, event);
            EntryOrders.Order order = after.orders().get(event.order());
            if (order != null) {
                changed.put(event.order(), order);
            }
        }
        return changed;
    }

    private static List<CompanionWrite> rows(Map<OrderId, EntryOrders.Order> changed) {
        return changed.isEmpty() ? List.of() : List.of(Orders.put(changed.values()));
    }
}
