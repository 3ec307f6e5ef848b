package org.creditlists.incentive.reaction;

import jakarta.inject.Singleton;
import java.util.List;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.incentive.intake.MeasureDesk;
import org.creditlists.listprojection.intake.ListListener;

/** Whatever happened to entries, their orders follow (M3, M4, M5). */
@Singleton
public final class WhenEntryChangedThenAlignOrders implements ListListener {

    /** Entries aligned in one append. */
    private static final int BATCH = 200;

    private final MeasureDesk desk;

    WhenEntryChangedThenAlignOrders(MeasureDesk desk) {
        this.desk = desk;
    }

    @Override
    public void learnt(List<CreditEvent> events) {
        List<EntryId> entries =
                events.stream().map(CreditEvent::entry).distinct().toList();
        for (int from = 0; from < entries.size(); from += BATCH) {
            desk.align(entries.subList(from, Math.min(entries.size(), from + BATCH)));
        }
    }
}
