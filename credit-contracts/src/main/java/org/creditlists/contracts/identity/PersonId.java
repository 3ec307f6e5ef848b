package org.creditlists.contracts.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Somebody behind the organisation of one entry; the dossier says who (GuoFa (2016) 33, art. 14). */
public record PersonId(UUID value) implements Comparable<PersonId> {

    /** @throws IllegalArgumentException when the text is not a UUID. */
    @JsonCreator
    public static PersonId of(String text) {
        return new PersonId(UuidText.read(text));
    }

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
