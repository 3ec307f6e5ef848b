package org.creditlists.objection.reaction;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.topics.ListListener;
import org.creditlists.objection.intake.ObjectionHandling;

/** The authority carried out the correction that an upheld objection asked for (GuoFa (2016) 33, art. 22). */
@Singleton
public final class WhenCorrectedThenRemedied implements ListListener {

    private final ObjectionHandling handling;

    WhenCorrectedThenRemedied(ObjectionHandling handling) {
        this.handling = handling;
    }

    @Override
    public void learnt(List<CreditEvent> events, Set<EntryId> dossiers) {
        Map<EntryId, Long> corrected = new HashMap<>();
        for (CreditEvent event : events) {
            if (event instanceof Corrected correction) {
                corrected.merge(correction.entry(), correction.version(), Math::max);
            }
        }
        if (!corrected.isEmpty()) {
            handling.corrected(corrected);
        }
    }
}
