package org.creditlists.base.approval.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request that needs a second person, as it is stored and shown. Decisions about it go by {@link ApprovalState}.
 *
 * @param second who approved or refused it, null while nobody has
 * @param reason of the second person for refusing it, or code of the refusal when it could not be carried out
 * @param decidedOn day of the last change, null while it waits
 */
public record Approval(
        Asked asked,
        State state,
        @Nullable String second,
        @Nullable String reason,
        @Nullable LocalDate decidedOn) {

    /** Where it stands. */
    public enum State {
        WAITING,
        APPROVED,
        CARRIED_OUT,
        NOT_CARRIED_OUT,
        REFUSED,
        WITHDRAWN,
        EXPIRED
    }

    /** Whether it waits and nobody can decide about it any more. */
    public boolean hasExpired(LocalDate today) {
        return state == State.WAITING && asked.hasExpired(today);
    }
}
