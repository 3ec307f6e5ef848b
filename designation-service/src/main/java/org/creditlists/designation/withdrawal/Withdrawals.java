package org.creditlists.designation.withdrawal;

import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.designation.entry.EntryHandling;
import org.creditlists.runtime.topics.UnprocessableMessageException;

/** Carries out what another service decided about an entry. */
final class Withdrawals {

    private Withdrawals() {}

    static void carryOut(EntryHandling handling, CreditEvent event, EndReason reason) {
        handling.withdraw(event.entry(), reason, null).ifPresent(refusal -> {
            // Another service can only know of an entry through this one, so this is for an operator to look at.
            throw new UnprocessableMessageException(refusal.code() + " for entry " + event.entry(), null);
        });
    }
}
