package org.creditlists.runtime.intake;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record of a topic. */
public record Received(ConsumerRecord<String, byte[]> source) {

    private static final String TYPE = "ce_type";

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

    /** Where it stands, for logs. */
    public String place() {
        return source.topic() + "-" + source.partition() + "@" + source.offset();
    }
}
