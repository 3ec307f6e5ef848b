package org.creditlists.designation.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.designation.entry.domain.DesignationCommand;
import org.creditlists.designation.entry.domain.DesignationDecider;
import org.creditlists.designation.entry.domain.PeopleBehind;
import org.creditlists.designation.entry.domain.Rules;
import org.creditlists.designation.entry.domain.SubjectLists;
import org.creditlists.designation.registry.domain.Authority.Authorisation;
import org.creditlists.designation.registry.domain.Authority.BodyKind;
import org.creditlists.designation.registry.domain.Authority.Power;
import org.creditlists.designation.standard.domain.AuthorityLevel;
import org.creditlists.testkit.DecisionMatrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C1: who is registered, who may do what from when to when, and who lets an association do it. */
class RegistryDeciderTest {

    private static final AuthorityId BODY = new AuthorityId("tax-330000");
    private static final FieldCode FIELD = new FieldCode("TAXATION");
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final RegistryDecider decider = new RegistryDecider();

    @Test
    void theMatrixOfStatesAndCommandsIsTheOneInTheDocument() {
        Registration open = Rules.registration(BODY.value());
        new DecisionMatrix<>(decider)
                .state("not registered", decider.initial())
                .state("registered, without a mandate", Rules.after(same(), decider.initial()))
                .state("designates in taxation", open)
                .state("the mandate ended yesterday", Rules.after(end(TODAY.minusDays(1)), open))
                .state("closed yesterday", Rules.after(close(TODAY.minusDays(1)), open))
                .command("register", same())
                .command(
                        "register as another level",
                        new RegistryCommand.Register(
                                BODY, BodyKind.DEPARTMENT, AuthorityLevel.CITY, "330100", "示例", "Sample"))
                .command("rename", new RegistryCommand.Rename(BODY, "示例新名称", "Sample, renamed"))
                .command("let it designate from today", grant(FIELD.value(), TODAY, null))
                .command("let it recommend from today", grant(Power.RECOMMEND, FIELD.value(), TODAY, null))
                .command("end the mandate yesterday", end(TODAY.minusDays(1)))
                .command("end the mandate today", end(TODAY))
                .command("name the liaison", new RegistryCommand.NameLiaison(BODY))
                .command("close it yesterday", close(TODAY.minusDays(1)))
                .command("close it today", close(TODAY))
                .assertIs(
                        Path.of("../docs/decisions/registry.md"),
                        "Decisions of designation-service about bodies of the registry");
    }

    @Nested
    class Register {

        @ParameterizedTest(name = "{0} in {1}: {2}")
        @CsvSource({
            "NATIONAL, 000000, ok",
            "NATIONAL, 420000, region-wrong",
            "PROVINCE, 420000, ok",
            "PROVINCE, 420100, region-wrong",
            "PROVINCE, 000000, region-wrong",
            "CITY, 420100, ok",
            "CITY, 420106, region-wrong",
            "CITY, 420000, region-wrong",
            "COUNTY, 420106, ok",
            "COUNTY, 420100, region-wrong",
            "TOWNSHIP, 420106, ok",
            "COUNTY, 42010, region-wrong",
            "COUNTY, 42010a, region-wrong"
        })
        void theRegionFitsTheLevel(AuthorityLevel level, String region, String expected) {
            assertThat(code(
                            new RegistryCommand.Register(
                                    new AuthorityId("body"), BodyKind.DEPARTMENT, level, region, "示例", "Sample"),
                            decider.initial()))
                    .isEqualTo(expected);
        }

        @Test
        void theSameAgainChangesNothing() {
            Registration open = Rules.after(same(), decider.initial());
            assertThat(decider.decide(same(), open)).isEqualTo(Decision.nothing());
            assertThat(decider.decide(same(), Rules.after(close(TODAY), open))).isEqualTo(Decision.nothing());
        }

        @ParameterizedTest(name = "{0}, {1} in {2}, {3}, {4}: {5}")
        @CsvSource({
            "ASSOCIATION, PROVINCE, 330000, 示例, Sample, registered-otherwise",
            "DEPARTMENT, NATIONAL, 000000, 示例, Sample, registered-otherwise",
            "DEPARTMENT, PROVINCE, 420000, 示例, Sample, registered-otherwise",
            "DEPARTMENT, PROVINCE, 330000, 另一示例, Sample, registered-otherwise",
            "DEPARTMENT, PROVINCE, 330000, 示例, Another, registered-otherwise",
            "DEPARTMENT, PROVINCE, 330100, 示例, Sample, region-wrong",
            "DEPARTMENT, PROVINCE, 330000, 示例, Sample, ok"
        })
        void anotherUnderTheSameIdIsRefused(
                BodyKind kind, AuthorityLevel level, String region, String zh, String en, String expected) {
            assertThat(code(
                            new RegistryCommand.Register(BODY, kind, level, region, zh, en),
                            Rules.after(same(), decider.initial())))
                    .isEqualTo(expected);
        }
    }

    @Nested
    class Rename {

        @ParameterizedTest(name = "{0}, {1}: {2} events")
        @CsvSource({"示例, Sample, 0", "示例, Another, 1", "另一示例, Sample, 1"})
        void onlyAnotherNameIsAnEvent(String zh, String en, int events) {
            var decision =
                    decider.decide(new RegistryCommand.Rename(BODY, zh, en), Rules.after(same(), decider.initial()));
            assertThat(((Decision.Accepted<RegistryEvent>) decision).events()).hasSize(events);
        }

        @Test
        void theNewNameCounts() {
            Registration renamed = Rules.after(
                    new RegistryCommand.Rename(BODY, "示例新名称", "Sample, renamed"), Rules.registration(BODY.value()));
            assertThat(renamed.authority()).hasValueSatisfying(body -> {
                assertThat(body.zh()).isEqualTo("示例新名称");
                assertThat(body.en()).isEqualTo("Sample, renamed");
                assertThat(body.mandates())
                        .isEqualTo(Rules.authority(BODY.value()).mandates());
            });
        }
    }

    @Nested
    class Grant {

        /** F9, C7: of associations only national ones designate, and the commission recognises who recommends. */
        @ParameterizedTest(name = "{0} to {1} by {2}: {3}")
        @CsvSource({
            "food-association, DESIGNATE, market-000000, ok",
            "food-association, DESIGNATE, , authorisation-missing",
            "food-association, DESIGNATE, market-420000, authoriser-not-competent",
            "food-association, DESIGNATE, tax-000000, authoriser-not-competent",
            "food-association, DESIGNATE, credit-commission-000000, authoriser-not-competent",
            "honesty-society, DESIGNATE, market-000000, association-not-national",
            "honesty-society, DESIGNATE, , association-not-national",
            "honesty-society, RECOMMEND, , authorisation-missing",
            "honesty-society, RECOMMEND, market-000000, recogniser-not-competent",
            "food-association, RECOMMEND, market-420000, recogniser-not-competent",
            "food-association, RECOMMEND, food-association, recogniser-not-competent",
            "tax-420000, DESIGNATE, market-000000, authorisation-needless",
            "tax-420000, DESIGNATE, , ok",
            "township-420106, DESIGNATE, , below-county",
            "township-420106, RECOMMEND, , ok"
        })
        void anAssociationActsOnlyByTheAuthorisationOfTheStateDepartmentOfTheField(
                String body, Power power, @Nullable String by, String expected) {
            assertThat(code(authorised(body, power, by), Rules.registration(body)))
                    .isEqualTo(expected);
        }

        /** F9, C7: a city's department does not recognise who recommends, though it designates in the field. */
        @ParameterizedTest(name = "by {0}: {1}")
        @CsvSource({"credit-commission-000000, ok", "credit-420100, recogniser-not-competent"})
        void theInterMinisterialCommissionRecognises(String by, String expected) {
            var command = new RegistryCommand.Grant(
                    new AuthorityId("food-association"),
                    Power.RECOMMEND,
                    new FieldCode("EXEMPLARY_INDIVIDUALS"),
                    FROM,
                    null,
                    new Authorisation(new AuthorityId(by), "示例认可2号"),
                    Rules.registration(by),
                    null);
            assertThat(code(command, Rules.registration("food-association"))).isEqualTo(expected);
        }

        /** F9: one that was let before this was a rule designates nothing more. */
        @ParameterizedTest(name = "{0}, {1}: {2}")
        @CsvSource({"ASSOCIATION, COUNTY, false", "ASSOCIATION, NATIONAL, true", "DEPARTMENT, COUNTY, true"})
        void aMandateOfALocalAssociationGivesNothing(BodyKind kind, AuthorityLevel level, boolean may) {
            var mandate = new Authority.Mandate(Power.DESIGNATE, FIELD, FROM, null, null);
            var body = new Authority(BODY, kind, level, "330106", "示例", "Sample", List.of(mandate), null);
            assertThat(body.may(Power.DESIGNATE, FIELD, TODAY)).isEqualTo(may);
        }

        @Test
        void whoAuthorisesIsRegisteredAndCompetentOnTheFirstDay() {
            Registration closed = Rules.after(
                    new RegistryCommand.Close(new AuthorityId("market-000000"), FROM, null),
                    Rules.registration("market-000000"));
            var by = new Authorisation(new AuthorityId("market-000000"), "示例授权1号");
            Registration body = Rules.registration("food-association");
            assertThat(code(authorised(by, FROM, closed), body)).isEqualTo("ok");
            assertThat(code(authorised(by, FROM.plusDays(1), closed), body)).isEqualTo("authoriser-not-competent");
            assertThat(code(authorised(by, FROM, new Registration.Unregistered()), body))
                    .isEqualTo("authoriser-not-competent");
        }

        @Test
        void mandatesOfOnePowerInOneFieldDoNotOverlap() {
            Registration body = Rules.registration(BODY.value());
            assertThat(code(grant(FIELD.value(), FROM, null), body)).isEqualTo("mandate-overlaps");
            assertThat(code(grant("FAKE_SHODDY_PRODUCTS", FROM, null), body)).isEqualTo("ok");
            Registration ended = Rules.after(end(FROM.minusDays(1)), body);
            assertThat(code(grant(FIELD.value(), FROM, null), ended)).isEqualTo("ok");
            assertThat(code(grant(FIELD.value(), FROM.minusDays(1), null), ended))
                    .isEqualTo("mandate-overlaps");
            assertThat(code(grant(FIELD.value(), FROM, FROM.minusDays(1)), ended))
                    .isEqualTo("mandate-dates");
            assertThat(code(grant(FIELD.value(), FROM, FROM), ended)).isEqualTo("ok");
        }

        @Test
        void theSameMandateAgainChangesNothing() {
            Registration once =
                    Rules.after(grant(Power.RECOMMEND, FIELD.value(), FROM, TODAY), Rules.registration(BODY.value()));
            assertThat(decider.decide(grant(Power.RECOMMEND, FIELD.value(), FROM, TODAY), once))
                    .isEqualTo(Decision.nothing());
            assertThat(code(grant(Power.RECOMMEND, FIELD.value(), TODAY.plusDays(1), null), once))
                    .isEqualTo("ok");
        }
    }

    @Nested
    class End {

        @Test
        void whatABodyDecidedWhileItWasCompetentStaysPossibleAfterwards() {
            Registration body = Rules.after(end(TODAY.minusDays(10)), Rules.registration(BODY.value()));
            assertThat(designate(body, TODAY.minusDays(10))).isEqualTo("ok");
            assertThat(designate(body, TODAY.minusDays(9))).isEqualTo("not-competent-then");
        }

        @Test
        void onlyAMandateThatHoldsOnTheLastDayCanEnd() {
            Registration body = Rules.registration(BODY.value());
            assertThat(code(end(Rules.FIRST_DAY), body)).isEqualTo("ok");
            assertThat(code(end(Rules.FIRST_DAY.minusDays(1)), body)).isEqualTo("no-mandate");
            assertThat(code(new RegistryCommand.End(BODY, Power.RECOMMEND, FIELD, TODAY), body))
                    .isEqualTo("no-mandate");
            assertThat(code(new RegistryCommand.End(BODY, Power.DESIGNATE, new FieldCode("OTHER"), TODAY), body))
                    .isEqualTo("no-mandate");
        }
    }

    @Nested
    class Close {

        @Test
        void aClosedBodyKeepsWhatItDecidedAndIsNotChanged() {
            Registration closed = Rules.after(close(TODAY.minusDays(5)), Rules.registration(BODY.value()));
            assertThat(designate(closed, TODAY.minusDays(5))).isEqualTo("ok");
            assertThat(designate(closed, TODAY.minusDays(4))).isEqualTo("not-competent-then");
            assertThat(code(new RegistryCommand.NameLiaison(BODY), closed)).isEqualTo("authority-closed");
            assertThat(closed.authority().map(Authority::closedOn)).contains(TODAY.minusDays(5));
        }

        @Test
        void aMandateThatBeginsLaterNeverHeld() {
            Registration later =
                    Rules.after(grant(Power.RECOMMEND, FIELD.value(), TODAY, null), Rules.registration(BODY.value()));
            assertThat(mandates(Rules.after(close(TODAY.minusDays(1)), later))).isEqualTo(1);
            assertThat(mandates(Rules.after(close(TODAY), later))).isEqualTo(2);
        }
    }

    @Test
    void aHistoryThatDoesNotBeginWithTheRegistrationIsNotRead() {
        assertThatThrownBy(() -> decider.evolve(decider.initial(), new RegistryEvent.LiaisonNamed(BODY)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(BODY.value());
    }

    private static int mandates(Registration state) {
        return state.authority().orElseThrow().mandates().size();
    }

    private static RegistryCommand same() {
        return new RegistryCommand.Register(
                BODY, BodyKind.DEPARTMENT, AuthorityLevel.PROVINCE, "330000", "示例", "Sample");
    }

    private static RegistryCommand end(LocalDate lastDay) {
        return new RegistryCommand.End(BODY, Power.DESIGNATE, FIELD, lastDay);
    }

    private static RegistryCommand close(LocalDate lastDay) {
        return new RegistryCommand.Close(BODY, lastDay, null);
    }

    private static RegistryCommand grant(String field, LocalDate from, @Nullable LocalDate until) {
        return grant(Power.DESIGNATE, field, from, until);
    }

    private static RegistryCommand grant(Power power, String field, LocalDate from, @Nullable LocalDate until) {
        return new RegistryCommand.Grant(
                BODY, power, new FieldCode(field), from, until, null, new Registration.Unregistered(), null);
    }

    private static RegistryCommand authorised(String body, Power power, @Nullable String by) {
        return new RegistryCommand.Grant(
                new AuthorityId(body),
                power,
                new FieldCode("FAKE_SHODDY_PRODUCTS"),
                FROM,
                null,
                by == null ? null : new Authorisation(new AuthorityId(by), "示例授权1号"),
                by == null ? new Registration.Unregistered() : Rules.registration(by),
                null);
    }

    private static RegistryCommand authorised(Authorisation by, LocalDate from, Registration authoriser) {
        return new RegistryCommand.Grant(
                new AuthorityId("food-association"),
                Power.DESIGNATE,
                new FieldCode("FAKE_SHODDY_PRODUCTS"),
                from,
                null,
                by,
                authoriser,
                null);
    }

    private static String designate(Registration body, LocalDate decided) {
        var terms = new DesignationCommand.Terms(
                Rules.standard(FIELD.value(), ListKind.BLACK, decided),
                body.authority().orElseThrow(),
                new GroundCode("TAX_EVASION"),
                decided,
                null,
                null);
        var decision = new DesignationDecider()
                .decide(
                        new DesignationCommand.Designate(
                                EntryId.random(),
                                SubjectId.random(),
                                SubjectKind.ORGANISATION,
                                terms,
                                null,
                                null,
                                PeopleBehind.NONE,
                                TODAY),
                        SubjectLists.NONE);
        return decision instanceof Decision.Refused<?> refused
                ? refused.refusal().code()
                : "ok";
    }

    private String code(RegistryCommand command, Registration state) {
        return decider.decide(command, state) instanceof Decision.Refused<?> refused
                ? refused.refusal().code()
                : "ok";
    }
}
