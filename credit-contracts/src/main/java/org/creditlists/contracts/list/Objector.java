package org.creditlists.contracts.list;

/** Who objects to an entry (mission O1). */
public enum Objector {
    /** Whom it is about, or somebody behind the organisation it is about. */
    SUBJECT,
    /** Anyone else; RED entries only. */
    PUBLIC,
    /** A liaison, with what enforcement threw up (S4 V). */
    LIAISON
}
