package org.creditlists.incentive.order;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.creditlists.base.codec.CreditEventCodec;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.incentive.memorandum.Memoranda;
import org.creditlists.incentive.order.domain.EntryOrders;
import org.creditlists.incentive.order.domain.MeasureCommand;
import org.creditlists.incentive.order.domain.MeasureCommand.Candidate;
import org.creditlists.incentive.order.domain.MeasureDecider;
import org.creditlists.incentive.order.domain.Order;
import org.creditlists.incentive.order.domain.Refusals;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Decides about orders. */
@Singleton
public class MeasureHandling {

    private static final MeasureDecider DECIDER = new MeasureDecider();

    private final Decisions<CreditEvent> decisions;
    private final Lists lists;
    private final Editions<MeasuresEdition> editions;
    private final Memoranda memoranda;
    private final OrderRows rows;
    private final LegalDay legalDay;

    MeasureHandling(
            Decisions<CreditEvent> decisions,
            Lists lists,
            Editions<MeasuresEdition> editions,
            Memoranda memoranda,
            OrderRows rows,
            LegalDay legalDay) {
        this.decisions = decisions;
        this.lists = lists;
        this.editions = editions;
        this.memoranda = memoranda;
        this.rows = rows;
        this.legalDay = legalDay;
    }

    /** Brings the orders of entries in line with the list, all in one append. Repeating it changes nothing. */
    public void align(Collection<EntryId> entries) {
        align(entries, legalDay.today());
    }

    /** The same as of a day. */
    public void align(Collection<EntryId> entries, LocalDate today) {
        decideAll(entries, listed -> {
            Map<EntryId, MeasureCommand> commands = new LinkedHashMap<>();
            facts(listed.values(), today)
                    .forEach((id, entry) -> commands.put(id, new MeasureCommand.Align(entry, rules(entry, today))));
            return commands;
        });
    }

    /** Reminds, and says what is overdue, of orders of many entries in one append. */
    public void chase(Map<EntryId, List<Candidate>> due) {
        Boundary boundary = boundary(due.keySet());
        decisions.decide(boundary, history -> {
            Map<EntryId, EntryOrders> orders = states(history);
            List<MeasureEvent> events = new ArrayList<>();
            List<Candidate> still = new ArrayList<>();
            due.forEach((entry, candidates) -> {
                EntryOrders known = orders.getOrDefault(entry, EntryOrders.NONE);
                events.addAll(accepted(DECIDER.decide(new MeasureCommand.Chase(candidates), known)));
                candidates.stream()
                        .filter(candidate -> isStillDue(candidate, known))
                        .forEach(still::add);
            });
            return new Draft<>(events, OrderRows.chased(still), events.size());
        });
    }

    private static boolean isStillDue(Candidate candidate, EntryOrders known) {
        Order order = known.orders().get(candidate.order());
        return order != null && order.due().equals(Optional.of(candidate.due()));
    }

    /**
     * Starts a measure of a memorandum for an entry that it did not reach by itself.
     *
     * @return the order; the one that is there when it was started before
     * @throws RefusedException when it is refused
     */
    OrderId start(EntryId id, Function<MeasureCommand.Entry, MeasureCommand.Start> command) {
        return decisions.decide(Boundary.of(CreditEventCodec.ENTRY, id), history -> {
            LocalDate today = legalDay.today();
            ListedEntry listed = lists.find(id).orElseThrow(() -> new RefusedException(Refusals.ENTRY_UNKNOWN));
            MeasureCommand.Start start =
                    command.apply(facts(List.of(listed), today).get(id));
            EntryOrders before = states(history).getOrDefault(id, EntryOrders.NONE);
            List<MeasureEvent> events = accepted(DECIDER.decide(start, before));
            Map<OrderId, Order> changed = changes(before, events);
            EntryOrders after = before;
            for (MeasureEvent event : events) {
                after = DECIDER.evolve(after, event);
            }
            OrderId order = after.of(start.measure(), start.department(), start.person())
                    .getLast()
                    .id();
            return new Draft<>(events, rows.of(changed.values(), events, today), order);
        });
    }

    /** What is in force about a list and a field today. */
    MeasureCommand.Rules rules(MeasureCommand.Entry entry, LocalDate today) {
        return new MeasureCommand.Rules(
                editions.on(today),
                editions.on(entry.decisionDate()),
                memoranda.of(entry.list(), entry.field()),
                today);
    }

    /**
     * @param more further rows, written whether something happened or not; asked for within the attempt
     * @throws RefusedException when it is refused
     */
    public void report(EntryId entry, MeasureCommand command, Supplier<List<CompanionWrite>> more) {
        // An entry that ran out by its date brought no event; its orders are lifted before anything is reported on
        // them.
        align(List.of(entry));
        decisions.decide(Boundary.of(CreditEventCodec.ENTRY, entry), history -> {
            EntryOrders before = states(history).getOrDefault(entry, EntryOrders.NONE);
            List<MeasureEvent> events = accepted(DECIDER.decide(command, before));
            List<CompanionWrite> writes =
                    new ArrayList<>(rows.of(changes(before, events).values(), events, legalDay.today()));
            writes.addAll(more.get());
            return new Draft<>(events, writes, events.size());
        });
    }

    private void decideAll(
            Collection<EntryId> entries, Function<Map<EntryId, ListedEntry>, Map<EntryId, MeasureCommand>> commands) {
        decisions.decide(boundary(entries), history -> {
            // The list is read within the attempt: if something came in between, the next attempt sees it.
            Map<EntryId, EntryOrders> orders = states(history);
            List<MeasureEvent> events = new ArrayList<>();
            Map<OrderId, Order> changed = new LinkedHashMap<>();
            commands.apply(lists.find(entries)).forEach((entry, command) -> {
                EntryOrders before = orders.getOrDefault(entry, EntryOrders.NONE);
                List<MeasureEvent> news = accepted(DECIDER.decide(command, before));
                events.addAll(news);
                changed.putAll(changes(before, news));
            });
            return new Draft<>(events, rows.of(changed.values(), events, legalDay.today()), events.size());
        });
    }

    private Map<EntryId, MeasureCommand.Entry> facts(Collection<ListedEntry> listed, LocalDate today) {
        List<EntryId> organisations = listed.stream()
                .filter(entry -> entry.list() == ListKind.BLACK
                        && entry.subjectKind() == SubjectKind.ORGANISATION
                        && entry.known())
                .map(ListedEntry::entry)
                .toList();
        Map<EntryId, List<Lists.Behind>> behind = organisations.isEmpty() ? Map.of() : lists.behind(organisations);
        Map<EntryId, MeasureCommand.Entry> facts = new LinkedHashMap<>();
        for (ListedEntry entry : listed) {
            facts.put(
                    entry.entry(),
                    new MeasureCommand.Entry(
                            entry.entry(),
                            entry.subject(),
                            entry.subjectKind(),
                            entry.list(),
                            entry.field(),
                            entry.decisionDate(),
                            entry.inForceOn(today),
                            !entry.displayUntil().isBefore(today),
                            entry.shielded()
                                    || entry.suspended() && entry.list().burdens(),
                            people(entry, behind)));
        }
        return facts;
    }

    private static @Nullable List<MeasureCommand.Person> people(
            ListedEntry entry, Map<EntryId, List<Lists.Behind>> behind) {
        return entry.known()
                ? behind.getOrDefault(entry.entry(), List.of()).stream()
                        .map(one -> new MeasureCommand.Person(one.person(), one.role()))
                        .toList()
                : null;
    }

    private static Boundary boundary(Collection<EntryId> entries) {
        return Boundary.ofAll(
                CreditEventCodec.ENTRY, entries.stream().map(EntryId::toString).toList());
    }

    private static List<MeasureEvent> accepted(Decision<MeasureEvent> decision) {
        return switch (decision) {
            case Decision.Accepted<MeasureEvent> accepted -> accepted.events();
            case Decision.Refused<MeasureEvent> refused -> throw new RefusedException(refused.refusal());
        };
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

    private static Map<OrderId, Order> changes(EntryOrders before, List<MeasureEvent> events) {
        EntryOrders after = before;
        for (MeasureEvent event : events) {
            after = DECIDER.evolve(after, event);
        }
        Map<OrderId, Order> changed = new LinkedHashMap<>();
        for (MeasureEvent event : events) {
            Order order = after.orders().get(event.order());
            if (order != null) {
                changed.put(event.order(), order);
            }
        }
        return changed;
    }
}
