package org.creditlists.local.status;

import java.util.Optional;

/**
 * What came of a question.
 *
 * @param answer empty when there is none
 * @param failure why there is none, in a few words; empty when there is one
 */
public record Asked<T>(Optional<T> answer, String failure) {

    static <T> Asked<T> of(T answer) {
        return new Asked<>(Optional.of(answer), "");
    }

    static <T> Asked<T> failed(String failure) {
        return new Asked<>(Optional.empty(), failure);
    }
}
