package org.creditlists.restoration.intake;

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
import org.creditlists.casehandling.access.EvidenceEndpoints;
import org.creditlists.casehandling.page.CasePrinter;
import org.creditlists.casehandling.timeline.Timeline;
import org.creditlists.casehandling.timeline.TimelineEntry;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.restoration.applications.Application;
import org.creditlists.restoration.query.ApplicationView;
import org.creditlists.restoration.query.ApplicationViews;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An application as it is read, by its subject, its authorities and auditors, in JSON and as a page. */
@RunOnVirtualThread
@Path("/restorations")
@RolesAllowed({Roles.SUBJECT, Roles.OFFICER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationResource {

    private final ApplicationAccess access;
    private final RestorationHandling handling;
    private final Timeline timelines;
    private final ApplicationViews views;
    private final CasePrinter printer;
    private final EvidenceEndpoints evidence;

    ApplicationResource(
            ApplicationAccess access,
            RestorationHandling handling,
            Timeline timelines,
            ApplicationViews views,
            CasePrinter printer,
            EvidenceEndpoints evidence) {
        this.access = access;
        this.handling = handling;
        this.timelines = timelines;
        this.views = views;
        this.printer = printer;
        this.evidence = evidence;
    }

    @GET
    @Path("/{case}")
    @Operation(
            summary = "One application, for its applicant and subject, its authorities and auditors",
            description = "With Accept: text/html as a page with its whole story. Granted, it is archived: the"
                    + " authority that granted it finds it without texts and files, no other authority does.")
    public ApplicationView one(@PathParam("case") UUID number) {
        return view(read(number));
    }

    @GET
    @Path("/{case}")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public Response page(@PathParam("case") UUID number) {
        Application application = read(number);
        return printer.print(ApplicationPage.of(view(application), timeline(application)));
    }

    @GET
    @Path("/{case}/timeline")
    @Operation(
            summary = "What happened to an application, when, and who did it",
            description = "Who of an organisation did it is shown to that organisation and to auditors.")
    public List<TimelineEntry> timeline(@PathParam("case") UUID number) {
        return timeline(access.readable(number));
    }

    @GET
    @Path("/{case}/evidence/{evidence}")
    @RolesAllowed({Roles.SUBJECT, Roles.OFFICER})
    @Produces(MediaType.WILDCARD)
    @Operation(summary = EvidenceEndpoints.DOWNLOAD)
    public Response download(@PathParam("case") UUID caseId, @PathParam("evidence") UUID id) {
        return evidence.download(access, handling, caseId, id);
    }

    /** That an officer reads what people wrote is recorded. */
    private Application read(UUID number) {
        return handling.read(access.readable(number), access.recordedReader());
    }

    private ApplicationView view(Application application) {
        return views.of(application, access.showing(application));
    }

    private List<TimelineEntry> timeline(Application application) {
        return timelines.of(application.caseId(), ApplicationViews::act, access.reader(application));
    }
}
