package org.creditlists.casehandling.engine;

import java.util.List;
import java.util.function.Function;
import org.creditlists.base.codec.CreditEventCodec;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.web.problem.RefusedException;

/**
 * The decisions of one law about an entry, one at a time for each entry.
 *
 * @param <C> commands of the law
 * @param <S> state, all cases of one entry
 * @param <E> events of the law
 */
public final class CaseDecisions<C, S, E extends CreditEvent> {

    private final Decisions<CreditEvent> decisions;
    private final Decider<C, S, E> decider;
    private final Class<E> events;

    public CaseDecisions(Decisions<CreditEvent> decisions, Decider<C, S, E> decider, Class<E> events) {
        this.decisions = decisions;
        this.decider = decider;
        this.events = events;
    }

    /** @param work is called again when another decision came in between */
    public <R> R decide(EntryId entry, Function<S, Draft<CreditEvent, R>> work) {
        return decisions.decide(boundary(entry), history -> work.apply(state(history)));
    }

    /**
     * What the law makes of a command.
     *
     * @throws RefusedException when it refuses
     */
    public List<E> accepted(C command, S state) {
        return switch (decider.decide(command, state)) {
            case Decision.Accepted<E> accepted -> accepted.events();
            case Decision.Refused<E> refused -> throw new RefusedException(refused.refusal());
        };
    }

    /** All cases of an entry as they are now. */
    public S state(EntryId entry) {
        return state(decisions.history(boundary(entry)));
    }

    private S state(List<CreditEvent> history) {
        S state = decider.initial();
        for (CreditEvent event : history) {
            if (events.isInstance(event)) {
                state = decider.evolve(state, events.cast(event));
            }
        }
        return state;
    }

    private static Boundary boundary(EntryId entry) {
        return Boundary.of(CreditEventCodec.ENTRY, entry);
    }
}
