/** What every REST interface of the platform does alike: problems, idempotency, who is calling. */
@NullMarked
package org.creditlists.runtime.http;

import org.jspecify.annotations.NullMarked;
