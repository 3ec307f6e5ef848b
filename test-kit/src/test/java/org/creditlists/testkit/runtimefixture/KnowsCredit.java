package org.creditlists.testkit.runtimefixture;

import org.creditlists.contracts.list.ListKind;

/** A piece of runtime that knows of lists. */
public record KnowsCredit(ListKind list) {}
