package org.creditlists.restoration.intake;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.creditlists.casehandling.timeline.Timeline;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.restoration.domain.EntryApplications;
import org.creditlists.restoration.domain.Refusals;
import org.creditlists.restoration.query.Application;
import org.creditlists.restoration.query.ApplicationView;
import org.creditlists.restoration.query.ApplicationViews;
import org.creditlists.restoration.query.Applications;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;

/**
 * Which applications a caller may see, and what of them. One that is not for the caller is one that is not there; one
 * that was granted is archived and for its subject alone (Hubei opinions on personal creditworthiness (2017), part
 * IV(3)).
 */
@RequestScoped
public class ApplicationAccess {

    private final Applications applications;
    private final ApplicationViews views;
    private final Caller caller;
    private final KeyedHash hash;

    ApplicationAccess(Applications applications, ApplicationViews views, Caller caller, KeyedHash hash) {
        this.applications = applications;
        this.views = views;
        this.caller = caller;
        this.hash = hash;
    }

    /** Keyed hash of the caller's own code. */
    String owner() {
        return hash.of(caller.ownCode());
    }

    /** @throws RefusedException when the caller did not bring it, and it is not about the caller */
    public Application own(UUID id) {
        return applications.findOwn(new CaseId(id), owner()).orElseThrow(ApplicationAccess::unknown);
    }

    /** @throws RefusedException when it is not on the desk of the caller's authority */
    Application onDesk(UUID id) {
        Application found = applications.find(new CaseId(id)).orElseThrow(ApplicationAccess::unknown);
        if (!applications.isFor(found, caller.organisation())) {
            throw new RefusedException(Refusals.NOT_YOUR_ENTRY);
        }
        return found;
    }

    /** @throws RefusedException when the caller has nothing to do with it */
    Application readable(UUID id) {
        if (caller.hasRole(Roles.AUDITOR)) {
            return applications.find(new CaseId(id)).orElseThrow(ApplicationAccess::unknown);
        }
        return caller.hasRole(Roles.OFFICER)
                ? applications
                        .find(new CaseId(id))
                        .filter(found -> applications.isFor(found, caller.organisation()))
                        .filter(found -> found.state() != EntryApplications.State.GRANTED)
                        .orElseThrow(ApplicationAccess::unknown)
                : own(id);
    }

    /** Whether the entry was about the caller, and not about an organisation that the caller stands behind. */
    public boolean isSubject(Application found) {
        return owner().equals(found.subjectHash());
    }

    /** An auditor sees how an application was handled, not what people wrote and handed in. */
    ApplicationView view(Application found) {
        ApplicationView view = views.of(found);
        if (caller.hasRole(Roles.AUDITOR)) {
            return view.withoutTexts();
        }
        return caller.hasRole(Roles.SUBJECT) ? view : view.withoutNext();
    }

    /** For a list: what people wrote is read one by one. */
    List<ApplicationView> views(List<Application> found) {
        return views.of(found).stream().map(ApplicationView::withoutTexts).toList();
    }

    Timeline.Reader reader() {
        if (caller.hasRole(Roles.AUDITOR)) {
            return new Timeline.Reader.Auditor();
        }
        return caller.hasRole(Roles.SUBJECT)
                ? new Timeline.Reader.Subject()
                : new Timeline.Reader.Authority(caller.organisation());
    }

    private static RefusedException unknown() {
        return new RefusedException(Refusals.CASE_UNKNOWN);
    }
}
