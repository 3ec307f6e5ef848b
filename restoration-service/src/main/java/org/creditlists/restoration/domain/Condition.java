package org.creditlists.restoration.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.creditlists.contracts.decision.Refusal;

/** How far one condition of restoration is. */
public sealed interface Condition {

    String code();

    /** @param from since when, for one that is met by itself */
    record Met(String code, Optional<LocalDate> from) implements Condition {}

    /**
     * @param from when it will be met by itself, empty when something has to be done, or never
     * @param refusal of an application that does not meet it
     */
    record NotMet(String code, Optional<LocalDate> from, Refusal refusal) implements Condition {}

    /** Nobody can say before the authority has looked at it. */
    record ToBeShown(String code) implements Condition {}

    static Condition of(String code, boolean met, Refusal refusal) {
        return met ? new Met(code, Optional.empty()) : new NotMet(code, Optional.empty(), refusal);
    }
}
