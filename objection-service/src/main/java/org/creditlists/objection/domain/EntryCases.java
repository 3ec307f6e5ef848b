package org.creditlists.objection.domain;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.creditlists.contracts.event.ClearingAcknowledged;
import org.creditlists.contracts.event.ObjectionEvent;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.Objector;
import org.creditlists.objection.domain.ObjectionState.Known;
import org.creditlists.objection.domain.ObjectionState.Open;
import org.creditlists.objection.domain.ObjectionState.Raised;
import org.creditlists.objection.domain.ObjectionState.Unknown;
import org.creditlists.objection.domain.ObjectionState.Upheld;

/**
 * All objections to one entry.
 *
 * @param errorTakenBy organisations that confirmed that the entry was withdrawn as an error, to which nobody had
 * objected
 */
public record EntryCases(Map<CaseId, Known> cases, Set<String> errorTakenBy) {

    public static final EntryCases NONE = new EntryCases(Map.of(), Set.of());

    private static final Unknown UNKNOWN = new Unknown();

    public EntryCases evolve(ObjectionEvent event) {
        Map<CaseId, Known> next = new LinkedHashMap<>(cases);
        if (event instanceof ObjectionRaised e) {
            next.put(e.caseId(), new Raised(new Objection(e.entry(), e.subject(), e.by(), e.ground(), e.version())));
        } else if (event instanceof ClearingAcknowledged e && !next.containsKey(e.caseId())) {
            Set<String> all = new HashSet<>(errorTakenBy);
            all.add(e.organisation());
            return new EntryCases(cases, Set.copyOf(all));
        } else {
            next.computeIfPresent(event.caseId(), (id, before) -> ObjectionEvolution.after(before, event));
        }
        return new EntryCases(next, errorTakenBy);
    }

    public ObjectionState find(CaseId id) {
        Known known = cases.get(id);
        return known == null ? UNKNOWN : known;
    }

    /** Whether somebody of the same kind has a case open on a ground: what others began takes nobody's right. */
    boolean openOn(GroundCode ground, Objector by) {
        return cases.values().stream().anyMatch(known -> known instanceof Open && isOf(known.objection(), ground, by));
    }

    /**
     * Whether somebody of the same kind tried the same ground against the same version before, and was not right: what
     * a liaison tried uses up nobody's right, and what was corrected since is another matter.
     */
    boolean triedBefore(GroundCode ground, Objector by, long version) {
        return cases.values().stream()
                .anyMatch(known -> !(known instanceof Upheld)
                        && isOf(known.objection(), ground, by)
                        && known.objection().version() == version);
    }

    private static boolean isOf(Objection objection, GroundCode ground, Objector by) {
        return objection.by() == by && objection.ground().equals(ground);
    }
}
