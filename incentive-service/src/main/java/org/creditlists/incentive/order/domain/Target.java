package org.creditlists.incentive.order.domain;

import java.util.Optional;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.list.PersonRole;

/** Whom an order touches. */
public sealed interface Target {

    /** The subject of the entry itself. */
    record Subject() implements Target {}

    /** Somebody behind the organisation (GuoFa (2016) 33, art. 14). */
    record Behind(PersonId id, PersonRole role) implements Target {}

    default Optional<Behind> person() {
        return switch (this) {
            case Subject subject -> Optional.empty();
            case Behind behind -> Optional.of(behind);
        };
    }
}
