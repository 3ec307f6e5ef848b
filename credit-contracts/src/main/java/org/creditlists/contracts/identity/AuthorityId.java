package org.creditlists.contracts.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A body of the registry that designates, decides or answers for entries, such as {@code tax-420000}. */
public record AuthorityId(@JsonValue String value) implements Comparable<AuthorityId> {

    @JsonCreator
    public AuthorityId {
        Objects.requireNonNull(value);
    }

    /** Of a column or parameter that may be empty. */
    public static @Nullable AuthorityId ofNullable(@Nullable String value) {
        return value == null ? null : new AuthorityId(value);
    }

    @Override
    public int compareTo(AuthorityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
