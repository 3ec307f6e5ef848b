package org.creditlists.contracts.list;

/** What becomes of an entry whose objection is upheld (GuoFa (2016) 33, art. 22). */
public enum Remedy {
    /** It ends, as an error. */
    WITHDRAWAL,
    /** It stays, corrected. */
    CORRECTION
}
