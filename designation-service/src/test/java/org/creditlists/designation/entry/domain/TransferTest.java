package org.creditlists.designation.entry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.designation.entry.domain.SampleDecisions.ENTRY;
import static org.creditlists.designation.entry.domain.SampleDecisions.NEW_ENTRY;
import static org.creditlists.designation.entry.domain.SampleDecisions.SUBJECT;
import static org.creditlists.designation.entry.domain.SampleDecisions.TODAY;
import static org.creditlists.designation.entry.domain.SampleDecisions.authority;
import static org.creditlists.designation.entry.domain.SampleDecisions.code;
import static org.creditlists.designation.entry.domain.SampleDecisions.events;
import static org.creditlists.designation.entry.domain.SampleDecisions.listed;
import static org.creditlists.designation.entry.domain.SampleDecisions.standard;
import static org.creditlists.designation.entry.domain.SampleDecisions.transferred;

import java.util.List;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C8: a WATCH entry goes over into BLACK. */
class TransferTest {

    @Test
    void aTransferEndsTheWatchEntryAndKeepsTheLink() {
        List<DesignationEvent> events = events(transferred(TODAY), listed(ListKind.WATCH));
        assertThat(events.getLast())
                .isEqualTo(new Withdrawn(ENTRY, SUBJECT, 2, ListKind.WATCH, EndReason.TRANSFERRED, TODAY, NEW_ENTRY));
        // listed() decides ten days ago
        assertThat(code(transferred(TODAY.minusDays(11)), listed(ListKind.WATCH)))
                .isEqualTo("transfer-outside-validity");
    }

    @ParameterizedTest(name = "act {0} days ago: {1}")
    @CsvSource({"0, ok", "10, ok", "11, transfer-outside-validity", "-1, transfer-outside-validity"})
    void theActFallsWithinTheValidityOfTheWatchEntryAndNotAfterTheDecision(int daysAgo, String expected) {
        var terms = new DesignationCommand.Terms(
                standard("TAXATION", ListKind.BLACK),
                authority("tax-420000"),
                new GroundCode("TAX_EVASION"),
                TODAY,
                null,
                null);
        var command = new DesignationCommand.Designate(
                NEW_ENTRY,
                SUBJECT,
                SubjectKind.ORGANISATION,
                terms,
                null,
                new DesignationCommand.Transferred(ENTRY, TODAY.minusDays(daysAgo)),
                PeopleBehind.NONE,
                TODAY);
        assertThat(code(command, listed(ListKind.WATCH))).isEqualTo(expected);
    }
}
