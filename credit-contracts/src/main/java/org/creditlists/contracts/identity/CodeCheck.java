package org.creditlists.contracts.identity;

/** What the check of a code found. */
public enum CodeCheck {
    CONFORMING,
    /** Wrong check character, right organisation code: accepted only where the authority vouches for it. */
    NONCONFORMING,
    WRONG_CHECK_DIGIT,
    MALFORMED
}
