/** The events that belong to one trace, for operators; the same in every service. */
@NullMarked
package org.creditlists.base.trace;

import org.jspecify.annotations.NullMarked;
