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
     * @param version of the entry that is objected to
     * @param asked authorities that may decide: who supplied the entry, then whoever the case was passed up to
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
            VerificationStage stage,
            @Nullable LocalDate deadline,
            boolean provisional,
            boolean reminded,
            Set<String> acknowledged) {

        Case with(State next) {
            return new Case(
                    entry,
                    subject,
                    by,
                    ground,
                    version,
                    next,
                    asked,
                    stage,
                    deadline,
                    provisional,
                    reminded,
                    acknowledged);
        }

        private Case asked(VerificationRequested e) {
            List<String> all = new ArrayList<>(asked);
            if (!all.contains(e.authority())) {
                all.add(e.authority());
            }
            return new Case(
                    entry,
                    subject,
                    by,
                    ground,
                    version,
                    state,
                    List.copyOf(all),
                    e.stage(),
                    e.deadline(),
                    e.provisional(),
                    false,
                    acknowledged);
        }

        private Case reminded(boolean now, @Nullable LocalDate until) {
            return new Case(
                    entry, subject, by, ground, version, state, asked, stage, until, provisional, now, acknowledged);
        }

        private Case acknowledged(String organisation) {
            Set<String> all = new HashSet<>(acknowledged);
            all.add(organisation);
            return new Case(
                    entry,
                    subject,
                    by,
                    ground,
                    version,
                    state,
                    asked,
                    stage,
                    deadline,
                    provisional,
                    reminded,
                    Set.copyOf(all));
        }

        /** Whoever was asked last. */
        String responsible() {
            return asked.getLast();
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
            case ObjectionUpheld e ->
                change(e.caseId(), c -> c.with(e.remedy() == Remedy.WITHDRAWAL ? State.UPHELD : State.CORRECTING));
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

    boolean openOn(String ground) {
        return cases.values().stream()
                .anyMatch(c -> c.state().isOpen() && c.ground().equals(ground));
    }

    /** Whether somebody of the same kind tried the same ground before: what a liaison tried uses up nobody's right. */
    boolean triedBefore(String ground, Objector by) {
        return cases.values().stream().anyMatch(c -> c.by() == by && c.ground().equals(ground));
    }
}
