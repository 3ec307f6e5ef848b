package org.creditlists.runtime.keys;

/**
 * The database of keys does not answer: nobody is taken for forgotten, and nothing is stored that could not be sealed.
 * Whoever asked may ask again.
 */
public final class KeysAwayException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    KeysAwayException(IllegalStateException cause) {
        super("the database of keys does not answer: " + cause.getMessage(), cause);
    }
}
