package org.creditlists.contracts.list;

/** What a department has to do about an order next. */
public enum OrderStep {
    /** Take it into its work. */
    ACKNOWLEDGE,
    /** Apply it and report, or say why not. */
    REPORT,
    /** Confirm that a suspension, resumption or lift is carried out. */
    CONFIRM
}
