package org.creditlists.objection.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.creditlists.casehandling.page.CasePrinter;
import org.creditlists.casehandling.timeline.Timeline;
import org.creditlists.casehandling.timeline.TimelineEntry;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.objection.cases.Case;
import org.creditlists.objection.query.CaseView;
import org.creditlists.objection.query.CaseViews;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A case as it is read: by whoever brought it, whom it is about, its authorities and auditors. */
@Path("/objections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CaseResource {

    private final ObjectionHandling handling;
    private final ObjectionAccess access;
    private final CaseViews views;
    private final Timeline timeline;
    private final CasePrinter printer;

    CaseResource(
            ObjectionHandling handling,
            ObjectionAccess access,
            CaseViews views,
            Timeline timeline,
            CasePrinter printer) {
        this.handling = handling;
        this.access = access;
        this.views = views;
        this.timeline = timeline;
        this.printer = printer;
    }

    @GET
    @Path("/{case}")
    @RolesAllowed({Roles.SUBJECT, Roles.LIAISON, Roles.OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "One case, for who brought it, whom it is about, its authorities and auditors",
            description = "With Accept: text/html as a page with its whole story.")
    public CaseView one(@PathParam("case") UUID id) {
        Case found = read(id);
        return views.of(found, access.showing(found));
    }

    @GET
    @Path("/{case}")
    @RolesAllowed({Roles.SUBJECT, Roles.LIAISON, Roles.OFFICER, Roles.AUDITOR})
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public Response page(@PathParam("case") UUID id) {
        Case found = read(id);
        return printer.print(ObjectionPage.of(views.of(found, access.showing(found)), acts(found)));
    }

    @GET
    @Path("/{case}/timeline")
    @RolesAllowed({Roles.SUBJECT, Roles.LIAISON, Roles.OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "What happened to a case, when, and who did it",
            description = "Who of an organisation did it is shown to that organisation and to auditors.")
    public List<TimelineEntry> timeline(@PathParam("case") UUID id) {
        return acts(access.readable(id));
    }

    /** That an officer reads what people wrote is recorded. */
    private Case read(UUID id) {
        return handling.read(access.readable(id), access.recordedReader());
    }

    private List<TimelineEntry> acts(Case found) {
        return timeline.of(found.caseId(), CaseViews::act, access.reader(found));
    }
}
