/** Tests of the engine on a real PostgreSQL. */
@NullMarked
package org.creditlists.eventstore;

import org.jspecify.annotations.NullMarked;
