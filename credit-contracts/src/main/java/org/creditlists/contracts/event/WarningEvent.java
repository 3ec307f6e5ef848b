package org.creditlists.contracts.event;

/** Derived by sharing-service from the lists for key scrutiny; nobody decides it. */
public sealed interface WarningEvent extends CreditEvent permits WarningRaised, WarningLifted {}
