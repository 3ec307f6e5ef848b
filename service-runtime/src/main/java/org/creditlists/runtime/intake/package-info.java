/** Reads Kafka topics, at least once, and parks what cannot be processed. */
@NullMarked
package org.creditlists.runtime.intake;

import org.jspecify.annotations.NullMarked;
