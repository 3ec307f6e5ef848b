package org.creditlists.incentive.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.event.MeasureLifted;
import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.LiftCause;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.NotAppliedReason;
import org.creditlists.contracts.list.OrderStep;
import org.creditlists.contracts.list.PersonRole;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.contracts.record.MemorandumRecord;
import org.creditlists.contracts.record.MemorandumRecord.Duty;
import org.creditlists.incentive.Samples;
import org.creditlists.incentive.order.domain.MeasureCommand.Candidate;
import org.creditlists.testkit.DecisionMatrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** M1, M3, M4, M5, C9: the rules of orders, cell by cell. */
class MeasureDeciderTest {

    private static final EntryId ENTRY = new EntryId(new UUID(2, 1));
    private static final SubjectId SUBJECT = new SubjectId(new UUID(1, 1));
    private static final PersonId HEAD = new PersonId(new UUID(3, 1));
    private static final DepartmentId OTHER = new DepartmentId("another-department");
    private static final DepartmentId DEPARTMENT = new DepartmentId("market-000000");
    private static final DepartmentId INITIATOR = new DepartmentId("initiator-000000");
    private static final String MEASURE = "PUN-10-02";
    private static final String BAN = "PUN-10-13";
    private static final LocalDate DECIDED = LocalDate.of(2026, 6, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final MeasureDecider decider = new MeasureDecider();
    private final MeasuresEdition edition = Samples.editions().getLast();
    private final OrderId order = MeasureDecider.orderOf(ENTRY, MEASURE, DEPARTMENT, null);

    @Test
    void theMatrixOfStatesAndCommandsIsTheOneInTheDocument() {
        var matrix = new DecisionMatrix<>(decider);
        addStates(matrix);
        addCommands(matrix);
        matrix.assertIs(Path.of("../docs/decisions/measures.md"), "Decisions of incentive-service about orders");
    }

    private void addStates(DecisionMatrix<MeasureCommand, EntryOrders, MeasureEvent> matrix) {
        EntryOrders ordered = after(EntryOrders.NONE, align(inForce()));
        EntryOrders acknowledged = after(ordered, new MeasureCommand.Acknowledge(order, DEPARTMENT));
        EntryOrders applied = after(acknowledged, new MeasureCommand.Apply(order, DEPARTMENT));
        EntryOrders notApplied = after(acknowledged, notApplied(NotAppliedReason.NOTHING_TO_APPLY_TO, false));
        EntryOrders suspended = after(applied, align(resting()));
        EntryOrders resumed = after(suspended, align(inForce()));
        EntryOrders lifted = after(applied, align(ended()));
        matrix.state("no orders", EntryOrders.NONE)
                .state("ordered", ordered)
                .state("acknowledged", acknowledged)
                .state("applied", applied)
                .state("not applied", notApplied)
                .state("acknowledged, suspended", after(acknowledged, align(resting())))
                .state("applied, suspended", suspended)
                .state("applied, suspended, confirmed", after(suspended, confirm(1)))
                .state("applied, resumed", resumed)
                .state("lifted", lifted)
                .state("lifted, confirmed", after(lifted, confirm(1)))
                .state("ordered, reminded", after(ordered, chase(false)))
                .state("ordered, overdue", after(ordered, chase(true)));
    }

    private void addCommands(DecisionMatrix<MeasureCommand, EntryOrders, MeasureEvent> matrix) {
        matrix.command("entry in force", align(inForce()))
                .command("entry in force, measures rest", align(resting()))
                .command("entry ended", align(ended()))
                .command("acknowledge", new MeasureCommand.Acknowledge(order, DEPARTMENT))
                .command("acknowledge for another", new MeasureCommand.Acknowledge(order, OTHER))
                .command("apply", new MeasureCommand.Apply(order, DEPARTMENT))
                .command("apply for another", new MeasureCommand.Apply(order, OTHER))
                .command("nothing to apply to", notApplied(NotAppliedReason.NOTHING_TO_APPLY_TO, false))
                .command("legal obstacle", notApplied(NotAppliedReason.LEGAL_OBSTACLE, false))
                .command("not adopted, recommended", notApplied(NotAppliedReason.NOT_ADOPTED, false))
                .command("not adopted, mandatory", notApplied(NotAppliedReason.NOT_ADOPTED, true))
                .command("confirm turn 1", confirm(1))
                .command("confirm turn 2", confirm(2))
                .command("confirm for another", new MeasureCommand.Confirm(order, OTHER, 1))
                .command("report a case", reportCase(TODAY))
                .command("report a case of tomorrow", reportCase(TODAY.plusDays(1)))
                .command("acknowledgement comes near", chase(false))
                .command("acknowledgement overdue", chase(true))
                .command("start it by hand", start(MEASURE, INITIATOR.value(), null));
    }

    @Test
    void whatIsOutsideTheCatalogueTheMemorandumOrTheSubjectCannotBeOrdered() {
        assertThat(refusal(start("PUN-99-99", INITIATOR.value(), null))).isEqualTo("measure-not-in-edition");
        assertThat(refusal(start("INC-S2-04-01", INITIATOR.value(), null))).isEqualTo("measure-wrong-list");
        assertThat(refusal(start("PUN-10-01", INITIATOR.value(), null))).isEqualTo("measure-outside-memorandum");
        assertThat(refusal(start(MEASURE, OTHER.value(), null))).isEqualTo("entry-unknown");
        assertThat(refusal(start(MEASURE, INITIATOR.value(), HEAD))).isEqualTo("measure-not-for-people");
        assertThat(refusal(start(BAN, INITIATOR.value(), new PersonId(new UUID(3, 9)))))
                .isEqualTo("person-unknown");
        var individual = entry(SubjectKind.INDIVIDUAL, true, true, false, List.of());
        assertThat(refusal(start(individual, "PUN-10-03", INITIATOR.value(), null)))
                .isEqualTo("measure-wrong-subject");
        assertThat(refusal(start(ended(), MEASURE, INITIATOR.value(), null))).isEqualTo("entry-unknown");
    }

    @Test
    void ordersAboutAnIndividualNameTheEntryAloneSoThatThoseOfOnePersonDoNotJoin() {
        var individual = entry(SubjectKind.INDIVIDUAL, true, true, true, List.of());
        assertThat(events(align(individual), EntryOrders.NONE))
                .hasSizeGreaterThan(1)
                .allSatisfy(event -> assertThat(event.subject().value()).isEqualTo(ENTRY.value()));
        var organisation = entry(SubjectKind.ORGANISATION, true, true, true, List.of());
        assertThat(events(align(organisation), EntryOrders.NONE))
                .hasSizeGreaterThan(1)
                .allSatisfy(event -> assertThat(event.subject()).isEqualTo(SUBJECT));
    }

    @Test
    void peopleBehindAnOrganisationHaveOrdersOnlyWhereTheMeasureAllowsIt() {
        var head = new MeasureCommand.Person(HEAD, PersonRole.LEGAL_REPRESENTATIVE);
        EntryOrders orders =
                after(EntryOrders.NONE, align(entry(SubjectKind.ORGANISATION, true, true, false, List.of(head))));
        assertThat(orders.orders().values())
                .filteredOn(o -> o.content().touches(HEAD))
                .singleElement()
                .satisfies(o -> {
                    assertThat(o.content().measure()).isEqualTo(BAN);
                    assertThat(o.content().target())
                            .isEqualTo(new Target.Behind(HEAD, PersonRole.LEGAL_REPRESENTATIVE));
                });
        assertThat(orders.orders().values())
                .filteredOn(o -> o.content().touches(null))
                .hasSize(3);
        List<MeasureEvent> released =
                events(align(entry(SubjectKind.ORGANISATION, true, true, false, List.of())), orders);
        assertThat(released).singleElement().satisfies(event -> assertThat(((MeasureLifted) event).cause())
                .isEqualTo(LiftCause.PERSON_RELEASED));
        // A dossier that is not known says nothing about who stands behind.
        assertThat(events(align(entry(SubjectKind.ORGANISATION, true, true, false, null)), orders))
                .isEmpty();
    }

    @Test
    void whatWasAgreedAfterTheDecisionBurdensNobodyAndWhatWasDroppedBurdensNobodyAnyMore() {
        var first = new MemorandumRecord.Version(
                1,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 9, 30),
                List.of(),
                List.of(duty(MEASURE), duty("PUN-10-01")));
        var second = new MemorandumRecord.Version(
                2, LocalDate.of(2026, 10, 1), null, List.of(), List.of(duty(MEASURE), duty("PUN-10-03")));
        var rules = new MeasureCommand.Rules(edition, edition, List.of(memorandum(first, second)), TODAY);
        EntryOrders orders = after(EntryOrders.NONE, new MeasureCommand.Align(inForce(), rules));
        assertThat(orders.orders().values())
                .extracting(o -> o.content().measure())
                .containsExactly(MEASURE);

        var before = new MeasureCommand.Rules(edition, edition, List.of(memorandum(first)), LocalDate.of(2026, 9, 1));
        EntryOrders then = after(EntryOrders.NONE, new MeasureCommand.Align(inForce(), before));
        assertThat(then.orders()).hasSize(2);
        assertThat(events(new MeasureCommand.Align(inForce(), rules), then))
                .singleElement()
                .satisfies(event -> assertThat(((MeasureLifted) event).cause()).isEqualTo(LiftCause.MEMORANDUM_ENDED));

        // The initiator may start by a decision of its own what was agreed since.
        var start = new MeasureCommand.Start(inForce(), rules, INITIATOR, "PUN-10-03", DEPARTMENT, null);
        assertThat(events(start, orders)).singleElement().satisfies(event -> assertThat(
                        ((MeasureOrdered) event).memorandumVersion())
                .isEqualTo(2));
        assertThat(events(start, after(orders, start))).isEmpty();
    }

    @Test
    void aMeasureThatTheCatalogueHoldsNoMoreAndAnEntryWhoseUseIsOverEndTheOrder() {
        EntryOrders orders = after(EntryOrders.NONE, align(inForce()));
        var less = new MeasuresEdition(
                "less", "measures-3", TODAY, edition.source(), edition.bases(), edition.trades(), List.of(), List.of());
        var abolished = new MeasureCommand.Align(
                inForce(), new MeasureCommand.Rules(less, edition, List.of(memorandum(open())), TODAY));
        assertThat(events(abolished, orders)).hasSize(3).allSatisfy(event -> assertThat(((MeasureLifted) event).cause())
                .isEqualTo(LiftCause.MEASURE_ABOLISHED));
        assertThat(events(align(entry(SubjectKind.ORGANISATION, true, false, false, List.of())), orders))
                .hasSize(3)
                .allSatisfy(event -> assertThat(((MeasureLifted) event).cause()).isEqualTo(LiftCause.DISPLAY_ENDED));
    }

    @Test
    void whatEndedByARuleComesBackWithTheRuleAsAnotherOrder() {
        EntryOrders orders = after(EntryOrders.NONE, align(inForce()));
        EntryOrders unused = after(orders, align(entry(SubjectKind.ORGANISATION, true, false, false, List.of())));
        EntryOrders again = after(unused, align(inForce()));
        assertThat(again.orders()).hasSize(6);
        assertThat(again.orders().values())
                .filteredOn(o -> !o.isOver())
                .hasSize(3)
                .allSatisfy(o -> assertThat(o.turns().turn()).isZero());
        assertThat(events(align(inForce()), again)).isEmpty();
        var none = new MeasureCommand.Rules(edition, edition, List.of(), TODAY);
        EntryOrders without = after(orders, new MeasureCommand.Align(inForce(), none));
        assertThat(without.orders().values()).allMatch(o -> o.isOver());
        assertThat(events(start(MEASURE, INITIATOR.value(), null), without))
                .singleElement()
                .satisfies(event -> assertThat(event.order()).isNotEqualTo(order));
    }

    @Test
    void whatAnEditionAddsLaterTouchesNobodyWhoWasDecidedAboutBefore() {
        MeasuresEdition then = Samples.editions().getFirst();
        var without = new MeasuresEdition(
                "without",
                null,
                DECIDED,
                then.source(),
                then.bases(),
                then.trades(),
                then.measures().stream()
                        .filter(measure -> !measure.code().equals(BAN))
                        .toList(),
                List.of());
        var rules = new MeasureCommand.Rules(edition, without, List.of(memorandum(open())), TODAY);
        assertThat(after(EntryOrders.NONE, new MeasureCommand.Align(inForce(), rules))
                        .orders()
                        .values())
                .extracting(o -> o.content().measure())
                .containsExactlyInAnyOrder(MEASURE, "PUN-10-03");
    }

    private MeasureCommand.Entry inForce() {
        return entry(SubjectKind.ORGANISATION, true, true, false, List.of());
    }

    private static MeasureCommand.Entry resting() {
        return entry(SubjectKind.ORGANISATION, true, true, true, List.of());
    }

    private static MeasureCommand.Entry ended() {
        return entry(SubjectKind.ORGANISATION, false, true, false, null);
    }

    private static MeasureCommand.Entry entry(
            SubjectKind kind,
            boolean inForce,
            boolean usable,
            boolean rests,
            @Nullable List<MeasureCommand.Person> people) {
        return new MeasureCommand.Entry(
                ENTRY,
                SUBJECT,
                kind,
                ListKind.BLACK,
                new FieldCode("FOOD_DRUGS"),
                DECIDED,
                inForce,
                usable,
                rests,
                people);
    }

    private MeasureCommand align(MeasureCommand.Entry entry) {
        return new MeasureCommand.Align(entry, rules());
    }

    private MeasureCommand.Rules rules() {
        return new MeasureCommand.Rules(edition, edition, List.of(memorandum(open())), TODAY);
    }

    private static MemorandumRecord.Version open() {
        return new MemorandumRecord.Version(
                1, LocalDate.of(2026, 1, 1), null, List.of(), List.of(duty(MEASURE), duty("PUN-10-03"), duty(BAN)));
    }

    private static MemorandumRecord memorandum(MemorandumRecord.Version... versions) {
        return new MemorandumRecord(
                "MOU-1", ListKind.BLACK, new FieldCode("FOOD_DRUGS"), INITIATOR, "示例", "Sample", List.of(versions));
    }

    private static Duty duty(String measure) {
        return new Duty(measure, DEPARTMENT);
    }

    private MeasureCommand start(String measure, String initiator, @Nullable PersonId person) {
        var head = new MeasureCommand.Person(HEAD, PersonRole.LEGAL_REPRESENTATIVE);
        return start(entry(SubjectKind.ORGANISATION, true, true, false, List.of(head)), measure, initiator, person);
    }

    private MeasureCommand start(
            MeasureCommand.Entry entry, String measure, String initiator, @Nullable PersonId person) {
        return new MeasureCommand.Start(entry, rules(), new DepartmentId(initiator), measure, DEPARTMENT, person);
    }

    private MeasureCommand notApplied(NotAppliedReason reason, boolean mandatory) {
        return new MeasureCommand.ReportNotApplied(order, DEPARTMENT, reason, mandatory);
    }

    private MeasureCommand confirm(int turn) {
        return new MeasureCommand.Confirm(order, DEPARTMENT, turn);
    }

    private MeasureCommand reportCase(LocalDate day) {
        return new MeasureCommand.ReportCase(order, DEPARTMENT, "420000", day, true, TODAY);
    }

    private MeasureCommand chase(boolean over) {
        return new MeasureCommand.Chase(List.of(new Candidate(order, OrderStep.ACKNOWLEDGE, 0, TODAY, over)));
    }

    private EntryOrders after(EntryOrders before, MeasureCommand command) {
        EntryOrders next = before;
        for (MeasureEvent event : events(command, before)) {
            next = decider.evolve(next, event);
        }
        return next;
    }

    private List<MeasureEvent> events(MeasureCommand command, EntryOrders before) {
        return ((Decision.Accepted<MeasureEvent>) decider.decide(command, before)).events();
    }

    private String refusal(MeasureCommand command) {
        return refusal(command, EntryOrders.NONE);
    }

    private String refusal(MeasureCommand command, EntryOrders before) {
        return ((Decision.Refused<MeasureEvent>) decider.decide(command, before))
                .refusal()
                .code();
    }
}
