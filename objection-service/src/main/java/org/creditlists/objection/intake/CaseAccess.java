package org.creditlists.objection.intake;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.creditlists.casehandling.timeline.Timeline;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.Objector;
import org.creditlists.objection.domain.Refusals;
import org.creditlists.objection.query.Case;
import org.creditlists.objection.query.CaseView;
import org.creditlists.objection.query.CaseViews;
import org.creditlists.objection.query.Cases;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;

/** Which cases a caller may see, and what of them. A case that is not for the caller is a case that is not there. */
@RequestScoped
public class CaseAccess {

    private final Cases cases;
    private final CaseViews views;
    private final Caller caller;
    private final KeyedHash hash;

    CaseAccess(Cases cases, CaseViews views, Caller caller, KeyedHash hash) {
        this.cases = cases;
        this.views = views;
        this.caller = caller;
        this.hash = hash;
    }

    /** Keyed hash of whoever the caller acts for: the own code, or the organisation of a liaison. */
    String owner() {
        return caller.hasRole(Roles.SUBJECT)
                ? hash.of(caller.ownCode())
                : hash.of(Roles.LIAISON, caller.organisation());
    }

    /** @throws RefusedException when the caller did not bring it */
    Case own(UUID id) {
        CaseId caseId = new CaseId(id);
        Optional<Case> own = caller.hasRole(Roles.SUBJECT)
                ? cases.findOwn(caseId, hash.of(caller.ownCode()))
                : cases.find(caseId).filter(found -> caller.organisation().equals(found.liaisonOf()));
        return own.orElseThrow(CaseAccess::unknown);
    }

    /** @throws RefusedException when it is not on the desk of the caller's authority */
    Case onDesk(UUID id) {
        Case found = cases.find(new CaseId(id)).orElseThrow(CaseAccess::unknown);
        if (!cases.isFor(found, caller.organisation())) {
            throw new RefusedException(Refusals.NOT_YOUR_ENTRY);
        }
        return found;
    }

    /** @throws RefusedException when the caller has nothing to do with it */
    public Case readable(UUID id) {
        if (caller.hasRole(Roles.AUDITOR)) {
            return cases.find(new CaseId(id)).orElseThrow(CaseAccess::unknown);
        }
        if (caller.hasRole(Roles.SUBJECT)) {
            return cases.findConcerning(new CaseId(id), owner()).orElseThrow(CaseAccess::unknown);
        }
        return caller.hasRole(Roles.OFFICER) ? ofOffice(id) : own(id);
    }

    /** @throws RefusedException when what was handed in is not for the caller */
    Case withFiles(UUID id) {
        return caller.hasRole(Roles.OFFICER) ? ofOffice(id) : own(id);
    }

    private Case ofOffice(UUID id) {
        return cases.find(new CaseId(id))
                .filter(found -> cases.isFor(found, caller.organisation()))
                .orElseThrow(CaseAccess::unknown);
    }

    /** What of a case is for the caller. */
    CaseView view(Case found) {
        return shown(found, views.of(found));
    }

    List<CaseView> views(List<Case> found) {
        List<CaseView> all = views.of(found);
        return IntStream.range(0, found.size())
                .mapToObj(i -> shown(found.get(i), all.get(i)))
                .toList();
    }

    /**
     * What people wrote is for who wrote it and who decides it; auditors and whom the entry is about see how it goes.
     */
    private CaseView shown(Case found, CaseView view) {
        if (caller.hasRole(Roles.AUDITOR)) {
            return view.withoutTexts();
        }
        if (caller.hasRole(Roles.SUBJECT)) {
            return owner().equals(found.objectorHash()) ? view : view.withoutTexts();
        }
        return caller.hasRole(Roles.LIAISON) && caller.organisation().equals(found.liaisonOf())
                ? view
                : view.withoutNext();
    }

    /** Where somebody whom an entry does not concern objected to it: which organisations used it is not for them. */
    public boolean isOutsider(Case found) {
        return caller.hasRole(Roles.SUBJECT) && found.by() == Objector.PUBLIC && owner().equals(found.objectorHash());
    }

    Timeline.Reader reader(Case found) {
        if (caller.hasRole(Roles.AUDITOR)) {
            return new Timeline.Reader.Auditor();
        }
        if (isOutsider(found)) {
            return new Timeline.Reader.Outsider();
        }
        return caller.hasRole(Roles.SUBJECT)
                ? new Timeline.Reader.Subject()
                : new Timeline.Reader.Authority(caller.organisation());
    }

    private static RefusedException unknown() {
        return new RefusedException(Refusals.CASE_UNKNOWN);
    }
}
