package org.creditlists.contracts.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.jspecify.annotations.Nullable;

/**
 * A memorandum, on the compacted topic {@code credit.memoranda}, keyed by its code (NDRC (2018) 87, section III).
 *
 * @param initiator id of the department that starts the measures
 * @param versions every version that all parties have signed, the first one first; no two are in force on one day
 */
public record MemorandumRecord(
        String code,
        ListKind list,
        FieldCode field,
        DepartmentId initiator,
        String zh,
        String en,
        List<Version> versions) {

    /**
     * @param from first day in force
     * @param until last day in force, absent while it is open
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Version(
            int version, LocalDate from, @Nullable LocalDate until, List<Signature> signatures, List<Duty> duties) {

        public boolean isInForceOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** @param party id of a body of the registry */
    public record Signature(DepartmentId party, LocalDate on) {}

    /** One measure that one department owes. */
    public record Duty(String measure, DepartmentId department) {}

    /** The version in force on a day. */
    public Optional<Version> on(LocalDate day) {
        return versions.stream().filter(version -> version.isInForceOn(day)).findFirst();
    }
}
