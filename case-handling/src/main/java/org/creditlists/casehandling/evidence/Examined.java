package org.creditlists.casehandling.evidence;

import org.creditlists.contracts.decision.Refusal;

/** What came of looking at a file. */
sealed interface Examined {

    /** @param copy what is kept of it */
    record Taken(byte[] copy) implements Examined {}

    record Refused(Refusal refusal) implements Examined {}
}
