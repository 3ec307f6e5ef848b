package org.creditlists.contracts.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A department that carries measures out, such as {@code securities-000000}. */
public record DepartmentId(@JsonValue String value) implements Comparable<DepartmentId> {

    @JsonCreator
    public DepartmentId {
        Objects.requireNonNull(value);
    }

    /** Of a column or parameter that may be empty. */
    public static @Nullable DepartmentId ofNullable(@Nullable String value) {
        return value == null ? null : new DepartmentId(value);
    }

    /** The same body in the registry, which has its names and its region. */
    public AuthorityId asAuthority() {
        return new AuthorityId(value);
    }

    @Override
    public int compareTo(DepartmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
