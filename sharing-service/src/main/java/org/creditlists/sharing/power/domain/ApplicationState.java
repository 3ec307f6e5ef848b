package org.creditlists.sharing.power.domain;

import java.time.LocalDate;
import java.util.Optional;

/** Where one special application stands. That days have passed is not a state: it is seen when it is looked at. */
public sealed interface ApplicationState {

    /** Nobody has applied under this id. */
    record NotMade() implements ApplicationState {}

    /** Waits for a second person. */
    record Requested(Wanted wanted) implements ApplicationState {}

    /** @param by id of the second person */
    record Granted(Wanted wanted, String by) implements ApplicationState {}

    /** @param by id of the second person */
    record Refused(Wanted wanted, String by) implements ApplicationState {}

    /** Given back before anybody decided. */
    record Withdrawn(Wanted wanted, LocalDate on) implements ApplicationState {}

    /**
     * Granted, and given back.
     *
     * @param by id of the second person
     */
    record GivenBack(Wanted wanted, String by, LocalDate on) implements ApplicationState {}

    /** The application as it is stored and shown. */
    default Optional<SpecialApplication> stored() {
        return switch (this) {
            case NotMade none -> Optional.empty();
            case Requested it -> Optional.of(it.wanted().stored(SpecialApplication.State.REQUESTED, null, null));
            case Granted it -> Optional.of(it.wanted().stored(SpecialApplication.State.GRANTED, it.by(), null));
            case Refused it -> Optional.of(it.wanted().stored(SpecialApplication.State.REFUSED, it.by(), null));
            case Withdrawn it -> Optional.of(it.wanted().stored(SpecialApplication.State.GIVEN_BACK, null, it.on()));
            case GivenBack it -> Optional.of(it.wanted().stored(SpecialApplication.State.GIVEN_BACK, it.by(), it.on()));
        };
    }
}
