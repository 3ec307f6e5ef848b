package org.creditlists.restoration.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.creditlists.contracts.event.EntryShielded;
import org.creditlists.contracts.event.RestorationEvent;
import org.creditlists.contracts.event.RestorationRequested;
import org.creditlists.contracts.event.ShieldingEnded;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.restoration.domain.ApplicationState.Granted;
import org.creditlists.restoration.domain.ApplicationState.Known;
import org.creditlists.restoration.domain.ApplicationState.Open;
import org.creditlists.restoration.domain.ApplicationState.Refused;
import org.creditlists.restoration.domain.ApplicationState.Requested;

/** All applications for the restoration of one entry, and its shieldings. */
public record EntryApplications(Map<CaseId, Known> applications, Map<CaseId, ShieldState> shields) {

    public static final EntryApplications NONE = new EntryApplications(Map.of(), Map.of());

    public EntryApplications evolve(RestorationEvent event) {
        Map<CaseId, Known> nextApplications = new LinkedHashMap<>(applications);
        Map<CaseId, ShieldState> nextShields = new LinkedHashMap<>(shields);
        if (event instanceof RestorationRequested e) {
            nextApplications.put(e.caseId(), new Requested(e.entry(), e.subject()));
        } else if (event instanceof EntryShielded e) {
            nextShields.put(e.caseId(), new ShieldState.Running(e.entry(), e.subject(), e.authority(), e.until()));
        } else if (event instanceof ShieldingEnded) {
            nextShields.computeIfPresent(event.caseId(), (id, before) -> ended(before));
        } else {
            nextApplications.computeIfPresent(
                    event.caseId(), (id, before) -> ApplicationEvolution.after(before, event));
        }
        return new EntryApplications(nextApplications, nextShields);
    }

    private static ShieldState ended(ShieldState before) {
        return before instanceof ShieldState.Running running ? new ShieldState.Over(running.authority()) : before;
    }

    public ApplicationState find(CaseId id) {
        Known known = applications.get(id);
        return known == null ? new ApplicationState.Unknown() : known;
    }

    ShieldState findShield(CaseId id) {
        return shields.getOrDefault(id, new ShieldState.Unknown());
    }

    boolean isRestored() {
        return applications.values().stream().anyMatch(Granted.class::isInstance);
    }

    boolean hasOpen() {
        return applications.values().stream().anyMatch(Open.class::isInstance);
    }

    boolean isShielded() {
        return shields.values().stream().anyMatch(ShieldState.Running.class::isInstance);
    }

    /** The day before which a refusal lets nobody try again. */
    Optional<LocalDate> nextTryFrom() {
        return applications.values().stream()
                .filter(Refused.class::isInstance)
                .map(known -> ((Refused) known).nextTryFrom())
                .max(LocalDate::compareTo);
    }
}
