package org.creditlists.eventstore;

import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.jspecify.annotations.Nullable;

/** Tells where an event is published; null keeps it private to the service. */
@FunctionalInterface
public interface PublicationResolver {

    /** Every event stays private. */
    PublicationResolver NONE = event -> null;

    @Nullable
    Publication resolve(TaggedEventMessage<?> event);
}
