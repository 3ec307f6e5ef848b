package org.creditlists.base.approval.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A policy edition: which acts two persons of one organisation decide together, and how long the second one has.
 *
 * @param acts that wait for a second person; any other is carried out at once
 * @param decideWithinWorkingDays after the day on which it was asked for; 1 or more
 * @param endDaysAhead days between an act that lets a memorandum or an offer end and its last day, at least; 0 or more
 * @param countersignWithinWorkingDays after the day on which an entry of BLACK or WATCH was withdrawn by one person
 * @param massDesignation when a pushed list waits for a second person
 */
public record TwoPersonsEdition(
        String edition,
        LocalDate effectiveFrom,
        Set<String> acts,
        int decideWithinWorkingDays,
        int endDaysAhead,
        int countersignWithinWorkingDays,
        MassDesignation massDesignation) {

    /** Those that come with this version, on the class path. */
    public static final List<String> SHIPPED = List.of("/policy/two-persons-1.yaml");

    /** Ends a memorandum. */
    public static final String END_MEMORANDUM = "end-memorandum";
    /** Closes a body of the registry with its mandates. */
    public static final String CLOSE_BODY = "close-body";
    /** Lets a body designate or recommend. */
    public static final String GRANT_MANDATE = "grant-mandate";

    /** Whatever an edition may name. */
    public static final Set<String> ALL = Set.of(END_MEMORANDUM, CLOSE_BODY, GRANT_MANDATE);

    /**
     * When a pushed list designates so many that a second person agrees first: more than {@code few} entries that are
     * also more than {@code share} of those in force of the authority, or more than {@code most} whatever share they
     * are.
     *
     * @param share from 0 to 1
     */
    public record MassDesignation(long few, double share, long most) {

        /** @param inForce of the authority, before anything was designated */
        public boolean isMuch(long designated, long inForce) {
            return designated > most || designated > few && designated > share * inForce;
        }
    }

    public TwoPersonsEdition {
        if (!ALL.containsAll(acts)) {
            throw new IllegalArgumentException(edition + " names acts that nobody knows: " + acts);
        }
    }
}
