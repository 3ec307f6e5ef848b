/** Requests with an Idempotency-Key: carried out once, answered alike every time. */
@NullMarked
package org.creditlists.runtime.idempotency;

import org.jspecify.annotations.NullMarked;
