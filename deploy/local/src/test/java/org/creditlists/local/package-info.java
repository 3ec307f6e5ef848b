/** Acceptance tests across the running platform. */
@NullMarked
package org.creditlists.local;

import org.jspecify.annotations.NullMarked;
