package org.creditlists.base.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.runtime.policy.PolicyEdition;
import org.creditlists.testkit.DecisionMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two persons of one organisation decide together: who may do what to a request, and where it leads. */
class ApprovalDeciderTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String OWN = "tax-000000";
    private static final String FIRST = "one";
    private static final String SECOND = "two";

    private final ApprovalDecider decider = new ApprovalDecider();

    @Test
    void theMatrixOfStatesAndCommandsIsTheOneInTheDocument() {
        Asked asked = asked(TODAY.plusDays(5));
        new DecisionMatrix<>(decider)
                .state("not asked", decider.initial())
                .state("waiting", new ApprovalState.Waiting(asked))
                .state("waiting, the term has passed", new ApprovalState.Waiting(asked(TODAY.minusDays(1))))
                .state("approved, not carried out yet", new ApprovalState.Approved(asked, SECOND, TODAY))
                .state("carried out", new ApprovalState.CarriedOut(asked, SECOND, TODAY))
                .state("not carried out", new ApprovalState.Failed(asked, SECOND, "memorandum-dates", TODAY))
                .state("refused", new ApprovalState.Refused(asked, SECOND, "reason", TODAY))
                .state("withdrawn", new ApprovalState.Withdrawn(asked, TODAY))
                .state("expired", new ApprovalState.Expired(asked, TODAY))
                .command("ask", new ApprovalCommand.Ask(asked))
                .command("ask for something else", new ApprovalCommand.Ask(asked(TODAY.plusDays(6))))
                .command("approve by the second", approve(OWN, SECOND, true))
                .command("approve by a third", approve(OWN, "three", true))
                .command("approve by the first", approve(OWN, FIRST, true))
                .command("approve without the role", approve(OWN, SECOND, false))
                .command("approve by another organisation", approve("tax-330000", SECOND, true))
                .command("refuse by the second", refuse(OWN, SECOND))
                .command("refuse by the first", refuse(OWN, FIRST))
                .command("refuse by another organisation", refuse("tax-330000", SECOND))
                .command("withdraw by the first", withdraw(OWN, FIRST))
                .command("withdraw by the second", withdraw(OWN, SECOND))
                .command("withdraw by another organisation", withdraw("tax-330000", FIRST))
                .command("carried out", new ApprovalCommand.Finish(null, TODAY))
                .command("refused anew", new ApprovalCommand.Finish("memorandum-dates", TODAY))
                .command("look for what has expired", new ApprovalCommand.Expire(TODAY))
                .assertIs(
                        Path.of("../docs/decisions/approvals.md"),
                        "Decisions of designation-service and incentive-service about requests for a second person");
    }

    @ParameterizedTest(name = "decideBy {0} days from today: {1}")
    @CsvSource({"0, ok", "-1, approval-expired", "1, ok"})
    void nobodyDecidesAfterTheTermAndTheLastDayCounts(int days, String expected) {
        var waiting = new ApprovalState.Waiting(asked(TODAY.plusDays(days)));
        assertThat(code(approve(OWN, SECOND, true), waiting)).isEqualTo(expected);
        assertThat(code(refuse(OWN, SECOND), waiting)).isEqualTo(expected);
        assertThat(waiting.stored().orElseThrow().hasExpired(TODAY)).isEqualTo(!expected.equals("ok"));
        assertThat(new ApprovalState.CarriedOut(asked(TODAY.plusDays(days)), SECOND, TODAY)
                        .stored()
                        .orElseThrow()
                        .hasExpired(TODAY))
                .isFalse();
    }

    @Test
    void whatIsStoredIsTheStateWithBothPersons() {
        Asked asked = asked(TODAY);
        ApprovalState state = decider.initial();
        assertThat(state.stored()).isEmpty();
        for (ApprovalEvent event : List.of(
                new ApprovalEvent.Requested(asked),
                new ApprovalEvent.Given(ID, SECOND, TODAY),
                new ApprovalEvent.CarriedOut(ID, TODAY))) {
            state = decider.evolve(state, event);
            assertThat(event.id()).isEqualTo(ID);
        }
        assertThat(state.stored()).contains(new Approval(asked, Approval.State.CARRIED_OUT, SECOND, null, TODAY));
        var approved = new ApprovalState.Approved(asked, SECOND, TODAY);
        assertThat(decider.evolve(approved, new ApprovalEvent.NotCarriedOut(ID, "closed", TODAY))
                        .stored())
                .contains(new Approval(asked, Approval.State.NOT_CARRIED_OUT, SECOND, "closed", TODAY));
        var waiting = new ApprovalState.Waiting(asked);
        assertThat(decider.evolve(waiting, new ApprovalEvent.Refused(ID, SECOND, "reason", TODAY))
                        .stored())
                .contains(new Approval(asked, Approval.State.REFUSED, SECOND, "reason", TODAY));
        assertThat(decider.evolve(waiting, new ApprovalEvent.Withdrawn(ID, FIRST, TODAY))
                        .stored())
                .contains(new Approval(asked, Approval.State.WITHDRAWN, null, null, TODAY));
        assertThat(decider.evolve(waiting, new ApprovalEvent.Expired(ID, TODAY)).stored())
                .contains(new Approval(asked, Approval.State.EXPIRED, null, null, TODAY));
    }

    @Test
    void aHistoryThatDoesNotBeginWithTheRequestIsNotRead() {
        assertThatThrownBy(() -> decider.evolve(decider.initial(), new ApprovalEvent.Given(ID, SECOND, TODAY)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(ID.toString());
    }

    @ParameterizedTest(name = "{0} new of {1} in force: {2}")
    @CsvSource({
        "10000, 0, false",
        "10001, 0, true",
        "10001, 50005, false",
        "10002, 50005, true",
        "100000, 10000000, false",
        "100001, 10000000, true"
    })
    void aListIsMuchByNumberAndShareOrByNumberAlone(long designated, long inForce, boolean expected) {
        TwoPersonsEdition first = PolicyEdition.read(TwoPersonsEdition.SHIPPED.getFirst(), TwoPersonsEdition.class);
        assertThat(first.acts()).isEqualTo(TwoPersonsEdition.ALL);
        assertThat(first.massDesignation().isMuch(designated, inForce)).isEqualTo(expected);
    }

    @Test
    void anEditionNamesNoActThatNobodyKnows() {
        var mass = new TwoPersonsEdition.MassDesignation(1, 1, 1);
        assertThatThrownBy(() -> new TwoPersonsEdition("x", TODAY, Set.of("end-memorandums"), 1, 1, 1, mass))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("end-memorandums");
    }

    private static Asked asked(LocalDate decideBy) {
        return new Asked(
                ID,
                TwoPersonsEdition.END_MEMORANDUM,
                "MOU-1",
                "{}",
                OWN,
                "officer",
                FIRST,
                LocalDate.of(2026, 11, 20),
                decideBy);
    }

    private static ApprovalCommand approve(String organisation, String person, boolean mayAct) {
        return new ApprovalCommand.Approve(new ApprovalCommand.Person(organisation, person, mayAct), TODAY);
    }

    private static ApprovalCommand refuse(String organisation, String person) {
        return new ApprovalCommand.Refuse(new ApprovalCommand.Person(organisation, person, true), "reason", TODAY);
    }

    private static ApprovalCommand withdraw(String organisation, String person) {
        return new ApprovalCommand.Withdraw(new ApprovalCommand.Person(organisation, person, true), TODAY);
    }

    private String code(ApprovalCommand command, ApprovalState state) {
        return decider.decide(command, state) instanceof Decision.Refused<?> refused
                ? refused.refusal().code()
                : "ok";
    }
}
