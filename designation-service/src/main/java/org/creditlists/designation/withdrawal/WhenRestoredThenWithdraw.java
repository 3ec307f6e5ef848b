package org.creditlists.designation.withdrawal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.designation.entry.EntryHandling;
import org.creditlists.listprojection.topics.ListListener;

/**
 * A restored entry leaves the list, and its dossier is forgotten (Hubei opinions on personal creditworthiness (2017),
 * part IV(3)).
 */
@Singleton
public final class WhenRestoredThenWithdraw implements ListListener {

    private final EntryHandling handling;

    WhenRestoredThenWithdraw(EntryHandling handling) {
        this.handling = handling;
    }

    @Override
    public void learnt(List<CreditEvent> events, Set<EntryId> dossiers) {
        for (CreditEvent event : events) {
            if (event instanceof Restored) {
                Withdrawals.carryOut(handling, event, EndReason.RESTORED);
            }
        }
    }
}
