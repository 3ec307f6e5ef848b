package org.creditlists.designation.reaction;

import jakarta.inject.Singleton;
import java.util.List;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.designation.intake.EntryDesk;
import org.creditlists.listprojection.intake.ListListener;

/** A restored entry leaves the list, and its dossier is forgotten (R4). */
@Singleton
public final class WhenRestoredThenWithdraw implements ListListener {

    private final EntryDesk desk;

    WhenRestoredThenWithdraw(EntryDesk desk) {
        this.desk = desk;
    }

    @Override
    public void learnt(List<CreditEvent> events) {
        for (CreditEvent event : events) {
            if (event instanceof Restored) {
                Withdrawals.carryOut(desk, event, EndReason.RESTORED);
            }
        }
    }
}
