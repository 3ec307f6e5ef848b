package org.creditlists.contracts.event;

import org.creditlists.contracts.identity.CaseId;

/** Decided by objection-service. */
public sealed interface ObjectionEvent extends CreditEvent
        permits ObjectionRaised,
                VerificationRequested,
                VerificationReminded,
                VerificationOverdue,
                ObjectionUpheld,
                ObjectionRemedied,
                ObjectionRejected,
                ObjectionRetracted,
                ObjectionLapsed,
                ClearingAcknowledged {

    CaseId caseId();
}
