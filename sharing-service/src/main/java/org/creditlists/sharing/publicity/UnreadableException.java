package org.creditlists.sharing.publicity;

import org.creditlists.contracts.decision.Refusal;

/** Licences and penalties that cannot be read, one line or all of them. */
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    UnreadableException(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
