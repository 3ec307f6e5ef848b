package org.creditlists.eventstore;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

/** A row of the event table. */
record StoredEvent(
        long position,
        UUID id,
        MessageType type,
        Set<Tag> tags,
        Instant occurredAt,
        byte[] payload,
        Metadata metadata) {

    boolean matches(Wanted wanted) {
        return wanted.matches(type.qualifiedName(), tags);
    }

    EventMessage toMessage() {
        return new GenericEventMessage(id.toString(), type, payload, metadata.values(), occurredAt);
    }
}
