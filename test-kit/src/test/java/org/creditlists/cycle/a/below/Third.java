package org.creditlists.cycle.a.below;

import org.creditlists.cycle.a.UsesWhatLiesBelow;

/** One half of a cycle that lies within one first-level package. */
public record Third(UsesWhatLiesBelow above) {}
