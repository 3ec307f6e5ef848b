package org.creditlists.contracts.list;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A field of lists, such as {@code TAXATION}; the standards name those that there are. */
public record FieldCode(@JsonValue String value) implements Comparable<FieldCode> {

    @JsonCreator
    public FieldCode {
        Objects.requireNonNull(value);
    }

    /** Of a column or parameter that may be empty. */
    public static @Nullable FieldCode ofNullable(@Nullable String value) {
        return value == null ? null : new FieldCode(value);
    }

    @Override
    public int compareTo(FieldCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
