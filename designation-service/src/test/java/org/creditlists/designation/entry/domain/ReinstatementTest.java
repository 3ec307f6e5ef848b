package org.creditlists.designation.entry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.designation.entry.domain.SampleDecisions.ENTRY;
import static org.creditlists.designation.entry.domain.SampleDecisions.NEW_ENTRY;
import static org.creditlists.designation.entry.domain.SampleDecisions.SUBJECT;
import static org.creditlists.designation.entry.domain.SampleDecisions.TODAY;
import static org.creditlists.designation.entry.domain.SampleDecisions.code;
import static org.creditlists.designation.entry.domain.SampleDecisions.events;
import static org.creditlists.designation.entry.domain.SampleReinstatements.CAUSE;
import static org.creditlists.designation.entry.domain.SampleReinstatements.DECIDED;
import static org.creditlists.designation.entry.domain.SampleReinstatements.LAST_DAY;
import static org.creditlists.designation.entry.domain.SampleReinstatements.black;
import static org.creditlists.designation.entry.domain.SampleReinstatements.end;
import static org.creditlists.designation.entry.domain.SampleReinstatements.otherBlack;
import static org.creditlists.designation.entry.domain.SampleReinstatements.red;
import static org.creditlists.designation.entry.domain.SampleReinstatements.reinstate;
import static org.creditlists.designation.entry.domain.SampleReinstatements.takenDown;

import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.event.ConsentGiven;
import org.creditlists.contracts.event.ConsentRevoked;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.designation.standard.domain.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** C12: RED comes back when the BLACK entry that ended it was an error, and never otherwise. */
class ReinstatementTest {

    private static final Standard TAXATION = SampleDecisions.standard("TAXATION", ListKind.RED);

    @Test
    void itIsTheSameDecisionForTheRestOfItsTerm() {
        List<DesignationEvent> events = events(reinstate(black(EndReason.ERROR)), takenDown());
        Designated before = red(SubjectKind.ORGANISATION, "TAXATION", "GOOD_CREDIT_CLASS");
        assertThat(events).singleElement().isInstanceOfSatisfying(Designated.class, again -> {
            assertThat(again)
                    .usingRecursiveComparison()
                    .ignoringFields("entry", "reinstates")
                    .isEqualTo(before);
            assertThat(again.entry()).isEqualTo(NEW_ENTRY);
            assertThat(again.reinstates()).isEqualTo(ENTRY);
        });
    }

    @Test
    void toldTwiceIsDoneOnceAndItIsKnownAsWhich() {
        SubjectLists again = SampleReinstatements.reinstated();
        assertThat(events(reinstate(black(EndReason.ERROR)), again)).isEmpty();
        assertThat(again.reinstatedAs(ENTRY)).isEqualTo(NEW_ENTRY);
        assertThat(again.reinstatedAs(NEW_ENTRY)).isNull();
    }

    @ParameterizedTest
    @EnumSource(EndReason.class)
    void onlyAnErrorBringsItBack(EndReason reason) {
        assertThat(code(reinstate(black(reason)), takenDown()))
                .isEqualTo(reason == EndReason.ERROR ? "ok" : "record-stands");
    }

    @Test
    void whatIsInForceOrUnknownStandsAgainstIt() {
        assertThat(code(reinstate(new BlackRecord(TODAY.plusYears(1), null)), takenDown()))
                .isEqualTo("record-stands");
        assertThat(code(reinstate(null), takenDown())).isEqualTo("record-stands");
        SubjectLists another = takenDown().evolve(otherBlack());
        assertThat(code(reinstate(black(EndReason.ERROR)), another)).isEqualTo("not-clean");
        SubjectLists restored = another.evolve(new Withdrawn(
                otherBlack().entry(), SUBJECT, 2, ListKind.BLACK, EndReason.RESTORED, TODAY.minusDays(1), null));
        assertThat(code(reinstate(black(EndReason.ERROR)), restored)).isEqualTo("not-clean");
        SubjectLists alsoAnError = another.evolve(new Withdrawn(
                otherBlack().entry(), SUBJECT, 2, ListKind.BLACK, EndReason.ERROR, TODAY.minusDays(1), null));
        assertThat(code(reinstate(black(EndReason.ERROR)), alsoAnError)).isEqualTo("ok");
        var behind = new PeopleBehind(List.of(new BlackRecord(TODAY.plusYears(1), null)), List.of());
        assertThat(code(reinstate(black(EndReason.ERROR), behind), takenDown())).isEqualTo("not-clean");
    }

    @ParameterizedTest
    @EnumSource(EndReason.class)
    void whatEndedForAnotherReasonStaysEnded(EndReason reason) {
        SubjectLists ended = SubjectLists.NONE
                .evolve(red(SubjectKind.ORGANISATION, "TAXATION", "GOOD_CREDIT_CLASS"))
                .evolve(end(2, reason, reason == EndReason.INELIGIBLE ? null : CAUSE));
        assertThat(code(reinstate(black(EndReason.ERROR)), ended)).isEqualTo("not-taken-down");
    }

    @ParameterizedTest
    @CsvSource({"0, ok", "1, term-over"})
    void theTermIsTheOneThatItHad(int daysAfter, String code) {
        LocalDate day = LAST_DAY.plusDays(daysAfter);
        var command = reinstate("tax-420000", TAXATION, black(EndReason.ERROR), PeopleBehind.NONE, day);
        assertThat(code(command, takenDown())).isEqualTo(code);
    }

    @Test
    void nobodyElseReinstatesIt() {
        var command = reinstate("tax-330000", TAXATION, black(EndReason.ERROR), PeopleBehind.NONE, TODAY);
        assertThat(code(command, takenDown())).isEqualTo("entry-unknown");
        assertThat(code(command, SampleReinstatements.reinstated())).isEqualTo("entry-unknown");
    }

    @Test
    void theConsentThatAnIndividualHadGivenHoldsAndOneTakenBackDoesNot() {
        var command = reinstate(
                "tax-420000",
                SampleDecisions.standard("EXEMPLARY_INDIVIDUALS", ListKind.RED),
                black(EndReason.ERROR),
                PeopleBehind.NONE,
                TODAY);
        SubjectLists consented = SubjectLists.NONE
                .evolve(red(SubjectKind.INDIVIDUAL, "EXEMPLARY_INDIVIDUALS", "HONOUR"))
                .evolve(new ConsentGiven(ENTRY, SUBJECT, 2, DECIDED));
        assertThat(events(command, consented.evolve(end(3, EndReason.INELIGIBLE, CAUSE))))
                .hasSize(2)
                .last()
                .isEqualTo(new ConsentGiven(NEW_ENTRY, SUBJECT, 2, TODAY));
        SubjectLists takenBack = consented.evolve(new ConsentRevoked(ENTRY, SUBJECT, 3, DECIDED.plusDays(1)));
        assertThat(events(command, takenBack.evolve(end(4, EndReason.INELIGIBLE, CAUSE))))
                .hasSize(1);
    }
}
