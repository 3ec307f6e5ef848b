package org.creditlists.contracts.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A subject across all lists: a random number that says nothing about the person or company behind it. */
public record SubjectId(UUID value) implements Comparable<SubjectId> {

    /** @throws IllegalArgumentException when the text is not a UUID. */
    @JsonCreator
    public static SubjectId of(String text) {
        return new SubjectId(UuidText.read(text));
    }

    public static SubjectId random() {
        return new SubjectId(UUID.randomUUID());
    }

    @Override
    public int compareTo(SubjectId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
