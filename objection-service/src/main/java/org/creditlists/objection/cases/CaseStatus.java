package org.creditlists.objection.cases;

/** Where a case stands, as its row says it. */
public enum CaseStatus {
    OPEN,
    /** Upheld, and the correction is awaited. */
    CORRECTING,
    UPHELD,
    REJECTED,
    RETRACTED,
    LAPSED
}
