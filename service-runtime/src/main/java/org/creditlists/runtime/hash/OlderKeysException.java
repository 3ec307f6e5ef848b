package org.creditlists.runtime.hash;

/** Another process has hashes of a version of the keys that this one was not given: it cannot say who is not there. */
public final class OlderKeysException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    OlderKeysException() {
        super("credit.hash-keys or credit.crypto: another process writes a version of which this one has no key");
    }
}
