/** One trace from a request to the last event that follows from it (W3C Trace Context). */
@NullMarked
package org.creditlists.web.trace;

import org.jspecify.annotations.NullMarked;
