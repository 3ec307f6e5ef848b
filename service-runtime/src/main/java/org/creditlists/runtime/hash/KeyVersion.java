package org.creditlists.runtime.hash;

import org.creditlists.runtime.crypto.CryptoSuite;

/**
 * With what a hash is enciphered in a column.
 *
 * @param number of the keys, from 1; 0 is the secret of the hashes themselves
 */
public record KeyVersion(int number, CryptoSuite suite) {

    private static final char BEHIND = '.';

    /** What stored values of it begin with. */
    public String prefix() {
        return number + suite.mark() + BEHIND;
    }

    /** The same of a stored value; empty when it has no version. */
    static String prefixOf(String stored) {
        return stored.substring(0, stored.indexOf(BEHIND) + 1);
    }
}
