package org.creditlists.objection.cases;

import java.time.LocalDate;
import org.creditlists.casehandling.engine.CaseFile;
import org.creditlists.casehandling.engine.CaseRow;
import org.creditlists.casehandling.engine.Outcome;
import org.creditlists.casehandling.engine.Progress;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.objection.domain.NoSuspension;
import org.jspecify.annotations.Nullable;

/**
 * A case as its row tells it.
 *
 * @param restsNot why measures do not rest while it is open, null when they do
 */
public record Case(
        CaseFile file,
        Raised raised,
        @Nullable NoSuspension restsNot,
        Progress progress,
        CaseStatus status,
        Outcome outcome,
        Clearing clearing)
        implements CaseRow {

    /**
     * What was raised, by whom.
     *
     * @param objectorHash keyed hash of the code of who brought it, null for a liaison
     * @param liaisonOf the organisation of the liaison who brought it, null for others
     * @param statement what the objector says; null once the entry has ended
     */
    public record Raised(
            Objector by,
            @Nullable String objectorHash,
            @Nullable String liaisonOf,
            GroundCode ground,
            @Nullable String statement) {}

    /**
     * What follows from an objection that is right.
     *
     * @param remedy null while nothing was found wrong
     * @param on since when its clearing notices are due, null when there are none
     */
    public record Clearing(
            @Nullable Remedy remedy, @Nullable LocalDate on) {

        public static final Clearing NONE = new Clearing(null, null);
    }

    @Override
    public boolean isOpen() {
        return status == CaseStatus.OPEN || status == CaseStatus.CORRECTING;
    }

    @Override
    public String stateCode() {
        return status.name();
    }

    @Override
    public @Nullable String statement() {
        return raised.statement();
    }
}
