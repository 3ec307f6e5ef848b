package org.creditlists.incentive.order.domain;

import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.NotAppliedReason;
import org.creditlists.contracts.list.OrderStep;
import org.creditlists.contracts.list.PersonRole;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.contracts.record.MemorandumRecord;
import org.jspecify.annotations.Nullable;

/** What can be asked about the orders of one entry. */
public sealed interface MeasureCommand {

    /**
     * The entry as this service's list shows it, whatever came to it in whatever order.
     *
     * @param decisionDate of the decision document: the memorandum of that day says which measures follow
     * @param inForce it has not ended and has not run out
     * @param usable its period of display and use is not over (Hubei opinions on personal creditworthiness (2017), part
     *     IV(3))
     * @param rests measures must not be applied now: an objection to a burden is verified, or a court's plan runs
     * @param people behind the organisation, null while its dossier is not known
     */
    record Entry(
            EntryId id,
            SubjectId subject,
            SubjectKind kind,
            ListKind list,
            FieldCode field,
            LocalDate decisionDate,
            boolean inForce,
            boolean usable,
            boolean rests,
            @Nullable List<Person> people) {

        /**
         * Whom orders name. All departments read them: those of an individual must not show which entries are about
         * one person.
         */
        SubjectId named() {
            return kind == SubjectKind.INDIVIDUAL ? new SubjectId(id.value()) : subject;
        }

        List<Person> knownPeople() {
            return people == null ? List.of() : people;
        }
    }

    /** Somebody behind an organisation (GuoFa (2016) 33, art. 14). */
    record Person(PersonId id, PersonRole role) {}

    /**
     * What is in force.
     *
     * @param edition of the catalogue, today
     * @param editionThen of the day of the entry's decision: what was added since touches nobody by itself
     * @param memoranda all that were ever concluded for the entry's list and field
     */
    record Rules(
            MeasuresEdition edition, MeasuresEdition editionThen, List<MemorandumRecord> memoranda, LocalDate today) {}

    /**
     * Bring the orders in line with the entry (GuoFa (2016) 33, art. 15; GuoFa (2016) 33, art. 22; Hubei opinions on
     * personal creditworthiness (2017), part IV(3)).
     */
    record Align(Entry entry, Rules rules) implements MeasureCommand {}

    /**
     * The department that initiated a memorandum starts one of its measures for an entry that the memorandum did not
     * reach by itself: one that was decided before, or before the measure was agreed (GuoFa (2016) 33, art. 15).
     *
     * @param initiator who asks
     * @param person null for the subject itself
     */
    record Start(
            Entry entry,
            Rules rules,
            DepartmentId initiator,
            String measure,
            DepartmentId department,
            @Nullable PersonId person)
            implements MeasureCommand {}

    /** The department has taken the order into its work. */
    record Acknowledge(OrderId order, DepartmentId department) implements MeasureCommand {}

    /** The department has applied the measure. */
    record Apply(OrderId order, DepartmentId department) implements MeasureCommand {}

    /**
     * The department has not applied the measure.
     *
     * @param mandatory whether the catalogue calls the measure so
     */
    record ReportNotApplied(OrderId order, DepartmentId department, NotAppliedReason reason, boolean mandatory)
            implements MeasureCommand {}

    /** The department has followed the order up to a turn. */
    record Confirm(OrderId order, DepartmentId department, int turn) implements MeasureCommand {}

    /**
     * The department reports a case in which the measure took effect (NDRC (2018) 87, section VII).
     *
     * @param province GB/T 2260, or 000000
     */
    record ReportCase(
            OrderId order,
            DepartmentId department,
            String province,
            LocalDate happenedOn,
            boolean typical,
            LocalDate today)
            implements MeasureCommand {}

    /** Deadlines have come near, or have passed. */
    record Chase(List<Candidate> candidates) implements MeasureCommand {}

    /**
     * A row that says that something is due; what counts is whether it still is.
     *
     * @param over the deadline has passed, and not only the day of the reminder come
     */
    record Candidate(OrderId order, OrderStep step, int turn, LocalDate deadline, boolean over) {

        public Due due() {
            return new Due(step, turn);
        }
    }
}
