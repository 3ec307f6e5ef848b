package org.creditlists.objection.reaction;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.topics.ListListener;
import org.creditlists.objection.intake.ObjectionHandling;
import org.creditlists.objection.query.Case;
import org.creditlists.objection.query.Cases;

/** The authority carried out the correction that an upheld objection asked for (GuoFa (2016) 33, art. 22). */
@Singleton
public final class WhenCorrectedThenRemedied implements ListListener {

    private final ObjectionHandling desk;
    private final Cases cases;

    WhenCorrectedThenRemedied(ObjectionHandling desk, Cases cases) {
        this.desk = desk;
        this.cases = cases;
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
            LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
            cases.openOf(corrected.keySet()).stream()
                    .map(Case::entry)
                    .distinct()
                    .forEach(entry -> desk.corrected(entry, corrected.getOrDefault(entry, 0L), today));
        }
    }
}
