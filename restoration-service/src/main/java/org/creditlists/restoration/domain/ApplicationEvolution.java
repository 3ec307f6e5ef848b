package org.creditlists.restoration.domain;

import org.creditlists.casehandling.domain.Assignment;
import org.creditlists.casehandling.domain.DeadlineStep;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.event.EntryShielded;
import org.creditlists.contracts.event.RestorationAccepted;
import org.creditlists.contracts.event.RestorationEvent;
import org.creditlists.contracts.event.RestorationLapsed;
import org.creditlists.contracts.event.RestorationRefused;
import org.creditlists.contracts.event.RestorationRequested;
import org.creditlists.contracts.event.RestorationWithdrawn;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.event.ReviewOverdue;
import org.creditlists.contracts.event.ReviewReminded;
import org.creditlists.contracts.event.ReviewRequested;
import org.creditlists.contracts.event.ShieldingEnded;
import org.creditlists.restoration.domain.ApplicationState.Accepted;
import org.creditlists.restoration.domain.ApplicationState.Closed;
import org.creditlists.restoration.domain.ApplicationState.Granted;
import org.creditlists.restoration.domain.ApplicationState.Known;
import org.creditlists.restoration.domain.ApplicationState.Lapsed;
import org.creditlists.restoration.domain.ApplicationState.Open;
import org.creditlists.restoration.domain.ApplicationState.Refused;
import org.creditlists.restoration.domain.ApplicationState.Requested;
import org.creditlists.restoration.domain.ApplicationState.Submitted;
import org.creditlists.restoration.domain.ApplicationState.UnderReview;
import org.creditlists.restoration.domain.ApplicationState.Withdrawn;

/** What an open application becomes by what happened to it; a closed one stays what it is. */
final class ApplicationEvolution {

    private ApplicationEvolution() {}

    static Known after(Known before, RestorationEvent event) {
        return switch (before) {
            case Closed closed -> closed;
            case Open open -> after(open, event);
        };
    }

    private static Known after(Open open, RestorationEvent event) {
        return switch (event) {
            case ReviewRequested e -> asked(open, e);
            case ReviewReminded e -> step(open, new DeadlineStep.Reminded(e.authority(), e.deadline()));
            case ReviewOverdue e -> step(open, new DeadlineStep.Passed(e.authority(), e.deadline()));
            case RestorationAccepted accepted ->
                open instanceof UnderReview found
                        ? new Accepted(
                                found.entry(),
                                found.subject(),
                                found.assignment().answered())
                        : open;
            case Restored restored -> new Granted(open.asked());
            case RestorationRefused e -> new Refused(open.asked(), e.nextTryFrom());
            case RestorationWithdrawn withdrawn -> new Withdrawn(open.asked());
            case RestorationLapsed lapsed -> new Lapsed(open.asked());
            case RestorationRequested again -> open;
            case EntryShielded other -> open;
            case ShieldingEnded other -> open;
        };
    }

    private static Open asked(Open open, ReviewRequested event) {
        var until = new Deadline(event.deadline(), event.provisional());
        return switch (open) {
            case Requested sent ->
                new Submitted(sent.entry(), sent.subject(), Assignment.first(event.authority(), until));
            case UnderReview found -> step(found, new DeadlineStep.Asked(event.authority(), until));
        };
    }

    private static Open step(Open open, DeadlineStep step) {
        return open instanceof UnderReview found ? found.with(found.assignment().after(step)) : open;
    }
}
