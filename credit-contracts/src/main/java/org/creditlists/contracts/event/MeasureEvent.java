package org.creditlists.contracts.event;

import org.creditlists.contracts.identity.OrderId;

/** Decided by incentive-service. */
public sealed interface MeasureEvent extends CreditEvent
        permits MeasureOrdered, MeasureAcknowledged, MeasureApplied, MeasureSuspended, MeasureResumed, MeasureLifted {

    OrderId order();

    String department();
}
