package org.creditlists.objection.domain;

import java.util.Optional;
import org.creditlists.contracts.list.ListKind;

/** Why measures do not rest while an entry is verified. */
public enum NoSuspension {
    /** Nothing has to rest. */
    RED,
    /** The standard of the entry says so. */
    STANDARD,
    /** The same ground again, and no new evidence. */
    REPEATED;

    /** @param standardSuspends what the standard of the entry says */
    public static Optional<NoSuspension> of(boolean suspends, ListKind list, boolean standardSuspends) {
        if (suspends) {
            return Optional.empty();
        }
        if (!list.burdens()) {
            return Optional.of(RED);
        }
        return Optional.of(standardSuspends ? REPEATED : STANDARD);
    }
}
