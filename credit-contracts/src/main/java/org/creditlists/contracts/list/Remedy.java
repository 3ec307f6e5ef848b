package org.creditlists.contracts.list;

/** What becomes of an entry whose objection is upheld (mission O4). */
public enum Remedy {
    /** It ends, as an error. */
    WITHDRAWAL,
    /** It stays, corrected. */
    CORRECTION
}
