package org.creditlists.contracts.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One entry: one subject on one list in one field by one decision document. */
public record EntryId(UUID value) implements Comparable<EntryId> {

    /** @throws IllegalArgumentException when the text is not a UUID. */
    @JsonCreator
    public static EntryId of(String text) {
        return new EntryId(UuidText.read(text));
    }

    public static EntryId random() {
        return new EntryId(UUID.randomUUID());
    }

    /**
     * Whether it is a key of a pulse: a tombstone that closes segments of a compacted topic, of an entry that never
     * was. A random id has its version in these bits.
     */
    public boolean isPulse() {
        return value.getMostSignificantBits() == 0;
    }

    @Override
    public int compareTo(EntryId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
