package org.creditlists.contracts.event;

/** Recorded by sharing-service. */
public sealed interface DisclosureEvent extends CreditEvent permits EntryDisclosed {}
