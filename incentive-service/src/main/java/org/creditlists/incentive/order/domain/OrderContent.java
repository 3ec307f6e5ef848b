package org.creditlists.incentive.order.domain;

import java.util.Objects;
import java.util.Optional;
import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What is ordered of whom, and about whom: it never changes.
 *
 * @param measure code of the measure in the catalogue, as PUN-10-05
 * @param measureVersion of the measure in the catalogue, from 1
 * @param department that carries it out
 * @param memorandum code of the memorandum that orders it, as MOU-TAXATION-BLACK
 * @param memorandumVersion of the memorandum, from 1
 * @param target the subject, or somebody behind an organisation
 */
public record OrderContent(
        OrderId id,
        EntryId entry,
        SubjectId subject,
        String measure,
        int measureVersion,
        DepartmentId department,
        String memorandum,
        int memorandumVersion,
        Target target) {

    static OrderContent of(MeasureOrdered event) {
        PersonId person = event.person();
        return new OrderContent(
                event.order(),
                event.entry(),
                event.subject(),
                event.measure(),
                event.measureVersion(),
                event.department(),
                event.memorandum(),
                event.memorandumVersion(),
                person == null
                        ? new Target.Subject()
                        : new Target.Behind(person, Objects.requireNonNull(event.role(), "the role of " + person)));
    }

    /** @param person null for the subject itself */
    boolean touches(@Nullable PersonId person) {
        return target.person().map(Target.Behind::id).equals(Optional.ofNullable(person));
    }
}
