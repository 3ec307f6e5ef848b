package org.creditlists.contracts.event;

/** Decided by designation-service. */
public sealed interface DesignationEvent extends CreditEvent
        permits Designated, Corrected, Withdrawn, ConsentGiven, ConsentRevoked, NoticeDelivered {

    long version();
}
