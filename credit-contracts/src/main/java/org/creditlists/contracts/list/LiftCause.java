package org.creditlists.contracts.list;

/** Why a measure is over (Hubei opinions on personal creditworthiness (2017), part IV(3)). */
public enum LiftCause {
    /** The entry ended or ran out. */
    ENTRY_ENDED,
    /** The period in which the entry may be used is over. */
    DISPLAY_ENDED,
    /** The memorandum, or its duty, is no longer in force. */
    MEMORANDUM_ENDED,
    /** The catalogue in force holds the measure no more. */
    MEASURE_ABOLISHED,
    /** A correction says that the person does not stand behind the organisation. */
    PERSON_RELEASED
}
