package org.creditlists.objection.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.creditlists.contracts.event.ObjectionEvent;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRejected;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;

/** All objections to one entry. */
public record EntryCases(Map<CaseId, Case> cases) {

    public static final EntryCases NONE = new EntryCases(Map.of());

    /** Where a case stands. */
    public enum State {
        OPEN,
        UPHELD,
        REJECTED
    }

    public record Case(EntryId entry, SubjectId subject, String ground, State state) {}

    EntryCases evolve(ObjectionEvent event) {
        Map<CaseId, Case> next = new LinkedHashMap<>(cases);
        switch (event) {
            case ObjectionRaised e -> next.put(e.caseId(), new Case(e.entry(), e.subject(), e.ground(), State.OPEN));
            case ObjectionUpheld e -> next.computeIfPresent(e.caseId(), (id, old) -> with(old, State.UPHELD));
            case ObjectionRejected e -> next.computeIfPresent(e.caseId(), (id, old) -> with(old, State.REJECTED));
        }
        return new EntryCases(next);
    }

    boolean openOn(String ground) {
        return cases.values().stream()
                .anyMatch(c -> c.state() == State.OPEN && c.ground().equals(ground));
    }

    boolean triedBefore(String ground) {
        return cases.values().stream().anyMatch(c -> c.ground().equals(ground));
    }

    private static Case with(Case old, State state) {
        return new Case(old.entry(), old.subject(), old.ground(), state);
    }
}
