package org.creditlists.base.caller;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the claims of a token are compared with.
 *
 * @param region GB/T 2260, six digits; {@code 000000} for the nation
 * @param closedOn last day of the body, null while it exists
 */
public record RegisteredBody(String region, @Nullable LocalDate closedOn) {

    /** Whether it exists on a day, the last included. */
    public boolean isInForce(LocalDate day) {
        return closedOn == null || !day.isAfter(closedOn);
    }
}
