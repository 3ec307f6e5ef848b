/** Tests of the runtime on a real PostgreSQL and a real Kafka. */
@NullMarked
package org.creditlists.runtime;

import org.jspecify.annotations.NullMarked;
