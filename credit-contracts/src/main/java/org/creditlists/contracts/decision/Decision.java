package org.creditlists.contracts.decision;

import java.util.List;

/** The outcome of a command. */
public sealed interface Decision<E> {

    /** What happened; empty when the command changes nothing (it was carried out before). */
    record Accepted<E>(List<E> events) implements Decision<E> {}

    /** Nothing happened, and this is why. */
    record Refused<E>(Refusal refusal) implements Decision<E> {}

    /** Nothing to do: it was done before. */
    static <E> Decision<E> nothing() {
        return new Accepted<>(List.of());
    }

    static <E> Decision<E> accept(List<E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    static <E> Decision<E> refuse(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
