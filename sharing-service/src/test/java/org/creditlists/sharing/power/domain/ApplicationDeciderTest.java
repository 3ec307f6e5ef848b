package org.creditlists.sharing.power.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.testkit.DecisionMatrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** I3: who may ask outside the own powers: two persons of one organisation, for a time. */
class ApplicationDeciderTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int LONGEST = 30;
    private static final String OWN = "tax-420000";
    private static final String APPLICANT = "one";
    private static final String SECOND = "two";

    private final ApplicationDecider decider = new ApplicationDecider();

    @Test
    void theMatrixOfStatesAndCommandsIsTheOneInTheDocument() {
        Wanted wanted = wanted(10, null);
        new DecisionMatrix<>(decider)
                .state("not made", decider.initial())
                .state("requested", new ApplicationState.Requested(wanted))
                .state("requested, the days to decide have passed", new ApplicationState.Requested(late()))
                .state("granted", new ApplicationState.Granted(wanted, SECOND))
                .state("refused", new ApplicationState.Refused(wanted, SECOND))
                .state("withdrawn", new ApplicationState.Withdrawn(wanted, TODAY))
                .state("granted, given back", new ApplicationState.GivenBack(wanted, SECOND, TODAY))
                .command("request", request(wanted))
                .command("request for longer than the policy allows", request(wanted(LONGEST + 1, null)))
                .command("grant", decide(OWN, SECOND, true))
                .command("refuse", decide(OWN, SECOND, false))
                .command("grant by the applicant", decide(OWN, APPLICANT, true))
                .command("grant by another organisation", decide("tax-330000", SECOND, true))
                .command("give back by the applicant", giveBack(OWN, APPLICANT, false))
                .command("give back by who may decide", giveBack(OWN, SECOND, true))
                .command("give back by a colleague", giveBack(OWN, SECOND, false))
                .command("give back by another organisation", giveBack("tax-330000", SECOND, true))
                .assertIs(
                        Path.of("../docs/decisions/powers.md"),
                        "Decisions of sharing-service about special applications for inquiries");
    }

    @Nested
    class Request {

        @ParameterizedTest(name = "until {0} days from today: {1}")
        @CsvSource({"-1, power-too-long", "0, ok", "30, ok", "31, power-too-long"})
        void itEndsTodayAtTheEarliestAndLastsAsLongAsThePolicyAllows(int days, String expected) {
            assertThat(code(request(wanted(days, null)), decider.initial())).isEqualTo(expected);
        }

        @Test
        void anotherContentUnderTheSameIdIsRefused() {
            var made = new ApplicationState.Requested(wanted(10, null));
            assertThat(decider.decide(request(wanted(10, null)), made)).isEqualTo(Decision.nothing());
            assertThat(code(request(wanted(11, null)), made)).isEqualTo("application-made-otherwise");
            assertThat(code(request(wanted(10, "hash")), made)).isEqualTo("application-made-otherwise");
            assertThat(code(
                            request(new Wanted(
                                    ID,
                                    "tax-330000",
                                    APPLICANT,
                                    Set.of("INDIVIDUAL-BLACK"),
                                    null,
                                    "purpose",
                                    "ground",
                                    TODAY,
                                    TODAY.plusDays(10),
                                    TODAY.plusDays(3))),
                            made))
                    .isEqualTo("application-made-otherwise");
        }
    }

    @Nested
    class Decide {

        @ParameterizedTest(name = "decideBy {0}, until {1} days from today: {2}")
        @CsvSource({"0, 10, ok", "-1, 10, application-lapsed", "3, 0, ok", "3, -1, application-lapsed"})
        void nobodyDecidesAfterTheDays(int decideBy, int until, String expected) {
            var state = new ApplicationState.Requested(wanted(until, null, TODAY.plusDays(decideBy)));
            assertThat(code(decide(OWN, SECOND, true), state)).isEqualTo(expected);
        }

        @ParameterizedTest(name = "granted {0}: {1}")
        @CsvSource({"true, GRANTED", "false, REFUSED"})
        void whatTheSecondPersonSaysIsStored(boolean granted, SpecialApplication.State expected) {
            assertThat(after(new ApplicationState.Requested(wanted(10, null)), decide(OWN, SECOND, granted)))
                    .hasValueSatisfying(stored -> {
                        assertThat(stored.state()).isEqualTo(expected);
                        assertThat(stored.decidedBy()).isEqualTo(SECOND);
                        assertThat(stored.endedOn()).isNull();
                    });
        }
    }

    @Nested
    class GiveBack {

        @Test
        void itIsStoredWhenAndWhoHadDecided() {
            assertThat(after(new ApplicationState.Granted(wanted(10, null), SECOND), giveBack(OWN, APPLICANT, false)))
                    .hasValueSatisfying(stored -> {
                        assertThat(stored.state()).isEqualTo(SpecialApplication.State.GIVEN_BACK);
                        assertThat(stored.decidedBy()).isEqualTo(SECOND);
                        assertThat(stored.endedOn()).isEqualTo(TODAY);
                    });
            assertThat(after(new ApplicationState.Requested(wanted(10, null)), giveBack(OWN, APPLICANT, false)))
                    .hasValueSatisfying(stored -> {
                        assertThat(stored.state()).isEqualTo(SpecialApplication.State.GIVEN_BACK);
                        assertThat(stored.decidedBy()).isNull();
                    });
        }
    }

    @Test
    void whateverIsToldAboutAnApplicationItKeepsItsContent() {
        Wanted wanted = wanted(10, "hash");
        var granted = new ApplicationEvent.Decided(ID, true, "three", TODAY);
        var refused = new ApplicationEvent.Decided(ID, false, "three", TODAY);
        var given = new ApplicationEvent.GivenBack(ID, APPLICANT, TODAY);
        for (ApplicationState state : List.of(
                new ApplicationState.Requested(wanted),
                new ApplicationState.Granted(wanted, SECOND),
                new ApplicationState.Refused(wanted, SECOND),
                new ApplicationState.Withdrawn(wanted, TODAY),
                new ApplicationState.GivenBack(wanted, SECOND, TODAY))) {
            assertThat(decider.evolve(state, granted)).isEqualTo(new ApplicationState.Granted(wanted, "three"));
            assertThat(decider.evolve(state, refused)).isEqualTo(new ApplicationState.Refused(wanted, "three"));
            boolean decided = state.stored().orElseThrow().decidedBy() != null;
            assertThat(decider.evolve(state, given))
                    .isEqualTo(
                            decided
                                    ? new ApplicationState.GivenBack(wanted, SECOND, TODAY)
                                    : new ApplicationState.Withdrawn(wanted, TODAY));
        }
    }

    @Test
    void whatIsStoredIsReadAgainAsItWasRequested() {
        Wanted wanted = wanted(10, "hash");
        assertThat(after(decider.initial(), request(wanted))).hasValueSatisfying(stored -> {
            assertThat(stored.state()).isEqualTo(SpecialApplication.State.REQUESTED);
            assertThat(Wanted.of(stored)).isEqualTo(wanted);
        });
        assertThat(decider.initial().stored()).isEmpty();
    }

    @Test
    void aHistoryThatDoesNotBeginWithTheApplicationIsNotRead() {
        assertThatThrownBy(
                        () -> decider.evolve(decider.initial(), new ApplicationEvent.GivenBack(ID, APPLICANT, TODAY)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(ID.toString());
    }

    private static Wanted late() {
        return wanted(10, null, TODAY.minusDays(1));
    }

    private static Wanted wanted(int days, @Nullable String codeHash) {
        return wanted(days, codeHash, TODAY.plusDays(3));
    }

    private static Wanted wanted(int days, @Nullable String codeHash, LocalDate decideBy) {
        return new Wanted(
                ID,
                OWN,
                APPLICANT,
                Set.of("INDIVIDUAL-BLACK"),
                codeHash,
                "purpose",
                "ground",
                TODAY,
                TODAY.plusDays(days),
                decideBy);
    }

    private static ApplicationCommand request(Wanted wanted) {
        return new ApplicationCommand.Request(wanted, LONGEST, TODAY);
    }

    private static ApplicationCommand decide(String organisation, String person, boolean granted) {
        return new ApplicationCommand.Decide(organisation, person, granted, TODAY);
    }

    private static ApplicationCommand giveBack(String organisation, String person, boolean mayDecide) {
        return new ApplicationCommand.GiveBack(organisation, person, mayDecide, TODAY);
    }

    private Optional<SpecialApplication> after(ApplicationState before, ApplicationCommand command) {
        ApplicationState state = before;
        for (ApplicationEvent event :
                ((Decision.Accepted<ApplicationEvent>) decider.decide(command, before)).events()) {
            state = decider.evolve(state, event);
        }
        return state.stored();
    }

    private String code(ApplicationCommand command, ApplicationState state) {
        return decider.decide(command, state) instanceof Decision.Refused<?> refused
                ? refused.refusal().code()
                : "ok";
    }
}
