package org.creditlists.incentive.order.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.event.MeasureLifted;
import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.event.MeasureResumed;
import org.creditlists.contracts.event.MeasureSuspended;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.list.LiftCause;
import org.creditlists.contracts.policy.MeasuresEdition.Measure;
import org.creditlists.contracts.record.MemorandumRecord;
import org.creditlists.contracts.record.MemorandumRecord.Duty;
import org.creditlists.incentive.order.domain.MeasureCommand.Entry;
import org.creditlists.incentive.order.domain.MeasureCommand.Person;
import org.creditlists.incentive.order.domain.MeasureCommand.Rules;
import org.creditlists.incentive.order.domain.MeasureCommand.Start;
import org.creditlists.incentive.order.domain.Order.InForce;
import org.creditlists.incentive.order.domain.Order.Lifted;
import org.creditlists.incentive.order.domain.Order.Standing;
import org.creditlists.incentive.order.domain.Order.Suspended;
import org.jspecify.annotations.Nullable;

/**
 * What an entry and the rules make of its orders: a function of both alone, so whatever came in between and in whatever
 * order, aligning gives the same.
 *
 * <p>A measure follows by itself when the memorandum of the day of the decision holds it, and the one of today still
 * does: what was agreed later burdens nobody who was decided about before, and what was dropped burdens nobody any
 * more.
 */
final class Alignment {

    private Alignment() {}

    static List<MeasureEvent> align(Entry entry, Rules rules, EntryOrders orders) {
        List<MeasureEvent> events = new ArrayList<>();
        for (Order order : orders.orders().values()) {
            switch (order) {
                case Standing standing -> change(standing, entry, rules).ifPresent(events::add);
                case Lifted lifted -> {}
            }
        }
        if (entry.inForce() && entry.usable()) {
            rules.memoranda().forEach(memorandum -> follow(entry, rules, memorandum, orders, events));
        }
        return events;
    }

    private static Optional<MeasureEvent> change(Standing order, Entry entry, Rules rules) {
        int turn = order.turns().turn() + 1;
        Optional<LiftCause> over = over(order.content(), entry, rules);
        if (over.isPresent()) {
            return Optional.of(new MeasureLifted(
                    order.entry(), order.subject(), order.id(), order.department(), turn, over.get()));
        }
        return switch (order) {
            case InForce inForce ->
                entry.rests()
                        ? Optional.of(new MeasureSuspended(
                                order.entry(), order.subject(), order.id(), order.department(), turn))
                        : Optional.empty();
            case Suspended suspended ->
                entry.rests()
                        ? Optional.empty()
                        : Optional.of(new MeasureResumed(
                                order.entry(), order.subject(), order.id(), order.department(), turn));
        };
    }

    private static Optional<LiftCause> over(OrderContent order, Entry entry, Rules rules) {
        if (!entry.inForce()) {
            return Optional.of(LiftCause.ENTRY_ENDED);
        }
        if (!entry.usable()) {
            return Optional.of(LiftCause.DISPLAY_ENDED);
        }
        Optional<Measure> measure = rules.edition().find(order.measure()).filter(one -> touches(one, entry, order));
        if (measure.isEmpty()) {
            return Optional.of(LiftCause.MEASURE_ABOLISHED);
        }
        boolean owed = rules.memoranda().stream()
                .filter(memorandum -> memorandum.code().equals(order.memorandum()))
                .anyMatch(memorandum -> owes(memorandum, rules.today(), new Duty(order.measure(), order.department())));
        if (!owed) {
            return Optional.of(LiftCause.MEMORANDUM_ENDED);
        }
        return switch (order.target()) {
            case Target.Subject subject -> Optional.empty();
            case Target.Behind behind ->
                isReleased(behind, measure.get(), entry) ? Optional.of(LiftCause.PERSON_RELEASED) : Optional.empty();
        };
    }

    /** A dossier that is not known says nothing about who stands behind. */
    private static boolean isReleased(Target.Behind behind, Measure measure, Entry entry) {
        return entry.people() != null
                && entry.knownPeople().stream()
                        .noneMatch(one ->
                                one.id().equals(behind.id()) && measure.people().contains(one.role()));
    }

    /** Whether a measure still goes with the list and touches subjects, or people, of this kind. */
    private static boolean touches(Measure measure, Entry entry, OrderContent order) {
        boolean whom =
                switch (order.target()) {
                    case Target.Subject subject -> measure.subjects().contains(entry.kind());
                    case Target.Behind behind -> !measure.people().isEmpty();
                };
        return whom && measure.lists().contains(entry.list());
    }

    private static void follow(
            Entry entry, Rules rules, MemorandumRecord memorandum, EntryOrders orders, List<MeasureEvent> events) {
        Optional<MemorandumRecord.Version> then = memorandum.on(entry.decisionDate());
        if (then.isEmpty()) {
            return;
        }
        for (Duty duty : then.get().duties()) {
            Optional<Measure> known = rules.edition().find(duty.measure());
            Optional<Measure> before = rules.editionThen().find(duty.measure());
            if (known.isEmpty()
                    || before.isEmpty()
                    || !known.get().lists().contains(entry.list())
                    || !owes(memorandum, rules.today(), duty)) {
                continue;
            }
            Measure measure = known.get();
            int version = then.get().version();
            if (measure.subjects().contains(entry.kind())
                    && before.get().subjects().contains(entry.kind())) {
                order(entry, measure, duty.department(), memorandum.code(), version, null, orders, events);
            }
            for (Person person : entry.knownPeople()) {
                if (measure.people().contains(person.role())
                        && before.get().people().contains(person.role())) {
                    order(entry, measure, duty.department(), memorandum.code(), version, person, orders, events);
                }
            }
        }
    }

    private static boolean owes(MemorandumRecord memorandum, LocalDate day, Duty duty) {
        return memorandum
                .on(day)
                .filter(version -> version.duties().contains(duty))
                .isPresent();
    }

    private static void order(
            Entry entry,
            Measure measure,
            DepartmentId department,
            String memorandum,
            int version,
            @Nullable Person person,
            EntryOrders orders,
            List<MeasureEvent> events) {
        PersonId whom = person == null ? null : person.id();
        List<Order> earlier = orders.of(measure.code(), department, whom);
        OrderId id = idOf(entry.id(), measure.code(), department, whom, earlier.size());
        boolean known = earlier.stream().anyMatch(order -> !order.isOver())
                || events.stream().anyMatch(event -> event.order().equals(id));
        if (known) {
            return;
        }
        events.add(new MeasureOrdered(
                entry.id(),
                entry.named(),
                id,
                measure.code(),
                measure.version(),
                department,
                memorandum,
                version,
                person == null ? null : person.id(),
                person == null ? null : person.role()));
        if (entry.rests()) {
            events.add(new MeasureSuspended(entry.id(), entry.named(), id, department, 1));
        }
    }

    static Decision<MeasureEvent> start(Start command, EntryOrders orders) {
        Entry entry = command.entry();
        Rules rules = command.rules();
        // Whoever initiated nothing about such entries is told of none; and nobody of one that has ended.
        if (!entry.inForce()
                || rules.memoranda().stream().noneMatch(one -> one.initiator().equals(command.initiator()))) {
            return Decision.refuse(Refusals.ENTRY_UNKNOWN);
        }
        if (!entry.usable()) {
            return Decision.refuse(Refusals.ENTRY_NOT_IN_FORCE);
        }
        Optional<Measure> measure = rules.edition().find(command.measure());
        if (measure.isEmpty()) {
            return Decision.refuse(Refusals.MEASURE_NOT_IN_EDITION);
        }
        if (!measure.get().lists().contains(entry.list())) {
            return Decision.refuse(Refusals.MEASURE_WRONG_LIST);
        }
        var duty = new Duty(command.measure(), command.department());
        Optional<MemorandumRecord> memorandum = rules.memoranda().stream()
                .filter(one -> owes(one, rules.today(), duty))
                .findFirst();
        if (memorandum.isEmpty()) {
            return Decision.refuse(Refusals.MEASURE_OUTSIDE_MEMORANDUM);
        }
        if (!memorandum.get().initiator().equals(command.initiator())) {
            return Decision.refuse(Refusals.NOT_THE_INITIATOR);
        }
        PersonId wanted = command.person();
        Person person = personBehind(entry, wanted, measure.get());
        Optional<Refusal> touches = touches(measure.get(), entry, wanted, person);
        if (touches.isPresent()) {
            return Decision.refuse(touches.get());
        }
        List<MeasureEvent> events = new ArrayList<>();
        int version = memorandum.get().on(rules.today()).orElseThrow().version();
        order(entry, measure.get(), command.department(), memorandum.get().code(), version, person, orders, events);
        return Decision.accept(events);
    }

    private static @Nullable Person personBehind(Entry entry, @Nullable PersonId wanted, Measure measure) {
        return entry.knownPeople().stream()
                .filter(one -> one.id().equals(wanted) && measure.people().contains(one.role()))
                .findFirst()
                .orElse(null);
    }

    private static Optional<Refusal> touches(
            Measure measure, Entry entry, @Nullable PersonId wanted, @Nullable Person person) {
        if (wanted == null) {
            return measure.subjects().contains(entry.kind())
                    ? Optional.empty()
                    : Optional.of(Refusals.MEASURE_WRONG_SUBJECT);
        }
        if (person != null) {
            return Optional.empty();
        }
        boolean known = entry.knownPeople().stream().anyMatch(one -> one.id().equals(wanted));
        return Optional.of(known ? Refusals.MEASURE_NOT_FOR_PEOPLE : Refusals.PERSON_UNKNOWN);
    }

    /**
     * One order for each entry, measure, department and person: the same id whoever aligns first.
     *
     * @param round how many orders of the same were lifted before, because a rule ended that holds again now
     */
    static OrderId idOf(EntryId entry, String measure, DepartmentId department, @Nullable PersonId person, int round) {
        String name = entry + "|" + measure + "|" + department + (person == null ? "" : "|" + person)
                + (round == 0 ? "" : "#" + round);
        return new OrderId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
