package org.creditlists.designation.push;

/** Where a push stands. */
public enum PushState {
    /** The upload goes on; if it is cut, nothing of it stays. */
    RECEIVING,
    /** Stored whole; lines are being decided. */
    RECEIVED,
    /** A snapshot that would withdraw much: a second person of the same organisation has to agree. */
    AWAITING_CONFIRMATION,
    /** What stands in the scope of the snapshot and not in it is being withdrawn. */
    WITHDRAWING,
    /** Every line has its receipt. */
    DONE,
    /** The content cannot be read from some place on; lines before it have their receipts. */
    FAILED
}
