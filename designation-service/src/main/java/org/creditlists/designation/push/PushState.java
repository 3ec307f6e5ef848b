package org.creditlists.designation.push;

/** Where a push stands. */
public enum PushState {
    /** The upload goes on; if it is cut, nothing of it stays. */
    RECEIVING,
    /** Stored whole; lines are being decided. */
    RECEIVED,
    /**
     * It would end or designate much, or lines could not be read: a second person of the sender or the authority has to
     * agree until the last day of its term.
     */
    AWAITING_CONFIRMATION,
    /** What stands in the scope of the snapshot and not in it is being withdrawn. */
    WITHDRAWING,
    /** Every line has its receipt. */
    DONE,
    /**
     * The content cannot be read from some place on, or no second person agreed to the rest; lines before it have their
     * receipts.
     */
    FAILED
}
