package org.creditlists.restoration.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.creditlists.contracts.event.EntryShielded;
import org.creditlists.contracts.event.RestorationAccepted;
import org.creditlists.contracts.event.RestorationEvent;
import org.creditlists.contracts.event.RestorationLapsed;
import org.creditlists.contracts.event.RestorationRefused;
import org.creditlists.contracts.event.RestorationRequested;
import org.creditlists.contracts.event.RestorationWithdrawn;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.event.ReviewOverdue;
import org.creditlists.contracts.event.ReviewReminded;
import org.creditlists.contracts.event.ReviewRequested;
import org.creditlists.contracts.event.ShieldingEnded;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ReviewStage;
import org.jspecify.annotations.Nullable;

/** All applications for the restoration of one entry, and its shieldings. */
public record EntryApplications(Map<CaseId, Application> applications, Map<CaseId, Shield> shields) {

    public static final EntryApplications NONE = new EntryApplications(Map.of(), Map.of());

    /** Where an application stands. */
    public enum State {
        SUBMITTED,
        ACCEPTED,
        GRANTED,
        REFUSED,
        WITHDRAWN,
        LAPSED;

        public boolean isOpen() {
            return this == SUBMITTED || this == ACCEPTED;
        }
    }

    /**
     * @param asked authorities that may decide: who designated, then whoever the case was passed up to
     * @param deadline of what is asked now, null before anything was asked and after it passed unanswered
     * @param nextTryFrom after a refusal
     */
    public record Application(
            EntryId entry,
            SubjectId subject,
            State state,
            List<String> asked,
            ReviewStage stage,
            @Nullable LocalDate deadline,
            boolean provisional,
            boolean reminded,
            @Nullable LocalDate nextTryFrom) {

        private Application with(State next, @Nullable LocalDate tryFrom) {
            return new Application(entry, subject, next, asked, stage, deadline, provisional, reminded, tryFrom);
        }

        private Application asked(ReviewRequested e) {
            List<String> all = new ArrayList<>(asked);
            if (!all.contains(e.authority())) {
                all.add(e.authority());
            }
            return new Application(
                    entry,
                    subject,
                    state,
                    List.copyOf(all),
                    e.stage(),
                    e.deadline(),
                    e.provisional(),
                    false,
                    nextTryFrom);
        }

        private Application reminded(@Nullable LocalDate until) {
            return new Application(entry, subject, state, asked, stage, until, provisional, true, nextTryFrom);
        }

        /** Whoever was asked last. */
        String responsible() {
            return asked.getLast();
        }
    }

    /** @param until last day of the court's plan */
    public record Shield(EntryId entry, SubjectId subject, String authority, LocalDate until, boolean ended) {}

    public EntryApplications evolve(RestorationEvent event) {
        return switch (event) {
            case RestorationRequested e -> {
                Map<CaseId, Application> next = new LinkedHashMap<>(applications);
                next.put(
                        e.caseId(),
                        new Application(
                                e.entry(),
                                e.subject(),
                                State.SUBMITTED,
                                List.of(),
                                ReviewStage.ACCEPTANCE,
                                null,
                                false,
                                false,
                                null));
                yield new EntryApplications(next, shields);
            }
            case ReviewRequested e -> change(e.caseId(), a -> a.asked(e));
            case ReviewReminded e -> change(e.caseId(), a -> a.reminded(a.deadline()));
            case ReviewOverdue e -> change(e.caseId(), a -> a.reminded(null));
            case RestorationAccepted e -> change(e.caseId(), a -> a.with(State.ACCEPTED, null));
            case Restored e -> change(e.caseId(), a -> a.with(State.GRANTED, null));
            case RestorationRefused e -> change(e.caseId(), a -> a.with(State.REFUSED, e.nextTryFrom()));
            case RestorationWithdrawn e -> change(e.caseId(), a -> a.with(State.WITHDRAWN, null));
            case RestorationLapsed e -> change(e.caseId(), a -> a.with(State.LAPSED, null));
            case EntryShielded e -> {
                Map<CaseId, Shield> next = new LinkedHashMap<>(shields);
                next.put(e.caseId(), new Shield(e.entry(), e.subject(), e.authority(), e.until(), false));
                yield new EntryApplications(applications, next);
            }
            case ShieldingEnded e -> {
                Map<CaseId, Shield> next = new LinkedHashMap<>(shields);
                next.computeIfPresent(
                        e.caseId(), (id, s) -> new Shield(s.entry(), s.subject(), s.authority(), s.until(), true));
                yield new EntryApplications(applications, next);
            }
        };
    }

    private EntryApplications change(CaseId id, UnaryOperator<Application> change) {
        Map<CaseId, Application> next = new LinkedHashMap<>(applications);
        next.computeIfPresent(id, (same, old) -> change.apply(old));
        return new EntryApplications(next, shields);
    }

    public @Nullable Application find(CaseId id) {
        return applications.get(id);
    }

    boolean isRestored() {
        return applications.values().stream().anyMatch(a -> a.state() == State.GRANTED);
    }

    boolean hasOpen() {
        return applications.values().stream().anyMatch(a -> a.state().isOpen());
    }

    boolean isShielded() {
        return shields.values().stream().anyMatch(shield -> !shield.ended());
    }

    /** The day before which a refusal lets nobody try again. */
    Optional<LocalDate> nextTryFrom() {
        return applications.values().stream()
                .map(Application::nextTryFrom)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
    }
}
