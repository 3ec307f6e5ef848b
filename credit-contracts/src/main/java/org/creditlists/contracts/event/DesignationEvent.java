package org.creditlists.contracts.event;

/** Decided by designation-service. */
public sealed interface DesignationEvent extends CreditEvent permits Designated, Corrected, Withdrawn {

    long version();
}
