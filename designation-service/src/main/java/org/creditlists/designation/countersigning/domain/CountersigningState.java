package org.creditlists.designation.countersigning.domain;

/** Whether a withdrawal is countersigned. */
public sealed interface CountersigningState {

    record Unsigned() implements CountersigningState {}

    /** @param by the second person */
    record Agreed(String by) implements CountersigningState {}

    /** @param by the second person */
    record ObjectedTo(String by, String reason) implements CountersigningState {}
}
