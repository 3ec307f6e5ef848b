package org.creditlists.contracts.list;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/** A ground of designation or of objection, such as {@code TAX_EVASION}; standards and terms name them. */
public record GroundCode(@JsonValue String value) implements Comparable<GroundCode> {

    @JsonCreator
    public GroundCode {
        Objects.requireNonNull(value);
    }

    @Override
    public int compareTo(GroundCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
