package org.creditlists.designation.reaction;

import jakarta.inject.Singleton;
import java.util.List;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.designation.intake.EntryDesk;
import org.creditlists.listprojection.intake.ListListener;

/** Information found wrong is withdrawn everywhere as an error (O4; S2(22)). */
@Singleton
public final class WhenObjectionUpheldThenWithdraw implements ListListener {

    private final EntryDesk desk;

    WhenObjectionUpheldThenWithdraw(EntryDesk desk) {
        this.desk = desk;
    }

    @Override
    public void learnt(List<CreditEvent> events) {
        for (CreditEvent event : events) {
            if (event instanceof ObjectionUpheld) {
                Withdrawals.carryOut(desk, event, EndReason.ERROR);
            }
        }
    }
}
