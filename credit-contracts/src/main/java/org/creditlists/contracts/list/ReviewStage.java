package org.creditlists.contracts.list;

/** What an authority has to do about an application for restoration. */
public enum ReviewStage {
    /** Say whether the application is complete. */
    ACCEPTANCE,
    /** Grant or refuse it. */
    DECISION
}
