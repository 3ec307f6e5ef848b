package org.creditlists.designation.revocation;

/** What a revocation takes back. */
enum RevocationKind {
    /** One token. */
    TOKEN,
    /** Every token of a person that was issued until then. */
    PERSON
}
