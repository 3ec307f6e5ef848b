package org.creditlists.objection.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.creditlists.contracts.event.ClearingAcknowledged;
import org.creditlists.contracts.event.ObjectionEvent;
import org.creditlists.contracts.event.ObjectionLapsed;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRejected;
import org.creditlists.contracts.event.ObjectionRemedied;
import org.creditlists.contracts.event.ObjectionRetracted;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.event.VerificationOverdue;
import org.creditlists.contracts.event.VerificationReminded;
import org.creditlists.contracts.event.VerificationRequested;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.VerificationStage;
import org.jspecify.annotations.Nullable;

/** All objections to one entry. */
public record EntryCases(Map<CaseId, Case> cases) {

    public static final EntryCases NONE = new EntryCases(Map.of());

    /** Where a case stands. */
    public enum State {
        OPEN,
        /** Upheld, and the correction is awaited. */
        CORRECTING,
        UPHELD,
        REJECTED,
        RETRACTED,
        LAPSED;

        public boolean isOpen() {
            return this == OPEN || this == CORRECTING;
        }
    }

    /**
     * @param version of the entry that is objected to, or that was found wrong
     * @param asked authorities that may decide: who supplied the entry, then whoever the case was passed up to
     * @param responsible whoever was asked last, the empty text before anyone was
     * @param deadline of what is asked now, null before anything was asked and after it passed unanswered
     * @param acknowledged organisations that confirmed the clearing notice
     */
    public record Case(
            EntryId entry,
            SubjectId subject,
            Objector by,
            String ground,
            long version,
            State state,
            List<String> asked,
            String responsible,
            VerificationStage stage,
            @Nullable LocalDate deadline,
            boolean provisional,
            boolean reminded,
            Set<String> acknowledged) {

        Case with(State next) {
            return copy(version, next, asked, responsible, stage, deadline, provisional, reminded, acknowledged);
        }

        private Case foundWrong(ObjectionUpheld e) {
            State next = e.remedy() == Remedy.WITHDRAWAL ? State.UPHELD : State.CORRECTING;
            return copy(e.version(), next, asked, responsible, stage, deadline, provisional, reminded, acknowledged);
        }

        private Case asked(VerificationRequested e) {
            List<String> all = new ArrayList<>(asked);
            if (!all.contains(e.authority())) {
                all.add(e.authority());
            }
            // A deadline that was reminded of and stays what it is, is not reminded of again.
            boolean same = e.stage() == stage && e.deadline().equals(deadline);
            return copy(
                    version,
                    state,
                    List.copyOf(all),
                    e.authority(),
                    e.stage(),
                    e.deadline(),
                    e.provisional(),
                    same && reminded,
                    acknowledged);
        }

        private Case reminded(boolean now, @Nullable LocalDate until) {
            return copy(version, state, asked, responsible, stage, until, provisional, now, acknowledged);
        }

        private Case acknowledged(String organisation) {
            Set<String> all = new HashSet<>(acknowledged);
            all.add(organisation);
            return copy(version, state, asked, responsible, stage, deadline, provisional, reminded, Set.copyOf(all));
        }

        private Case copy(
                long version,
                State state,
                List<String> asked,
                String responsible,
                VerificationStage stage,
                @Nullable LocalDate deadline,
                boolean provisional,
                boolean reminded,
                Set<String> acknowledged) {
            return new Case(
                    entry,
                    subject,
                    by,
                    ground,
                    version,
                    state,
                    asked,
                    responsible,
                    stage,
                    deadline,
                    provisional,
                    reminded,
                    acknowledged);
        }
    }

    public EntryCases evolve(ObjectionEvent event) {
        return switch (event) {
            case ObjectionRaised e -> {
                Map<CaseId, Case> next = new LinkedHashMap<>(cases);
                next.put(
                        e.caseId(),
                        new Case(
                                e.entry(),
                                e.subject(),
                                e.by(),
                                e.ground(),
                                e.version(),
                                State.OPEN,
                                List.of(),
                                "",
                                VerificationStage.VERIFICATION,
                                null,
                                false,
                                false,
                                Set.of()));
                yield new EntryCases(next);
            }
            case VerificationRequested e -> change(e.caseId(), c -> c.asked(e));
            case VerificationReminded e -> change(e.caseId(), c -> c.reminded(true, c.deadline()));
            case VerificationOverdue e -> change(e.caseId(), c -> c.reminded(true, null));
            case ObjectionUpheld e -> change(e.caseId(), c -> c.foundWrong(e));
            case ObjectionRemedied e -> change(e.caseId(), c -> c.with(State.UPHELD));
            case ObjectionRejected e -> change(e.caseId(), c -> c.with(State.REJECTED));
            case ObjectionRetracted e -> change(e.caseId(), c -> c.with(State.RETRACTED));
            case ObjectionLapsed e ->
                // What was found wrong stays found wrong when the entry ends before its correction.
                change(e.caseId(), c -> c.with(c.state() == State.CORRECTING ? State.UPHELD : State.LAPSED));
            case ClearingAcknowledged e -> change(e.caseId(), c -> c.acknowledged(e.organisation()));
        };
    }

    private EntryCases change(CaseId id, UnaryOperator<Case> change) {
        Map<CaseId, Case> next = new LinkedHashMap<>(cases);
        next.computeIfPresent(id, (same, old) -> change.apply(old));
        return new EntryCases(next);
    }

    public @Nullable Case find(CaseId id) {
        return cases.get(id);
    }

    /** Whether somebody of the same kind has a case open on a ground: what others began takes nobody's right. */
    boolean openOn(String ground, Objector by) {
        return cases.values().stream()
                .anyMatch(c -> c.state().isOpen() && c.by() == by && c.ground().equals(ground));
    }

    /**
     * Whether somebody of the same kind tried the same ground against the same version before, and was not right: what
     * a liaison tried uses up nobody's right, and what was corrected since is another matter.
     */
    boolean triedBefore(String ground, Objector by, long version) {
        return cases.values().stream()
                .anyMatch(c -> c.by() == by
                        && c.ground().equals(ground)
                        && c.version() == version
                        && c.state() != State.UPHELD);
    }
}
