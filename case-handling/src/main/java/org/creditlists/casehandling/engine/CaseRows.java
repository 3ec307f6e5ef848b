package org.creditlists.casehandling.engine;

import java.util.List;
import org.creditlists.casehandling.domain.CaseState;
import org.creditlists.eventstore.CompanionWrite;

/**
 * The rows that go with a decision.
 *
 * @param <E> events of the law
 */
@FunctionalInterface
public interface CaseRows<E> {

    /** @param before the case as it was before the events */
    List<CompanionWrite> of(List<E> events, CaseState before);
}
