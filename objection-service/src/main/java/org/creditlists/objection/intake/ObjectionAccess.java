package org.creditlists.objection.intake;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.creditlists.casehandling.access.CaseAccess;
import org.creditlists.casehandling.access.Showing;
import org.creditlists.casehandling.timeline.Timeline;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.Objector;
import org.creditlists.objection.cases.Case;
import org.creditlists.objection.cases.Cases;
import org.creditlists.objection.domain.Refusals;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.web.identity.Caller;

/** Which objections a caller may see: liaisons bring them, too, and anyone may object to a RED entry. */
@Singleton
public class ObjectionAccess extends CaseAccess<Case> {

    private final Cases cases;

    ObjectionAccess(Cases cases, Caller caller, KeyedHash hash) {
        super(cases, caller, hash, Refusals.OF_CASES);
        this.cases = cases;
    }

    /** Keyed hash of whoever the caller acts for: the own code, or the organisation of a liaison. */
    @Override
    public String owner() {
        return caller.hasRole(Roles.SUBJECT) ? super.owner() : hash.of(Roles.LIAISON, caller.organisation());
    }

    @Override
    protected Optional<Case> findOwn(CaseId id) {
        return caller.hasRole(Roles.SUBJECT)
                ? cases.findOwn(id, owner())
                : cases.find(id).filter(this::isOfLiaison);
    }

    @Override
    public List<Case> mine() {
        return caller.hasRole(Roles.SUBJECT) ? super.mine() : cases.ofLiaison(caller.organisation());
    }

    /**
     * What people wrote is for who wrote it and who decides it; auditors and whom the entry is about see how it goes.
     */
    @Override
    public Showing showing(Case found) {
        if (caller.hasRole(Roles.AUDITOR)) {
            return Showing.WITHOUT_TEXTS;
        }
        if (caller.hasRole(Roles.SUBJECT)) {
            return isObjector(found) ? Showing.ALL : Showing.WITHOUT_TEXTS;
        }
        return caller.hasRole(Roles.LIAISON) && isOfLiaison(found) ? Showing.ALL : Showing.WITHOUT_NEXT;
    }

    /** Where somebody whom an entry does not concern objected to it: which organisations used it is not for them. */
    public boolean isOutsider(Case found) {
        return caller.hasRole(Roles.SUBJECT) && found.raised().by() == Objector.PUBLIC && isObjector(found);
    }

    @Override
    public Timeline.Reader reader(Case found) {
        return !caller.hasRole(Roles.AUDITOR) && isOutsider(found)
                ? new Timeline.Reader.Outsider()
                : super.reader(found);
    }

    private boolean isObjector(Case found) {
        return owner().equals(found.raised().objectorHash());
    }

    private boolean isOfLiaison(Case found) {
        return caller.organisation().equals(found.raised().liaisonOf());
    }
}
