/** Carries out decisions on the event store: source by tag, decide, append only if nothing came in between. */
@NullMarked
package org.creditlists.runtime.decision;

import org.jspecify.annotations.NullMarked;
