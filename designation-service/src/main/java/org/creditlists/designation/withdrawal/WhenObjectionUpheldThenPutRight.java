package org.creditlists.designation.withdrawal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.designation.entry.EntryHandling;
import org.creditlists.designation.recommendation.Recommendations;
import org.creditlists.listprojection.topics.ListListener;

/**
 * Information found wrong is withdrawn everywhere as an error (GuoFa (2016) 33, art. 22); a correction is the
 * authority's own decision, and comes as one. Who recommended what proved wrong is counted (Draft opinions on joint
 * incentives, part IV(4)).
 */
@Singleton
public final class WhenObjectionUpheldThenPutRight implements ListListener {

    private final EntryHandling handling;
    private final Recommendations recommendations;

    WhenObjectionUpheldThenPutRight(EntryHandling handling, Recommendations recommendations) {
        this.handling = handling;
        this.recommendations = recommendations;
    }

    @Override
    public void learnt(List<CreditEvent> events, Set<EntryId> dossiers) {
        for (CreditEvent event : events) {
            if (event instanceof ObjectionUpheld upheld && upheld.remedy() == Remedy.WITHDRAWAL) {
                Withdrawals.carryOut(handling, event, EndReason.ERROR);
                recommendations.provedFalse(upheld.caseId(), upheld.entry());
            }
        }
    }
}
