package org.creditlists.runtime.topics;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record of a topic. */
public record Received(ConsumerRecord<String, byte[]> source) {

    private static final String TYPE = "ce_type";
    private static final String ID = "ce_id";
    private static final String TIME = "ce_time";

    public String topic() {
        return source.topic();
    }

    public @Nullable String key() {
        return source.key();
    }

    /** Null for a tombstone. */
    public byte @Nullable [] value() {
        return source.value();
    }

    /** The CloudEvents type, null for a record that is no event. */
    public @Nullable String type() {
        Header header = source.headers().lastHeader(TYPE);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The CloudEvents id, or the place of a record that has none: each event has another one. */
    public String id() {
        Header header = source.headers().lastHeader(ID);
        return header == null ? place() : new String(header.value(), StandardCharsets.UTF_8);
    }

    /**
     * When it happened, by its CloudEvents time, or when it was written when it has none.
     *
     * @throws UnprocessableMessageException when its time is none
     */
    public Instant time() {
        Header header = source.headers().lastHeader(TIME);
        try {
            return header == null
                    ? Instant.ofEpochMilli(source.timestamp())
                    : Instant.parse(new String(header.value(), StandardCharsets.UTF_8));
        } catch (DateTimeParseException e) {
            throw new UnprocessableMessageException("ce_time is no time", e);
        }
    }

    /** The day on which it happened, by its CloudEvents time, or on which it was written when it has none. */
    public LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(time(), zone);
    }

    /** Where it stands, for logs. */
    public String place() {
        return source.topic() + "-" + source.partition() + "@" + source.offset();
    }
}
