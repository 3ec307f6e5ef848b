/** Pages for paper. A service that prints has openhtmltopdf among its own dependencies. */
@NullMarked
package org.creditlists.runtime.print;

import org.jspecify.annotations.NullMarked;
