package org.creditlists.restoration.intake;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.creditlists.casehandling.access.CaseAccess;
import org.creditlists.casehandling.access.Showing;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.restoration.applications.Application;
import org.creditlists.restoration.applications.Applications;
import org.creditlists.restoration.domain.Refusals;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.web.identity.Caller;

/**
 * Which applications a caller may see. One that was granted is archived and for its subject alone (Hubei opinions on
 * personal creditworthiness (2017), part IV(3)).
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
        return !found.isGranted();
    }

    /** Whether the entry was about the caller, and not about an organisation that the caller stands behind. */
    public boolean isSubject(Application found) {
        return owner().equals(found.subjectHash());
    }

    /** An auditor sees how an application was handled, not what people wrote and handed in. */
    @Override
    public Showing showing(Application found) {
        Showing others = caller.hasRole(Roles.SUBJECT) ? Showing.ALL : Showing.WITHOUT_NEXT;
        return caller.hasRole(Roles.AUDITOR) ? Showing.WITHOUT_TEXTS : others;
    }
}
