package org.creditlists.restoration.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.creditlists.contracts.event.RestorationEvent;
import org.creditlists.contracts.event.RestorationRefused;
import org.creditlists.contracts.event.RestorationRequested;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/** All applications for the restoration of one entry. */
public record EntryApplications(Map<CaseId, Application> applications) {

    public static final EntryApplications NONE = new EntryApplications(Map.of());

    /** Where an application stands. */
    public enum State {
        OPEN,
        GRANTED,
        REFUSED
    }

    /** @param nextTryFrom after a refusal */
    public record Application(
            EntryId entry,
            SubjectId subject,
            State state,
            @Nullable LocalDate nextTryFrom) {}

    EntryApplications evolve(RestorationEvent event) {
        Map<CaseId, Application> next = new LinkedHashMap<>(applications);
        switch (event) {
            case RestorationRequested e ->
                next.put(e.caseId(), new Application(e.entry(), e.subject(), State.OPEN, null));
            case Restored e ->
                next.computeIfPresent(
                        e.caseId(), (id, old) -> new Application(old.entry(), old.subject(), State.GRANTED, null));
            case RestorationRefused e ->
                next.computeIfPresent(
                        e.caseId(),
                        (id, old) -> new Application(old.entry(), old.subject(), State.REFUSED, e.nextTryFrom()));
        }
        return new EntryApplications(next);
    }

    boolean has(State state) {
        return applications.values().stream().anyMatch(a -> a.state() == state);
    }

    /** The day before which a refusal lets nobody try again. */
    Optional<LocalDate> nextTryFrom() {
        return applications.values().stream()
                .map(Application::nextTryFrom)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
    }
}
