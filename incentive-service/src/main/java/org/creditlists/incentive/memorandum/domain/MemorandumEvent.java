package org.creditlists.incentive.memorandum.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.decision.TwoPersons;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.record.MemorandumRecord.Duty;
import org.jspecify.annotations.Nullable;

/** What happened to a memorandum. */
public sealed interface MemorandumEvent {

    /** Names under which they are stored, for ever. */
    Map<String, Class<? extends MemorandumEvent>> NAMES = Map.of(
            "org.creditlists.memorandum-drafted", Drafted.class,
            "org.creditlists.memorandum-signed", Signed.class,
            "org.creditlists.memorandum-concluded", Concluded.class,
            "org.creditlists.memorandum-discarded", Discarded.class,
            "org.creditlists.memorandum-ended", Ended.class);

    /** Code of the memorandum. */
    String code();

    /**
     * @param revision one more with every draft of this memorandum: a signature is for one of them
     * @param version that it becomes when all have signed
     * @param until last day, null for an open end
     */
    record Drafted(
            String code,
            int revision,
            int version,
            ListKind list,
            FieldCode field,
            DepartmentId initiator,
            String zh,
            String en,
            LocalDate from,
            @Nullable LocalDate until,
            List<Duty> duties)
            implements MemorandumEvent {}

    record Signed(String code, int revision, DepartmentId party, LocalDate on) implements MemorandumEvent {}

    /** @param from first day in force: as drafted, or the day of the last signature when that is later */
    record Concluded(String code, int version, LocalDate from) implements MemorandumEvent {}

    record Discarded(String code, int revision) implements MemorandumEvent {}

    /** @param persons who decided it together; null where the policy asks for one person only */
    record Ended(String code, LocalDate lastDay, @Nullable TwoPersons persons) implements MemorandumEvent {}
}
