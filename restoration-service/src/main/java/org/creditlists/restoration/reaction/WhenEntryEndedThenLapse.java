package org.creditlists.restoration.reaction;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.listprojection.topics.ListListener;
import org.creditlists.restoration.intake.RestorationHandling;
import org.creditlists.restoration.query.Application;
import org.creditlists.restoration.query.Applications;

/** An entry that ended leaves nothing to restore: open applications lapse, and who brought them is told why. */
@Singleton
public final class WhenEntryEndedThenLapse implements ListListener {

    private final RestorationHandling desk;
    private final Applications applications;

    WhenEntryEndedThenLapse(RestorationHandling desk, Applications applications) {
        this.desk = desk;
        this.applications = applications;
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
            applications.openOf(ended.keySet()).stream()
                    .map(Application::entry)
                    .distinct()
                    .forEach(entry -> desk.lapse(entry, ended.getOrDefault(entry, EndReason.REVOKED)));
        }
    }
}
