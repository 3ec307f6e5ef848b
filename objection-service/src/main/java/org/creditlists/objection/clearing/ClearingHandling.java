package org.creditlists.objection.clearing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.creditlists.casehandling.engine.CaseDecisions;
import org.creditlists.casehandling.timeline.Actor;
import org.creditlists.casehandling.timeline.Timeline;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.ObjectionEvent;
import org.creditlists.eventstore.CompanionWrite;
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
    void acknowledge(ClearingNotices.Notice told, Actor actor) {
        String organisation = told.organisation();
        ObjectionCommand command = told.isWithoutCase()
                ? new ObjectionCommand.AcknowledgeError(told.entry(), told.subject(), organisation)
                : new ObjectionCommand.AcknowledgeClearing(told.caseId(), organisation);
        decisions.decide(told.entry(), state -> {
            List<ObjectionEvent> events = decisions.accepted(command, state);
            List<CompanionWrite> rows = new ArrayList<>();
            if (!events.isEmpty()) {
                rows.add(ClearingNotices.acknowledged(told.caseId(), organisation));
                if (!told.isWithoutCase()) {
                    rows.add(Timeline.act(told.caseId(), "acknowledged", actor, null));
                }
            }
            return new Draft<>(events, rows, events.size());
        });
    }
}
