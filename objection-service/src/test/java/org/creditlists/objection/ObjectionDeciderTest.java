package org.creditlists.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.ObjectionEvent;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRejected;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.objection.domain.EntryCases;
import org.creditlists.objection.domain.ObjectionCommand;
import org.creditlists.objection.domain.ObjectionDecider;
import org.creditlists.objection.domain.ObjectionTerms;
import org.creditlists.runtime.policy.PolicyEdition;
import org.creditlists.testkit.DecisionMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** O1, O3, O4: the rules of objections, cell by cell. */
class ObjectionDeciderTest {

    private static final EntryId ENTRY = new EntryId(new UUID(2, 1));
    private static final SubjectId SUBJECT = new SubjectId(new UUID(1, 1));
    private static final CaseId CASE = new CaseId(new UUID(3, 1));
    private static final CaseId NEW_CASE = new CaseId(new UUID(3, 2));
    private static final LocalDate DEADLINE = LocalDate.of(2026, 12, 11);

    private final ObjectionDecider decider = new ObjectionDecider();
    private final ObjectionTerms terms = PolicyEdition.read("/policy/objection-1.yaml", ObjectionTerms.class);

    @Test
    void theMatrixOfStatesAndCommandsIsTheOneInTheDocument() {
        var raised = new ObjectionRaised(ENTRY, SUBJECT, CASE, "FACTS_WRONG", DEADLINE, true);
        EntryCases open = decider.evolve(EntryCases.NONE, raised);
        new DecisionMatrix<>(decider)
                .state("no objection", EntryCases.NONE)
                .state("open on FACTS_WRONG", open)
                .state("upheld", decider.evolve(open, new ObjectionUpheld(ENTRY, SUBJECT, CASE)))
                .state(
                        "rejected",
                        decider.evolve(open, new ObjectionRejected(ENTRY, SUBJECT, CASE, "INFORMATION_CORRECT")))
                .command("subject objects, FACTS_WRONG", raise(ListKind.BLACK, true, true, "FACTS_WRONG", false))
                .command("subject objects, LAW_WRONG", raise(ListKind.BLACK, true, true, "LAW_WRONG", false))
                .command("subject objects, unknown ground", raise(ListKind.BLACK, true, true, "NO_SUCH", false))
                .command("subject objects, entry ended", raise(ListKind.BLACK, false, true, "FACTS_WRONG", false))
                .command("the public objects to BLACK", raise(ListKind.BLACK, true, false, "FACTS_WRONG", false))
                .command("the public objects to RED", raise(ListKind.RED, true, false, "NOT_WORTHY", false))
                .command("uphold", new ObjectionCommand.Uphold(CASE))
                .command("reject", new ObjectionCommand.Reject(CASE, "INFORMATION_CORRECT"))
                .assertIs(Path.of("../docs/decisions/objection.md"), "Decisions of objection-service");
    }

    @ParameterizedTest(name = "{0}, standard suspends {1}, tried before {2}, new evidence {3}: suspends {4}")
    @CsvSource({
        "BLACK, true, false, false, true",
        "BLACK, false, false, false, false",
        "BLACK, true, true, false, false",
        "BLACK, true, true, true, true",
        "WATCH, true, false, false, true",
        "RED, true, false, false, false"
    })
    void punishmentsAreSuspendedByTheStandardAndARepeatNeedsNewEvidence(
            ListKind list, boolean standard, boolean triedBefore, boolean newEvidence, boolean suspends) {
        EntryCases cases = EntryCases.NONE;
        if (triedBefore) {
            cases = decider.evolve(cases, new ObjectionRaised(ENTRY, SUBJECT, CASE, "FACTS_WRONG", DEADLINE, true));
            cases = decider.evolve(cases, new ObjectionRejected(ENTRY, SUBJECT, CASE, "INFORMATION_CORRECT"));
        }
        var entry = new ObjectionCommand.Entry(ENTRY, SUBJECT, list, true, standard);
        var command = new ObjectionCommand.Raise(NEW_CASE, entry, true, "FACTS_WRONG", newEvidence, terms, DEADLINE);
        assertThat(decider.decide(command, cases))
                .isEqualTo(Decision.<ObjectionEvent>accept(
                        List.of(new ObjectionRaised(ENTRY, SUBJECT, NEW_CASE, "FACTS_WRONG", DEADLINE, suspends))));
    }

    private ObjectionCommand raise(ListKind list, boolean inForce, boolean concerned, String ground, boolean evidence) {
        var entry = new ObjectionCommand.Entry(ENTRY, SUBJECT, list, inForce, true);
        return new ObjectionCommand.Raise(NEW_CASE, entry, concerned, ground, evidence, terms, DEADLINE);
    }
}
