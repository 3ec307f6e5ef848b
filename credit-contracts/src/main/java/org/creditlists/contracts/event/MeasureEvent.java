package org.creditlists.contracts.event;

import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.OrderId;

/** Decided by incentive-service. */
public sealed interface MeasureEvent extends CreditEvent
        permits MeasureOrdered,
                MeasureAcknowledged,
                MeasureApplied,
                MeasureNotApplied,
                MeasureSuspended,
                MeasureResumed,
                MeasureLifted,
                MeasureChangeConfirmed,
                MeasureLiftConfirmed,
                MeasureReminded,
                MeasureOverdue,
                MeasureCaseReported {

    OrderId order();

    DepartmentId department();
}
