package org.creditlists.designation.application.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.ResidentId;
import org.creditlists.contracts.identity.Uscc;
import org.creditlists.designation.application.domain.OwnApplicationState.NotSubmitted;
import org.creditlists.designation.application.domain.OwnApplicationState.Open;
import org.creditlists.designation.application.domain.OwnApplicationState.Refused;
import org.creditlists.designation.application.domain.OwnApplicationState.Verified;
import org.creditlists.designation.entry.domain.Rules;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.designation.registry.domain.RegistryCommand;
import org.creditlists.testkit.DecisionMatrix;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C7: an individual applies, the lead department of the municipality verifies, once. */
class OwnApplicationDeciderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String REGION = "420100";
    private static final String LEAD = "credit-420100";
    private static final String OTHER = "tax-420000";

    private final OwnApplicationDecider decider = new OwnApplicationDecider();

    @Test
    void theMatrixOfStatesAndCommandsIsTheOneInTheDocument() {
        new DecisionMatrix<>(decider)
                .state("not submitted", decider.initial())
                .state("open", new Open(REGION))
                .state("open, in another municipality", new Open("330100"))
                .state("verified", new Verified(REGION))
                .state("refused", new Refused(REGION))
                .command("submit", submit(individual(), REGION))
                .command("submit, an organisation", submit(organisation(), REGION))
                .command("submit where nobody leads", submit(individual(), "330100"))
                .command("verify, by the lead department", new OwnApplicationCommand.Verify(body(LEAD), TODAY))
                .command("verify, by another body", new OwnApplicationCommand.Verify(body(OTHER), TODAY))
                .command("refuse, by the lead department", refuse(body(LEAD)))
                .command("refuse, by another body", refuse(body(OTHER)))
                .command("refuse, by nobody registered", refuse(Optional.empty()))
                .assertIs(
                        Path.of("../docs/decisions/own-applications.md"),
                        "Decisions of designation-service about own applications");
    }

    @Nested
    class Submit {

        @Test
        void anApplicationThatWasSubmittedIsOpen() {
            assertThat(after(decider.initial(), submit(individual(), REGION))).isEqualTo(new Open(REGION));
        }

        @Test
        void whoseDepartmentIsClosedFindsNobodyWhoVerifies() {
            Authority closed = Rules.after(
                            new RegistryCommand.Close(new AuthorityId(LEAD), TODAY.minusDays(1), null),
                            Rules.registration(LEAD))
                    .authority()
                    .orElseThrow();
            assertThat(code(
                            new OwnApplicationCommand.Submit(individual(), REGION, List.of(closed), TODAY),
                            decider.initial()))
                    .isEqualTo("no-lead-department");
            assertThat(code(
                            new OwnApplicationCommand.Submit(individual(), REGION, List.of(closed), TODAY.minusDays(1)),
                            decider.initial()))
                    .isEqualTo("ok");
        }
    }

    @Nested
    class Verify {

        @ParameterizedTest(name = "{0} about {1}: {2}")
        @CsvSource({
            "credit-420100, 420100, ok",
            "credit-420100, 420000, application-unknown",
            "finance-420100, 420100, application-unknown",
            "honesty-society, 420100, application-unknown",
            "tax-420000, 420000, application-unknown"
        })
        void onlyTheDepartmentThatLeadsInTheMunicipalityVerifies(String by, String region, String expected) {
            assertThat(code(new OwnApplicationCommand.Verify(body(by), TODAY), new Open(region)))
                    .isEqualTo(expected);
        }

        @Test
        void itIsDecidedOnce() {
            var verified = after(new Open(REGION), new OwnApplicationCommand.Verify(body(LEAD), TODAY));
            assertThat(verified).isEqualTo(new Verified(REGION));
            assertThat(code(refuse(body(LEAD)), verified)).isEqualTo("already-decided");
        }
    }

    @Nested
    class Refuse {

        @Test
        void theApplicantMayApplyAgain() {
            var refused = after(new Open(REGION), refuse(body(LEAD)));
            assertThat(refused).isEqualTo(new Refused(REGION));
            assertThat(after(refused, submit(individual(), REGION))).isEqualTo(new Open(REGION));
        }
    }

    @Test
    void aHistoryThatDoesNotBeginWithTheSubmissionIsNotRead() {
        assertThatThrownBy(() -> decider.evolve(
                        new NotSubmitted(), new OwnApplicationEvent.Verified(new AuthorityId(LEAD), TODAY)))
                .isInstanceOf(IllegalStateException.class);
    }

    private OwnApplicationState after(OwnApplicationState before, OwnApplicationCommand command) {
        return switch (decider.decide(command, before)) {
            case Decision.Refused<OwnApplicationEvent> refused ->
                throw new AssertionError(refused.refusal().code());
            case Decision.Accepted<OwnApplicationEvent> accepted ->
                accepted.events().stream().reduce(before, decider::evolve, (one, two) -> two);
        };
    }

    private String code(OwnApplicationCommand command, OwnApplicationState state) {
        return decider.decide(command, state) instanceof Decision.Refused<?> refused
                ? refused.refusal().code()
                : "ok";
    }

    private static OwnApplicationCommand submit(String code, String region) {
        return new OwnApplicationCommand.Submit(
                code,
                region,
                Stream.of(LEAD, OTHER, "honesty-society").map(Rules::authority).toList(),
                TODAY);
    }

    private static OwnApplicationCommand refuse(Optional<Authority> by) {
        return new OwnApplicationCommand.Refuse(by, "示例理由", TODAY);
    }

    private static Optional<Authority> body(String id) {
        return Optional.of(Rules.authority(id));
    }

    private static String individual() {
        String seventeen = "42010619800101001";
        return seventeen + ResidentId.checkCharacter(seventeen);
    }

    private static String organisation() {
        String eight = "MA000001";
        String seventeen = "91420100" + eight + Uscc.organisationCheckCharacter(eight);
        return seventeen + Uscc.checkCharacter(seventeen);
    }
}
