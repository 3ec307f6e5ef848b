package org.creditlists.designation.entry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.ConsentGiven;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.event.NoticeDelivered;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.DeliveryMethod;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.PublicationNeed;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.designation.standard.domain.Standard;
import org.creditlists.testkit.DecisionMatrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C1, C2, C3, C6, C10: the rules of designation, cell by cell. */
class DesignationDeciderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final SubjectId SUBJECT = new SubjectId(new UUID(1, 1));
    private static final EntryId ENTRY = new EntryId(new UUID(2, 1));
    private static final EntryId NEW_ENTRY = new EntryId(new UUID(2, 2));

    private final DesignationDecider decider = new DesignationDecider();

    @Test
    void theMatrixOfStatesAndCommandsIsTheOneInTheDocument() {
        new DecisionMatrix<>(decider)
                .state("nothing", SubjectLists.NONE)
                .state("RED in force", listed(ListKind.RED))
                .state("RED in force, an individual", individual())
                .state(
                        "RED in force, an individual who consented",
                        individual().evolve(new ConsentGiven(ENTRY, SUBJECT, 2, TODAY.minusDays(1))))
                .state(
                        "BLACK in force, notice delivered",
                        listed(ListKind.BLACK)
                                .evolve(new NoticeDelivered(
                                        ENTRY, SUBJECT, 2, DeliveryMethod.POST, TODAY.minusDays(1))))
                .state("BLACK in force", listed(ListKind.BLACK))
                .state("WATCH in force", listed(ListKind.WATCH))
                .state(
                        "BLACK ended a year ago, restored",
                        ended(ListKind.BLACK, EndReason.RESTORED, TODAY.minusYears(1)))
                .state("BLACK ended a year ago, an error", ended(ListKind.BLACK, EndReason.ERROR, TODAY.minusYears(1)))
                .state(
                        "BLACK ended three years ago, revoked",
                        ended(ListKind.BLACK, EndReason.REVOKED, TODAY.minusYears(3)))
                .state("RED ended, ineligible", ended(ListKind.RED, EndReason.INELIGIBLE, TODAY.minusDays(1)))
                .command("designate RED", designate(ListKind.RED))
                .command("designate BLACK", designate(ListKind.BLACK))
                .command("designate WATCH", designate(ListKind.WATCH))
                .command("correct, other validity", correct(TODAY.plusMonths(18)))
                .command("withdraw, revoked, by its authority", withdraw(EndReason.REVOKED, "tax-420000"))
                .command("withdraw, an error, by its authority", withdraw(EndReason.ERROR, "tax-420000"))
                .command("withdraw, revoked, by another authority", withdraw(EndReason.REVOKED, "tax-330000"))
                .command("withdraw, restored, by reaction", withdraw(EndReason.RESTORED, null))
                .command("designate BLACK, transferred", transferred(TODAY))
                .command("expire today", new DesignationCommand.Expire(ENTRY, TODAY))
                .command("expire in two years", new DesignationCommand.Expire(ENTRY, TODAY.plusYears(2)))
                .command("consent, by the subject", new DesignationCommand.Consent(ENTRY, true, null, TODAY, TODAY))
                .command(
                        "revoke consent, by its authority",
                        new DesignationCommand.Consent(ENTRY, false, "tax-420000", TODAY, TODAY))
                .command(
                        "notice delivered, by its authority",
                        new DesignationCommand.Deliver(ENTRY, DeliveryMethod.POST, "tax-420000", TODAY, TODAY))
                .command(
                        "notice delivered, by another authority",
                        new DesignationCommand.Deliver(ENTRY, DeliveryMethod.POST, "tax-330000", TODAY, TODAY))
                .assertIs(Path.of("../docs/decisions/designation.md"), "Decisions of designation-service");
    }

    @Test
    void aBlackDesignationTakesRedDownInTheSameDecision() {
        var decision = decider.decide(designate(ListKind.BLACK), listed(ListKind.RED));
        List<DesignationEvent> events =
                decision instanceof Decision.Accepted<DesignationEvent> accepted ? accepted.events() : List.of();
        assertThat(events).hasSize(2);
        assertThat(events.getLast())
                .isEqualTo(new Withdrawn(ENTRY, SUBJECT, 2, ListKind.RED, EndReason.INELIGIBLE, TODAY, NEW_ENTRY));
    }

    @ParameterizedTest(name = "BLACK ended {0} days ago: RED {1}")
    @CsvSource({"0, false", "1094, false", "1095, false", "1096, true", "1200, true"})
    void redIsPossibleAgainThreeYearsAfterTheEnd(int daysAgo, boolean possible) {
        // 1096 days before 2026-11-22 is 2023-11-22: exactly three years.
        var lists = ended(ListKind.BLACK, EndReason.REVOKED, TODAY.minusDays(daysAgo));
        assertThat(decider.decide(designate(ListKind.RED), lists) instanceof Decision.Accepted)
                .isEqualTo(possible);
    }

    @Test
    void blackThatRanOutByItsDateCountsAsEndedOnTheNextDay() {
        LocalDate validUntil = TODAY.minusDays(5);
        var lists = SubjectLists.NONE.evolve(designated(ListKind.BLACK, TODAY.minusYears(2), validUntil));
        assertThat(code(decider.decide(designate(ListKind.RED), lists))).isEqualTo("not-clean");
    }

    @ParameterizedTest(name = "decided {0}, valid until {1}: {2}")
    @CsvSource({
        "2026-11-22, 2029-11-21, ok",
        "2026-11-22, 2029-11-22, validity-too-long",
        "2026-11-23, 2029-11-22, decision-in-future",
        "2026-11-20, 2026-11-19, validity-before-decision",
        "2026-11-22, 2027-11-21, ok",
        "2026-11-22, 2027-11-20, validity-too-short",
        "2026-03-31, 2026-11-21, already-over",
        "2026-03-31, 2026-11-22, ok",
        "2026-04-01, 2026-11-22, validity-too-short",
        "2026-11-22, , ok",
        "2023-01-01, , already-over"
    })
    void theDatesOfADecisionMustNotContradict(LocalDate decided, @Nullable LocalDate validUntil, String expected) {
        var terms = new DesignationCommand.Terms(
                Rules.standard("TAXATION", ListKind.BLACK, decided),
                Rules.authority("tax-420000"),
                "TAX_EVASION",
                decided,
                validUntil,
                null);
        var command = new DesignationCommand.Designate(
                NEW_ENTRY, SUBJECT, SubjectKind.ORGANISATION, terms, null, null, TODAY);
        assertThat(code(decider.decide(command, SubjectLists.NONE))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} in {1} by {2}, ground {4}: {5}")
    @CsvSource({
        "BLACK, TAXATION, tax-420000, ORGANISATION, TAX_EVASION, ok",
        "BLACK, TAXATION, market-420000, ORGANISATION, TAX_EVASION, not-competent",
        "BLACK, TAXATION, tax-420000, ORGANISATION, OTHER, ground-unknown",
        "RED, TAXATION, tax-420000, INDIVIDUAL, NO_NEGATIVE_RECORD, wrong-subject-kind"
    })
    void onlyACompetentAuthorityDesignatesWhomTheStandardNamesOnItsGrounds(
            ListKind list, String field, String authority, SubjectKind kind, String ground, String expected) {
        var terms =
                new DesignationCommand.Terms(standard(field, list), authority(authority), ground, TODAY, null, null);
        var command = new DesignationCommand.Designate(NEW_ENTRY, SUBJECT, kind, terms, null, null, TODAY);
        assertThat(code(decider.decide(command, SubjectLists.NONE))).isEqualTo(expected);
    }

    @Test
    void belowCountyLevelNobodyDesignates() {
        Authority township = Rules.authority("township-420106");
        Standard standard = standard("FOOD_DRUGS", ListKind.BLACK);
        var terms = new DesignationCommand.Terms(
                standard, township, standard.grounds().getFirst().code(), TODAY, null, null);
        var command = new DesignationCommand.Designate(
                NEW_ENTRY, SUBJECT, SubjectKind.ORGANISATION, terms, null, null, TODAY);
        assertThat(code(decider.decide(command, SubjectLists.NONE))).isEqualTo("below-county");
    }

    @Test
    void displayNeverOutlastsValidity() {
        var command = designate(ListKind.BLACK);
        if (decider.decide(command, SubjectLists.NONE) instanceof Decision.Accepted<DesignationEvent> accepted
                && accepted.events().getFirst() instanceof Designated designated) {
            assertThat(designated.displayUntil()).isBeforeOrEqualTo(designated.validUntil());
            assertThat(designated.restorableFrom()).isEqualTo(TODAY.plusMonths(12));
        } else {
            throw new AssertionError("refused");
        }
    }

    private DesignationCommand designate(ListKind list) {
        var terms = new DesignationCommand.Terms(
                standard("TAXATION", list),
                authority("tax-420000"),
                standard("TAXATION", list).grounds().getFirst().code(),
                TODAY,
                null,
                null);
        return new DesignationCommand.Designate(NEW_ENTRY, SUBJECT, SubjectKind.ORGANISATION, terms, null, null, TODAY);
    }

    private DesignationCommand transferred(LocalDate decided) {
        var terms = new DesignationCommand.Terms(
                standard("TAXATION", ListKind.BLACK), authority("tax-420000"), "TAX_EVASION", decided, null, null);
        return new DesignationCommand.Designate(
                NEW_ENTRY,
                SUBJECT,
                SubjectKind.ORGANISATION,
                terms,
                null,
                new DesignationCommand.Transferred(ENTRY, decided),
                TODAY);
    }

    @Test
    void aTransferEndsTheWatchEntryAndKeepsTheLink() {
        var decision = decider.decide(transferred(TODAY), listed(ListKind.WATCH));
        List<DesignationEvent> events =
                decision instanceof Decision.Accepted<DesignationEvent> accepted ? accepted.events() : List.of();
        assertThat(events.getLast())
                .isEqualTo(new Withdrawn(ENTRY, SUBJECT, 2, ListKind.WATCH, EndReason.TRANSFERRED, TODAY, NEW_ENTRY));
        // listed() decides ten days ago
        assertThat(code(decider.decide(transferred(TODAY.minusDays(11)), listed(ListKind.WATCH))))
                .isEqualTo("transfer-outside-validity");
    }

    @ParameterizedTest(name = "act {0} days ago: {1}")
    @CsvSource({"0, ok", "10, ok", "11, transfer-outside-validity", "-1, transfer-outside-validity"})
    void theActFallsWithinTheValidityOfTheWatchEntryAndNotAfterTheDecision(int daysAgo, String expected) {
        var terms = new DesignationCommand.Terms(
                standard("TAXATION", ListKind.BLACK), authority("tax-420000"), "TAX_EVASION", TODAY, null, null);
        var command = new DesignationCommand.Designate(
                NEW_ENTRY,
                SUBJECT,
                SubjectKind.ORGANISATION,
                terms,
                null,
                new DesignationCommand.Transferred(ENTRY, TODAY.minusDays(daysAgo)),
                TODAY);
        assertThat(code(decider.decide(command, listed(ListKind.WATCH)))).isEqualTo(expected);
    }

    private DesignationCommand correct(LocalDate validUntil) {
        var terms = new DesignationCommand.Terms(
                standard("TAXATION", ListKind.BLACK), authority("tax-420000"), "TAX_EVASION", TODAY, validUntil, null);
        return new DesignationCommand.Correct(ENTRY, SUBJECT, SubjectKind.ORGANISATION, terms, List.of(), null, TODAY);
    }

    private static DesignationCommand withdraw(EndReason reason, @Nullable String authority) {
        return new DesignationCommand.Withdraw(ENTRY, reason, authority, TODAY, TODAY);
    }

    private SubjectLists listed(ListKind list) {
        return SubjectLists.NONE.evolve(designated(list, TODAY.minusDays(10), TODAY.plusYears(1)));
    }

    private static SubjectLists individual() {
        return SubjectLists.NONE.evolve(new Designated(
                ENTRY,
                SUBJECT,
                1,
                SubjectKind.INDIVIDUAL,
                ListKind.RED,
                "EXEMPLARY_INDIVIDUALS",
                standard("EXEMPLARY_INDIVIDUALS", ListKind.RED).ref(),
                "tax-420000",
                "HONOUR",
                TODAY.minusDays(10),
                TODAY.plusYears(1),
                TODAY.plusYears(1),
                null,
                List.of(),
                false,
                Set.of(PublicationNeed.CONSENT),
                null));
    }

    private SubjectLists ended(ListKind list, EndReason reason, LocalDate endedOn) {
        return listed(list).evolve(new Withdrawn(ENTRY, SUBJECT, 2, list, reason, endedOn, null));
    }

    private Designated designated(ListKind list, LocalDate decided, LocalDate validUntil) {
        return new Designated(
                ENTRY,
                SUBJECT,
                1,
                SubjectKind.ORGANISATION,
                list,
                "TAXATION",
                standard("TAXATION", list).ref(),
                "tax-420000",
                "TAX_EVASION",
                decided,
                validUntil,
                validUntil,
                null,
                List.of(),
                true,
                Set.of(),
                null);
    }

    private static Standard standard(String field, ListKind list) {
        return Rules.standard(field, list, TODAY);
    }

    private static Authority authority(String id) {
        return Rules.authority(id);
    }

    @ParameterizedTest(name = "prior notice {0}, decided {1}: {2}")
    @CsvSource({
        ", 2026-11-20, prior-notice-missing",
        "2026-11-16, 2026-11-20, prior-notice-too-late",
        "2026-11-15, 2026-11-20, ok",
        ", 2026-03-31, ok"
    })
    void aStandardMayDemandThatTheSubjectIsToldFirst(@Nullable LocalDate told, LocalDate decided, String expected) {
        Standard standard = Rules.standard("CONSUMER_RIGHTS", ListKind.BLACK, decided);
        var terms = new DesignationCommand.Terms(
                standard, authority("market-420000"), "CONSUMERS_HARMED", decided, null, told);
        var command = new DesignationCommand.Designate(
                NEW_ENTRY, SUBJECT, SubjectKind.ORGANISATION, terms, null, null, TODAY);
        assertThat(code(decider.decide(command, SubjectLists.NONE))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} on {1}, decided {2}: until {3}, restorable from {4}, {5}")
    @CsvSource({
        "TAXATION, WATCH, ARREARS_OVERDUE, 2026-11-20, 2027-11-19, 2027-02-20, ''",
        "TAXATION, WATCH, FILING_OVERDUE, 2026-11-20, 2027-02-19, 2026-11-20, NEVER",
        "TAXATION, BLACK, TAX_EVASION, 2026-11-20, 2029-11-19, 2027-11-20, ''",
        "TAXATION, WATCH, FILING_OVERDUE, 2026-03-31, 2027-03-30, 2026-06-30, ''",
        "CONSUMER_RIGHTS, BLACK, CONSUMERS_HARMED, 2026-11-20, 2029-11-19, 2027-11-20, DELIVERY"
    })
    void theGradesOfTheSecondEditionSetTheTerms(
            String field,
            ListKind list,
            String ground,
            LocalDate decided,
            LocalDate until,
            LocalDate restorable,
            String needs) {
        Standard standard = Rules.standard(field, list, decided);
        var terms = new DesignationCommand.Terms(
                standard,
                authority(field.equals("TAXATION") ? "tax-420000" : "market-420000"),
                ground,
                decided,
                null,
                decided.minusDays(30));
        var command = new DesignationCommand.Designate(
                NEW_ENTRY, SUBJECT, SubjectKind.ORGANISATION, terms, null, null, TODAY);
        if (decider.decide(command, SubjectLists.NONE) instanceof Decision.Accepted<DesignationEvent> accepted
                && accepted.events().getFirst() instanceof Designated designated) {
            assertThat(designated.validUntil()).isEqualTo(until);
            assertThat(designated.restorableFrom()).isEqualTo(restorable);
            assertThat(designated.publicationNeeds()).hasToString(needs.isEmpty() ? "[]" : "[" + needs + "]");
            assertThat(designated.standard().version()).isEqualTo(decided.getMonthValue() == 3 ? 1 : 2);
        } else {
            throw new AssertionError("refused");
        }
    }

    @ParameterizedTest(name = "ground {0} with {1}: {2}")
    @CsvSource({
        "HONOUR, , honour-missing",
        "HONOUR, honour, ok",
        "HONOUR, application, honour-missing",
        "ORGANISATION_RECOMMENDED, , recommendation-missing",
        "ORGANISATION_RECOMMENDED, honesty-society, ok",
        "ORGANISATION_RECOMMENDED, food-association, not-recognised",
        "OWN_APPLICATION, , application-missing",
        "OWN_APPLICATION, application, ok",
        "OWN_APPLICATION, application of another, application-missing",
        "OWN_APPLICATION, application verified elsewhere, application-missing",
        "OWN_APPLICATION, application verified tomorrow, application-missing"
    })
    void eachRouteToRedNeedsItsProof(String ground, @Nullable String proof, String expected) {
        Route route =
                switch (proof) {
                    case null -> null;
                    case "honour" -> new Route.Honour(1);
                    case "application" -> new Route.Application(SUBJECT, "credit-420100", TODAY);
                    case "application of another" ->
                        new Route.Application(new SubjectId(new UUID(9, 9)), "credit-420100", TODAY);
                    case "application verified tomorrow" ->
                        new Route.Application(SUBJECT, "credit-420100", TODAY.plusDays(1));
                    case "application verified elsewhere" -> new Route.Application(SUBJECT, "credit-330100", TODAY);
                    default -> new Route.Recommendation(authority(proof));
                };
        var terms = new DesignationCommand.Terms(
                standard("EXEMPLARY_INDIVIDUALS", ListKind.RED), authority("credit-420100"), ground, TODAY, null, null);
        var command =
                new DesignationCommand.Designate(NEW_ENTRY, SUBJECT, SubjectKind.INDIVIDUAL, terms, route, null, TODAY);
        assertThat(code(decider.decide(command, SubjectLists.NONE))).isEqualTo(expected);
    }

    private static String code(Decision<DesignationEvent> decision) {
        return switch (decision) {
            case Decision.Refused<DesignationEvent> refused -> refused.refusal().code();
            case Decision.Accepted<DesignationEvent> accepted -> "ok";
        };
    }
}
