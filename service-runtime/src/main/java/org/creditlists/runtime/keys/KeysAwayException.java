package org.creditlists.runtime.keys;

import java.util.UUID;

/**
 * The database of keys does not answer, or has no key of an entry in force: nobody is taken for forgotten, and nothing
 * is stored that could not be sealed. Whoever asked may ask again.
 */
public final class KeysAwayException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    KeysAwayException(IllegalStateException cause) {
        super("the database of keys does not answer: " + cause.getMessage(), cause);
    }

    /** @param entry whose key is lost, or deleted because it has just ended */
    public KeysAwayException(UUID entry) {
        super("there is no key of " + entry);
    }
}
