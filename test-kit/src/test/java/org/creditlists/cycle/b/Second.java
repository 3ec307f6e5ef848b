package org.creditlists.cycle.b;

import org.creditlists.cycle.a.First;

/** The other half of a cycle. */
public record Second(First first) {}
