/** One request on its way through the platform, for {@code ./credit trace}. */
@NullMarked
package org.creditlists.local.trace;

import org.jspecify.annotations.NullMarked;
