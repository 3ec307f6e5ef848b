/**
 * A PostgreSQL event storage engine for Axon Framework 5 with tags, append conditions, group commit and companion
 * writes. It knows nothing of what the events are about.
 */
@NullMarked
package org.creditlists.eventstore;

import org.jspecify.annotations.NullMarked;
