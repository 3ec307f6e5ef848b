package org.creditlists.contracts.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One objection or one application for restoration. */
public record CaseId(UUID value) implements Comparable<CaseId> {

    /** @throws IllegalArgumentException when the text is not a UUID. */
    @JsonCreator
    public static CaseId of(String text) {
        return new CaseId(UuidText.read(text));
    }

    public static CaseId random() {
        return new CaseId(UUID.randomUUID());
    }

    @Override
    public int compareTo(CaseId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
