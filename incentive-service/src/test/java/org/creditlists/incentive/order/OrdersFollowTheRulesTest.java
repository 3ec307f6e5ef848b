package org.creditlists.incentive.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.contracts.record.MemorandumRecord;
import org.creditlists.contracts.record.MemorandumRecord.Duty;
import org.creditlists.incentive.Samples;
import org.creditlists.incentive.order.EntryStory.Outcome;
import org.creditlists.incentive.order.domain.EntryOrders;
import org.creditlists.incentive.order.domain.MeasureCommand;
import org.creditlists.incentive.order.domain.MeasureDecider;
import org.creditlists.incentive.order.domain.Order;
import org.creditlists.listprojection.merge.EntryState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * M3, M4, M5: for every interleaving of designation, correction, objection, shielding, restoration, withdrawal and the
 * passing of days, the orders in force are those that the rules give for what happened. The rules are written down here
 * a second time, over the story as it happened and not as it arrived.
 */
class OrdersFollowTheRulesTest {

    private final MeasureDecider decider = new MeasureDecider();
    private final MeasuresEdition edition = Samples.editions().getLast();

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void everyOrderOfArrivalOfAShortStoryGivesTheOrdersOfTheRules(Outcome outcome) {
        for (ListKind list : ListKind.values()) {
            for (boolean restored : new boolean[] {false, true}) {
                EntryStory story = new EntryStory(list, outcome, false, false, false, restored);
                permute(story.events(), 0, arrived -> check(story, arrived, EntryStory.DECIDED.plusMonths(1)));
            }
        }
    }

    @Test
    void randomStoriesArriveInRandomOrderMoreThanOnceWhileDaysPass() {
        var random = new Random(20261122);
        for (int run = 0; run < 20_000; run++) {
            Outcome outcome = random.nextInt(6) == 0 ? null : any(Outcome.values(), random);
            boolean planned = random.nextInt(3) == 0;
            EntryStory story = new EntryStory(
                    any(ListKind.values(), random),
                    outcome,
                    outcome != null && random.nextInt(3) == 0,
                    planned,
                    planned && random.nextBoolean(),
                    random.nextInt(4) == 0);
            List<CreditEvent> arrived = new ArrayList<>(story.events());
            int again = random.nextInt(4);
            for (int i = 0; i < again; i++) {
                arrived.add(arrived.get(random.nextInt(arrived.size())));
            }
            Collections.shuffle(arrived, random);
            check(story, arrived, EntryStory.DECIDED.plusDays(random.nextInt(420)));
        }
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private void check(EntryStory story, List<CreditEvent> arrived, LocalDate lastDay) {
        EntryOrders orders = EntryOrders.NONE;
        EntryState state = EntryState.of(arrived.getFirst());
        int step = 0;
        for (CreditEvent event : arrived) {
            state = state.merge(EntryState.of(event));
            // Days pass while it arrives.
            LocalDate day = EntryStory.DECIDED.plusDays(
                    EntryStory.DECIDED.until(lastDay, ChronoUnit.DAYS) * ++step / arrived.size());
            orders = aligned(orders, state, day);
        }
        orders = aligned(orders, state, lastDay);
        Set<Duty> inForce = orders.orders().values().stream()
                .filter(order -> order instanceof Order.InForce)
                .map(order -> new Duty(order.content().measure(), order.department()))
                .collect(Collectors.toSet());
        assertThat(inForce)
                .as("%s on %s, arrived as %s", story, lastDay, arrived)
                .isEqualTo(expected(story, lastDay));
    }

    /** The rules a second time, over what happened. */
    private Set<Duty> expected(EntryStory story, LocalDate day) {
        boolean ended = story.restored() || story.objection() == Outcome.WITHDRAWN_AS_ERROR;
        boolean usable = !day.isAfter(
                story.objection() == Outcome.CORRECTED ? EntryStory.LATER_USE_UNTIL : EntryStory.USE_UNTIL);
        boolean objected = story.objection() == Outcome.OPEN || story.second();
        boolean rests = story.planned() && !story.planOver() || objected && story.list() != ListKind.RED;
        return ended || !usable || rests ? Set.of() : Set.copyOf(duties(story.list()));
    }

    private static List<Duty> duties(ListKind list) {
        return switch (list) {
            case RED ->
                List.of(
                        new Duty("INC-S2-04-01", new DepartmentId("tax-000000")),
                        new Duty("INC-S2-08-01", new DepartmentId("development-000000")));
            case BLACK ->
                List.of(
                        new Duty("PUN-10-10", new DepartmentId("finance-000000")),
                        new Duty("PUN-10-11", new DepartmentId("public-resources-000000")));
            case WATCH ->
                List.of(
                        new Duty("PUN-10-01", new DepartmentId("tax-000000")),
                        new Duty("PUN-10-01", new DepartmentId("market-000000")));
        };
    }

    private EntryOrders aligned(EntryOrders before, EntryState state, LocalDate today) {
        EntryState.Base base = state.base();
        EntryState.Terms terms = state.terms();
        if (base == null || terms == null) {
            return before;
        }
        var memorandum = new MemorandumRecord(
                "MOU-1",
                base.list(),
                base.field(),
                new DepartmentId("tax-000000"),
                "示例",
                "Sample",
                List.of(new MemorandumRecord.Version(
                        1, LocalDate.of(2018, 2, 1), null, List.of(), duties(base.list()))));
        var command = new MeasureCommand.Align(
                entry(state, base, terms, today),
                new MeasureCommand.Rules(edition, edition, List.of(memorandum), today));
        EntryOrders after = before;
        List<MeasureEvent> events = ((Decision.Accepted<MeasureEvent>) decider.decide(command, before)).events();
        for (MeasureEvent event : events) {
            after = decider.evolve(after, event);
        }
        // Aligning again changes nothing.
        assertThat(((Decision.Accepted<MeasureEvent>) decider.decide(command, after)).events())
                .isEmpty();
        return after;
    }

    private static MeasureCommand.Entry entry(
            EntryState state, EntryState.Base base, EntryState.Terms terms, LocalDate today) {
        boolean ended = state.restored() || state.withdrawn() != null;
        boolean shielded =
                state.shields().values().stream().anyMatch(shield -> shield.until() != null && !shield.ended());
        boolean objected = state.objections().values().stream()
                .anyMatch(one -> Boolean.TRUE.equals(one.suspends())
                        && (one.overFrom() == null || terms.version() < one.overFrom()));
        return new MeasureCommand.Entry(
                EntryStory.ENTRY,
                EntryStory.SUBJECT,
                base.subjectKind(),
                base.list(),
                base.field(),
                terms.decisionDate(),
                !ended && !terms.validUntil().isBefore(today),
                !terms.displayUntil().isBefore(today),
                shielded || objected && base.list().burdens(),
                List.of());
    }

    private static void permute(List<CreditEvent> events, int from, Consumer<List<CreditEvent>> each) {
        if (from == events.size()) {
            each.accept(List.copyOf(events));
            return;
        }
        for (int i = from; i < events.size(); i++) {
            Collections.swap(events, from, i);
            permute(events, from + 1, each);
            Collections.swap(events, from, i);
        }
    }
}
