package org.creditlists.contracts.event;

import org.creditlists.contracts.identity.CaseId;

/** Decided by restoration-service. */
public sealed interface RestorationEvent extends CreditEvent
        permits RestorationRequested,
                ReviewRequested,
                ReviewReminded,
                ReviewOverdue,
                RestorationAccepted,
                Restored,
                RestorationRefused,
                RestorationWithdrawn,
                RestorationLapsed,
                EntryShielded,
                ShieldingEnded {

    CaseId caseId();
}
