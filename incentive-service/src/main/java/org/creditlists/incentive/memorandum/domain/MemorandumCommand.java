package org.creditlists.incentive.memorandum.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.decision.TwoPersons;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.contracts.record.MemorandumRecord.Duty;
import org.jspecify.annotations.Nullable;

/** What can be asked about memoranda. */
public sealed interface MemorandumCommand {

    String code();

    /**
     * A first text, an amendment of what is in force, or another text in place of the draft.
     *
     * @param competent whether the initiator is a national department that designates in the field
     * @param edition of the catalogue in force
     * @param regions of the bodies that the registry knows, by id, GB/T 2260
     */
    record Draft(
            String code,
            ListKind list,
            FieldCode field,
            DepartmentId initiator,
            boolean competent,
            String zh,
            String en,
            LocalDate from,
            @Nullable LocalDate until,
            List<Duty> duties,
            MeasuresEdition edition,
            Map<DepartmentId, String> regions,
            LocalDate today)
            implements MemorandumCommand {}

    /** @param revision of the draft that the party has read */
    record Sign(String code, int revision, DepartmentId party, LocalDate today) implements MemorandumCommand {}

    /** Takes the draft back. */
    record Discard(String code, DepartmentId initiator) implements MemorandumCommand {}

    /**
     * @param lastDay in force
     * @param earliest day that can be the last one: some days ahead
     * @param persons who decide it together; null where the policy asks for one person only
     */
    record End(
            String code,
            DepartmentId initiator,
            LocalDate lastDay,
            LocalDate earliest,
            @Nullable TwoPersons persons) implements MemorandumCommand {}
}
