package org.creditlists.designation.entry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.designation.entry.domain.SampleDecisions.NEW_ENTRY;
import static org.creditlists.designation.entry.domain.SampleDecisions.SUBJECT;
import static org.creditlists.designation.entry.domain.SampleDecisions.TODAY;
import static org.creditlists.designation.entry.domain.SampleDecisions.authority;
import static org.creditlists.designation.entry.domain.SampleDecisions.code;
import static org.creditlists.designation.entry.domain.SampleDecisions.designate;
import static org.creditlists.designation.entry.domain.SampleDecisions.events;
import static org.creditlists.designation.entry.domain.SampleDecisions.standard;

import java.time.LocalDate;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.designation.standard.domain.Standard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C1, C2, C10: who may decide what, on which grounds, with which dates, by the edition of the day. */
class TermsTest {

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
                new GroundCode("TAX_EVASION"),
                decided,
                validUntil,
                null);
        var command = designate(terms);
        assertThat(code(command, SubjectLists.NONE)).isEqualTo(expected);
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
        var terms = new DesignationCommand.Terms(
                standard(field, list), authority(authority), new GroundCode(ground), TODAY, null, null);
        var command =
                new DesignationCommand.Designate(NEW_ENTRY, SUBJECT, kind, terms, null, null, PeopleBehind.NONE, TODAY);
        assertThat(code(command, SubjectLists.NONE)).isEqualTo(expected);
    }

    @Test
    void belowCountyLevelNobodyDesignates() {
        Authority township = Rules.authority("township-420106");
        Standard standard = standard("FOOD_DRUGS", ListKind.BLACK);
        var terms = new DesignationCommand.Terms(
                standard, township, standard.grounds().getFirst().code(), TODAY, null, null);
        var command = designate(terms);
        assertThat(code(command, SubjectLists.NONE)).isEqualTo("below-county");
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
                standard, authority("market-420000"), new GroundCode("CONSUMERS_HARMED"), decided, null, told);
        var command = designate(terms);
        assertThat(code(command, SubjectLists.NONE)).isEqualTo(expected);
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
                new GroundCode(ground),
                decided,
                null,
                decided.minusDays(30));
        var command = designate(terms);
        var designated = (Designated) events(command, SubjectLists.NONE).getFirst();
        assertThat(designated.validUntil()).isEqualTo(until);
        assertThat(designated.restorableFrom()).isEqualTo(restorable);
        assertThat(designated.publicationNeeds()).hasToString(needs.isEmpty() ? "[]" : "[" + needs + "]");
        assertThat(designated.standard().version()).isEqualTo(decided.getMonthValue() == 3 ? 1 : 2);
    }

    @Test
    void displayNeverOutlastsValidity() {
        var command = designate(ListKind.BLACK);
        var designated = (Designated) events(command, SubjectLists.NONE).getFirst();
        assertThat(designated.displayUntil()).isBeforeOrEqualTo(designated.validUntil());
        assertThat(designated.restorableFrom()).isEqualTo(TODAY.plusMonths(12));
    }
}
