package org.creditlists.designation.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.designation.entry.domain.DesignationDecider;
import org.creditlists.designation.entry.domain.SubjectLists;

/** From what was sourced to the state on which a decision depends. */
final class SubjectHistory {

    static final DesignationDecider DECIDER = new DesignationDecider();

    private SubjectHistory() {}

    static Map<SubjectId, SubjectLists> bySubject(List<CreditEvent> history) {
        Map<SubjectId, SubjectLists> lists = new HashMap<>();
        for (CreditEvent event : history) {
            if (event instanceof DesignationEvent designation) {
                lists.merge(
                        event.subject(),
                        DECIDER.evolve(SubjectLists.NONE, designation),
                        (before, first) -> DECIDER.evolve(before, designation));
            }
        }
        return lists;
    }
}
