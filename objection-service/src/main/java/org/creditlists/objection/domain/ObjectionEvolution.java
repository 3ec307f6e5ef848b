package org.creditlists.objection.domain;

import java.util.HashSet;
import java.util.Set;
import org.creditlists.casehandling.domain.Assignment;
import org.creditlists.casehandling.domain.DeadlineStep;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.event.ClearingAcknowledged;
import org.creditlists.contracts.event.ObjectionEvent;
import org.creditlists.contracts.event.ObjectionLapsed;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRejected;
import org.creditlists.contracts.event.ObjectionRemedied;
import org.creditlists.contracts.event.ObjectionRetracted;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.event.VerificationOverdue;
import org.creditlists.contracts.event.VerificationReminded;
import org.creditlists.contracts.event.VerificationRequested;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.objection.domain.ObjectionState.Assigned;
import org.creditlists.objection.domain.ObjectionState.Closed;
import org.creditlists.objection.domain.ObjectionState.Correcting;
import org.creditlists.objection.domain.ObjectionState.Known;
import org.creditlists.objection.domain.ObjectionState.Lapsed;
import org.creditlists.objection.domain.ObjectionState.Open;
import org.creditlists.objection.domain.ObjectionState.Raised;
import org.creditlists.objection.domain.ObjectionState.Rejected;
import org.creditlists.objection.domain.ObjectionState.Retracted;
import org.creditlists.objection.domain.ObjectionState.Upheld;
import org.creditlists.objection.domain.ObjectionState.Verifying;

/** What one case becomes by what happened to it. A closed case changes only by acknowledgements of its notices. */
final class ObjectionEvolution {

    private ObjectionEvolution() {}

    static Known after(Known before, ObjectionEvent event) {
        return switch (event) {
            case ObjectionRaised again -> before;
            case VerificationRequested e ->
                step(before, new DeadlineStep.Asked(e.authority(), new Deadline(e.deadline(), e.provisional())));
            case VerificationReminded e -> step(before, new DeadlineStep.Reminded(e.authority(), e.deadline()));
            case VerificationOverdue e -> step(before, new DeadlineStep.Passed(e.authority(), e.deadline()));
            case ObjectionUpheld e -> upheld(before, e);
            case ObjectionRemedied e -> before instanceof Open open ? upheld(open) : before;
            case ObjectionRejected e ->
                before instanceof Open open ? new Rejected(open.objection(), open.asked()) : before;
            case ObjectionRetracted e ->
                before instanceof Open open ? new Retracted(open.objection(), open.asked()) : before;
            case ObjectionLapsed e -> before instanceof Open open ? lapsed(open) : before;
            case ClearingAcknowledged e -> before instanceof Upheld upheld ? acknowledged(upheld, e) : before;
        };
    }

    private static Known step(Known before, DeadlineStep step) {
        return switch (before) {
            case Raised raised ->
                step instanceof DeadlineStep.Asked asked
                        ? new Verifying(raised.objection(), Assignment.first(asked.authority(), asked.until()))
                        : raised;
            case Assigned assigned -> assigned.with(assigned.assignment().after(step));
            case Closed closed -> closed;
        };
    }

    private static Known upheld(Known before, ObjectionUpheld event) {
        return switch (before) {
            case Raised raised -> upheld(raised);
            case Assigned assigned ->
                event.remedy() == Remedy.WITHDRAWAL
                        ? upheld(assigned)
                        : new Correcting(
                                assigned.objection().foundWrong(event.version()),
                                assigned.assignment().answered());
            case Closed closed -> closed;
        };
    }

    private static Upheld upheld(Open open) {
        return new Upheld(open.objection(), open.asked(), Set.of());
    }

    /** What was found wrong stays found wrong when the entry ends before its correction. */
    private static Known lapsed(Open open) {
        return open instanceof Correcting ? upheld(open) : new Lapsed(open.objection(), open.asked());
    }

    private static Upheld acknowledged(Upheld upheld, ClearingAcknowledged event) {
        Set<String> all = new HashSet<>(upheld.acknowledged());
        all.add(event.organisation());
        return new Upheld(upheld.objection(), upheld.asked(), Set.copyOf(all));
    }
}
