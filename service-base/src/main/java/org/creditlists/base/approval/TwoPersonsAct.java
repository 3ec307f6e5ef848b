package org.creditlists.base.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditlists.base.approval.domain.Asked;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.decision.TwoPersons;
import org.creditlists.eventstore.CompanionWrite;

/** Something that a service does when a second person has approved it. */
public interface TwoPersonsAct {

    /** As the edition names it. */
    String name();

    /**
     * How much it would touch if it were carried out now: the second person sees it before deciding.
     *
     * @return numbers by what they count, such as {@code entries}; none negative
     */
    Map<String, Long> touches(Asked asked);

    /**
     * Decides what was asked for anew, on the state of now.
     *
     * @param persons stand in the event that follows
     * @param companions rows that stand or fall with the event
     * @return why it cannot be done any more; empty when it is done, or was done before
     */
    Optional<Refusal> carryOut(Asked asked, TwoPersons persons, List<CompanionWrite> companions);
}
