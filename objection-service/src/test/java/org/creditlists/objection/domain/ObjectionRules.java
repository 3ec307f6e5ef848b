package org.creditlists.objection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.objection.domain.ObjectionSamples.CASE;
import static org.creditlists.objection.domain.ObjectionSamples.ENTRY;
import static org.creditlists.objection.domain.ObjectionSamples.SUBJECT;
import static org.creditlists.objection.domain.ObjectionSamples.then;

import java.util.List;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.event.ClearingAcknowledged;
import org.creditlists.contracts.event.ObjectionEvent;

/** Holds commands against the rules. */
abstract class ObjectionRules {

    private final ObjectionDecider decider = new ObjectionDecider();

    Decision<ObjectionEvent> decide(ObjectionCommand command, EntryCases cases) {
        return decider.decide(command, cases);
    }

    void refuses(ObjectionCommand command, EntryCases cases, Refusal refusal) {
        assertThat(decide(command, cases)).isEqualTo(Decision.refuse(refusal));
    }

    /** @return the cases after it */
    EntryCases accepts(ObjectionCommand command, EntryCases cases, ObjectionEvent... events) {
        assertThat(decide(command, cases)).isEqualTo(Decision.accept(List.of(events)));
        return then(cases, events);
    }

    static ObjectionCommand acknowledge(String organisation) {
        return new ObjectionCommand.AcknowledgeClearing(CASE, organisation);
    }

    static ClearingAcknowledged acknowledged(String organisation) {
        return new ClearingAcknowledged(ENTRY, SUBJECT, CASE, organisation);
    }
}
