package org.creditlists.casehandling.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.identity.AuthorityId;
import org.jspecify.annotations.Nullable;

/** Who is asked about a case and until when: first the authority of the entry, then whoever it was passed up to. */
public sealed interface Assignment {

    /** Everyone who was asked, in order; never empty. Each of them may decide. */
    List<AuthorityId> asked();

    /** The authority that was asked last. */
    AuthorityId responsible();

    /** Asked of one authority, with the deadline running. */
    static Assignment first(AuthorityId authority, Deadline deadline) {
        return new Running(List.of(authority), authority, deadline, false);
    }

    /** @param reminded of this deadline */
    record Running(List<AuthorityId> asked, AuthorityId responsible, Deadline deadline, boolean reminded)
            implements Assignment {}

    /** No deadline runs: it passed and nobody stands above, or what was asked is answered. */
    record Resting(List<AuthorityId> asked, AuthorityId responsible) implements Assignment {}

    /** The authority whose entry it is. */
    default AuthorityId supplier() {
        return asked().getFirst();
    }

    /** What was asked is answered; something else is going to be asked. */
    default Assignment answered() {
        return new Resting(asked(), responsible());
    }

    /** The deadline comes near: nothing when it has moved since it was looked at, or was reminded of before. */
    default List<DeadlineStep> remind(LocalDate lookedAt) {
        return this instanceof Running running && running.deadline().day().equals(lookedAt) && !running.reminded()
                ? List.of(new DeadlineStep.Reminded(responsible(), lookedAt))
                : List.of();
    }

    /**
     * The deadline has passed.
     *
     * @param lookedAt the deadline that was looked at; nothing happens when it has moved since
     * @param above the next higher body, null when there is none
     * @param next its own deadline
     */
    default List<DeadlineStep> passUp(LocalDate lookedAt, @Nullable AuthorityId above, Deadline next) {
        List<DeadlineStep> steps = new ArrayList<>();
        if (this instanceof Running running) {
            if (!running.deadline().day().equals(lookedAt)) {
                return List.of();
            }
            steps.add(new DeadlineStep.Passed(responsible(), lookedAt));
        }
        // A deadline that passed when nobody stood above rests until somebody does.
        if (above != null) {
            steps.add(new DeadlineStep.Asked(above, next));
        }
        return steps;
    }

    /** The calendar of a year was published: a provisional deadline moves, or becomes final where it is. */
    default List<DeadlineStep> recount(Deadline counted) {
        return this instanceof Running running
                        && running.deadline().provisional()
                        && !running.deadline().equals(counted)
                ? List.of(new DeadlineStep.Asked(responsible(), counted))
                : List.of();
    }

    /** The assignment when a step has been taken. */
    default Assignment after(DeadlineStep step) {
        return switch (step) {
            case DeadlineStep.Asked next -> after(next);
            case DeadlineStep.Passed passed -> answered();
            case DeadlineStep.Reminded reminded ->
                switch (this) {
                    case Running running -> new Running(asked(), responsible(), running.deadline(), true);
                    case Resting resting -> resting;
                };
        };
    }

    private Assignment after(DeadlineStep.Asked next) {
        List<AuthorityId> all = new ArrayList<>(asked());
        if (!all.contains(next.authority())) {
            all.add(next.authority());
        }
        // A deadline that was reminded of and stays where it is, is not reminded of again.
        boolean reminded = this instanceof Running running
                && running.reminded()
                && running.deadline().day().equals(next.until().day());
        return new Running(List.copyOf(all), next.authority(), next.until(), reminded);
    }
}
