package org.creditlists.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way into the table, already in its stored form.
 *
 * @param tagTexts the tags as the table keeps them, in their order
 * @param occurredAt to the microsecond, as the table keeps it
 */
record NewEvent(
        UUID id,
        MessageType type,
        Set<Tag> tags,
        List<String> tagTexts,
        Instant occurredAt,
        byte[] payload,
        Metadata.Formatted metadata,
        @Nullable Publication publication) {

    static NewEvent from(
            TaggedEventMessage<?> tagged,
            Converter converter,
            Metadata.Formatter metadata,
            PublicationResolver publications) {
        EventMessage event = tagged.event();
        byte[] payload = event.payload() instanceof byte[] bytes ? bytes : event.payloadAs(byte[].class, converter);
        if (payload == null) {
            throw new IllegalArgumentException("an event has a payload: " + event.type());
        }
        return new NewEvent(
                UUID.fromString(event.identifier()),
                event.type(),
                tagged.tags(),
                tagged.tags().stream().map(Tags::format).toList(),
                event.timestamp().truncatedTo(ChronoUnit.MICROS),
                payload,
                metadata.format(event.metadata()),
                publications.resolve(tagged));
    }

    /** What the digest of the row that it becomes is of. */
    byte[] digested() {
        return EventDigest.bytes(this);
    }
}
