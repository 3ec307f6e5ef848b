package org.creditlists.contracts.list;

/** What an authority has to do about an objection. */
public enum VerificationStage {
    /** Find out whether the information is right. */
    VERIFICATION,
    /** Correct what was found wrong. */
    CORRECTION
}
