package org.creditlists.cycle.a;

import org.creditlists.cycle.b.Second;

/** One half of a cycle. */
public record First(Second second) {}
