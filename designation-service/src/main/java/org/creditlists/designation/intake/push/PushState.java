package org.creditlists.designation.intake.push;

/** Where a push stands. */
public enum PushState {
    /** The upload goes on; if it is cut, nothing of it stays. */
    RECEIVING,
    /** Stored whole; lines are being decided. */
    RECEIVED,
    /** Every line has its receipt. */
    DONE,
    /** The content cannot be read from some place on; lines before it have their receipts. */
    FAILED
}
