package org.creditlists.casehandling.reaction;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditlists.casehandling.engine.EntryEndReaction;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.listprojection.topics.ListListener;

/** An entry that ended leaves nothing to decide: its open cases lapse, and who brought them is told why. */
@Singleton
public final class WhenEntryEndedThenLapse implements ListListener {

    private final EntryEndReaction cases;

    WhenEntryEndedThenLapse(EntryEndReaction cases) {
        this.cases = cases;
    }

    @Override
    public void learnt(List<CreditEvent> events, Set<EntryId> dossiers) {
        Map<EntryId, EndReason> ended = new HashMap<>();
        for (CreditEvent event : events) {
            if (event instanceof Withdrawn withdrawn) {
                ended.put(withdrawn.entry(), withdrawn.reason());
            } else if (event instanceof Restored restored) {
                ended.putIfAbsent(restored.entry(), EndReason.RESTORED);
            }
        }
        if (!ended.isEmpty()) {
            cases.lapse(ended);
        }
    }
}
