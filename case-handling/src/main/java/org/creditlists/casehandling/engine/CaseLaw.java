package org.creditlists.casehandling.engine;

import java.time.LocalDate;
import java.util.Optional;
import org.creditlists.casehandling.domain.CaseRefusals;
import org.creditlists.casehandling.domain.CaseState;
import org.creditlists.casehandling.domain.CaseTerms;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.EndReason;
import org.jspecify.annotations.Nullable;

/**
 * What a law calls the things that every law has.
 *
 * @param <C> its commands
 * @param <S> its state, all cases of one entry
 * @param <E> its events
 */
public interface CaseLaw<C, S, E extends CreditEvent> {

    CaseRefusals refusals();

    /** The terms by which a case is decided. */
    CaseTerms terms(String edition);

    /** Where one case stands. */
    CaseState find(S state, CaseId id);

    C remind(CaseId id, LocalDate deadline);

    /** @param above the next higher body, null when there is none */
    C passUp(CaseId id, LocalDate deadline, @Nullable AuthorityId above, Deadline next);

    C recount(CaseId id, Deadline deadline);

    C lapse(CaseId id, EndReason reason);

    /** The event says that a deadline passed. */
    boolean isOverdue(E event);

    /** What an event asks of an authority, if it does. */
    Optional<Asked> asked(E event);
}
