package org.creditlists.objection.clearing;

import jakarta.inject.Singleton;
import java.util.List;
import org.creditlists.casehandling.engine.CaseDecisions;
import org.creditlists.casehandling.timeline.Actor;
import org.creditlists.casehandling.timeline.Timeline;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.ObjectionEvent;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.objection.cases.Case;
import org.creditlists.objection.domain.EntryCases;
import org.creditlists.objection.domain.ObjectionCommand;
import org.creditlists.objection.domain.ObjectionDecider;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;

/** Decides about acknowledgements of notices that clear a name. */
@Singleton
public class ClearingHandling {

    private final CaseDecisions<ObjectionCommand, EntryCases, ObjectionEvent> decisions;

    ClearingHandling(Decisions<CreditEvent> decisions) {
        this.decisions = new CaseDecisions<>(decisions, new ObjectionDecider(), ObjectionEvent.class);
    }

    /** Twice is once. */
    void acknowledge(Case found, Actor actor, String organisation) {
        var command = new ObjectionCommand.AcknowledgeClearing(found.caseId(), organisation);
        decisions.decide(found.entry(), state -> {
            List<ObjectionEvent> events = decisions.accepted(command, state);
            List<CompanionWrite> rows = events.isEmpty()
                    ? List.of()
                    : List.of(
                            ClearingNotices.acknowledged(found.caseId(), organisation),
                            Timeline.act(found.caseId(), "acknowledged", actor, null));
            return new Draft<>(events, rows, events.size());
        });
    }
}
