package org.creditlists.cycle.a;

import org.creditlists.cycle.a.below.Third;
import org.jspecify.annotations.Nullable;

/** The other half of a cycle that lies within one first-level package. */
public record UsesWhatLiesBelow(@Nullable Third below) {}
