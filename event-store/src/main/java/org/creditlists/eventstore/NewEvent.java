package org.creditlists.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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
 * @param occurredAt to the microsecond, as the table keeps it
 */
record NewEvent(
        UUID id,
        MessageType type,
        Set<Tag> tags,
        Instant occurredAt,
        byte[] payload,
        String metadata,
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
                event.timestamp().truncatedTo(ChronoUnit.MICROS),
                payload,
                metadata.format(event.metadata()),
                publications.resolve(tagged));
    }

    /** The digest of the row that it becomes. */
    byte[] digest(Converter converter) {
        List<String> stored = tags.stream().map(Tags::format).toList();
        Map<String, String> read = Metadata.parse(metadata, converter).values();
        return EventDigest.of(this, stored, read);
    }
}
