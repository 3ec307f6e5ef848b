package org.creditlists.sharing.publicity.domain;

import java.time.LocalDate;

/** What becomes of a decision that was not received before. It is stored as a row, which goes when its display ends. */
public sealed interface PublicityEvent {

    Display display();

    /**
     * @param until last day of the display
     * @param dueOn last working day on which it has to be published
     * @param provisional the calendar of that year is not published yet
     */
    record Display(LocalDate until, LocalDate dueOn, boolean provisional) {}

    record Published(Display display) implements PublicityEvent {}

    /** Waits for a reviewer. */
    record HeldForReview(Display display) implements PublicityEvent {}

    /** Its display has ended, or never begins: nothing is kept. */
    record NotDisplayed(Display display) implements PublicityEvent {}
}
