package org.creditlists.incentive.order;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.topics.ListListener;

/**
 * Whatever happened to entries or to their dossiers, their orders follow (GuoFa (2016) 33, art. 15; GuoFa (2016) 33,
 * art. 22; Hubei opinions on personal creditworthiness (2017), part IV(3); GuoFa (2016) 33, art. 14).
 */
@Singleton
public final class WhenEntryChangedThenAlignOrders implements ListListener {

    /** Entries aligned in one append. */
    static final int BATCH = 200;

    private final MeasureHandling handling;
    private final EntriesWithOrders entries;
    private final EndedEntries endedEntries;

    WhenEntryChangedThenAlignOrders(MeasureHandling handling, EntriesWithOrders entries, EndedEntries endedEntries) {
        this.handling = handling;
        this.entries = entries;
        this.endedEntries = endedEntries;
    }

    @Override
    public void learnt(List<CreditEvent> events, Set<EntryId> dossiers) {
        Set<EntryId> touched = new LinkedHashSet<>();
        events.forEach(event -> touched.add(event.entry()));
        if (!dossiers.isEmpty()) {
            touched.addAll(entries.concerningPeople(dossiers));
        }
        List<EntryId> all = List.copyOf(touched);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<EntryId> some = all.subList(from, Math.min(all.size(), from + BATCH));
            handling.align(some);
        }
        List<EntryId> ended = events.stream()
                .filter(event -> event instanceof Withdrawn || event instanceof Restored)
                .map(CreditEvent::entry)
                .distinct()
                .toList();
        if (!ended.isEmpty()) {
            endedEntries.forget(ended);
        }
    }
}
