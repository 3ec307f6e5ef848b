package org.creditlists.contracts.list;

/** Why a department has not applied a measure (GuoFa (2016) 33, art. 15). */
public enum NotAppliedReason {
    /** Nothing it has to do with the subject: no application, no licence, no project. */
    NOTHING_TO_APPLY_TO,
    /** It lies outside the powers of the department. */
    OUTSIDE_POWERS,
    /** A law or a court stands against it. */
    LEGAL_OBSTACLE,
    /** Its means do not allow it. */
    NOT_FEASIBLE,
    /** The department does not follow the recommendation; never for a mandatory measure (GuoFa (2016) 33, art. 20). */
    NOT_ADOPTED
}
