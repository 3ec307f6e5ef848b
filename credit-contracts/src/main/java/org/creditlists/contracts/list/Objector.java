package org.creditlists.contracts.list;

/** Who objects to an entry (GuoFa (2016) 33, art. 22). */
public enum Objector {
    /** Whom it is about, or somebody behind the organisation it is about. */
    SUBJECT,
    /** Anyone else; RED entries only. */
    PUBLIC,
    /** A liaison, with what enforcement threw up (NDRC (2018) 87, section V). */
    LIAISON
}
