package org.creditlists.restoration.intake;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.creditlists.casehandling.access.CaseAccess;
import org.creditlists.casehandling.access.Showing;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.restoration.applications.Application;
import org.creditlists.restoration.applications.Applications;
import org.creditlists.restoration.domain.Refusals;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.web.identity.Caller;

/**
 * Which applications a caller may see. One that was granted is archived: for its subject, and as facts without texts
 * and files for the authority that granted it; no other authority finds it any more, not even the one that had
 * designated (Hubei opinions on personal creditworthiness (2017), part IV(3)).
 */
@Singleton
public class ApplicationAccess extends CaseAccess<Application> {

    private final Applications applications;

    ApplicationAccess(Caller caller, Applications applications, KeyedHash hash) {
        super(applications, caller, hash, Refusals.OF_CASES);
        this.applications = applications;
    }

    /** Whom the entry is about has the rights of whoever applied. */
    @Override
    protected Optional<Application> findOwn(CaseId application) {
        return applications.findConcerning(application, owner());
    }

    @Override
    protected boolean isOpenToOffices(Application found) {
        return !found.isGranted()
                || new AuthorityId(caller.organisation()).equals(found.outcome().decidedBy());
    }

    @Override
    protected boolean hasFilesForOffices(Application found) {
        return !found.isGranted();
    }

    /** Whether the entry was about the caller, and not about an organisation that the caller stands behind. */
    public boolean isSubject(Application found) {
        return owner().equals(found.subjectHash());
    }

    /**
     * An auditor sees how an application was handled, not what people wrote and handed in, and so does the authority in
     * its archive.
     */
    @Override
    public Showing showing(Application found) {
        if (caller.hasRole(Roles.AUDITOR)) {
            return Showing.WITHOUT_TEXTS;
        }
        if (caller.hasRole(Roles.SUBJECT)) {
            return Showing.ALL;
        }
        return found.isGranted() ? Showing.WITHOUT_TEXTS : Showing.WITHOUT_NEXT;
    }
}
