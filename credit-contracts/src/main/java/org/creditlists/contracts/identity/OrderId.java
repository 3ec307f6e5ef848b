package org.creditlists.contracts.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One measure of one entry, addressed to one implementing department. */
public record OrderId(UUID value) implements Comparable<OrderId> {

    /** @throws IllegalArgumentException when the text is not a UUID. */
    @JsonCreator
    public static OrderId of(String text) {
        return new OrderId(UuidText.read(text));
    }

    public static OrderId random() {
        return new OrderId(UUID.randomUUID());
    }

    @Override
    public int compareTo(OrderId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
