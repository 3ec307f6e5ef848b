package org.creditlists.incentive.order.domain;

/**
 * Suspensions, resumptions and the lift of an order.
 *
 * @param turn one more with each of them
 * @param confirmed up to which turn the department has followed
 */
public record Turns(int turn, int confirmed) {

    static final Turns FIRST = new Turns(0, 0);

    Turns at(int next) {
        return new Turns(next, confirmed);
    }

    Turns confirmedUpTo(int upTo) {
        return new Turns(turn, Math.max(confirmed, upTo));
    }

    boolean areConfirmed() {
        return confirmed >= turn;
    }
}
