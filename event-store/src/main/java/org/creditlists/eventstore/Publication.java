package org.creditlists.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * Where an event goes when it leaves the service.
 *
 * @param topic Kafka topic
 * @param key record key; events of one key keep their order
 * @param subject what the event is about, the {@code subject} of CloudEvents
 * @param dataSchema URI of the schema of the payload
 * @param traceparent W3C trace context of the decision, if it was traced
 */
public record Publication(
        String topic,
        String key,
        String subject,
        String dataSchema,
        @Nullable String traceparent) {}
