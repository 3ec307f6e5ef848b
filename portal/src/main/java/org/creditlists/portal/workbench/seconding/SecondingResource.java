package org.creditlists.portal.workbench.seconding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.WorkbenchPages;
import org.creditlists.portal.workbench.session.Session;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows what takes two persons. */
@Path(Session.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
public class SecondingResource {

    private final RequestsPage requests;
    private final RequestPage request;
    private final CountersigningsPage countersignings;
    private final OverduePage overdue;
    private final WorkbenchPages pages;

    SecondingResource(
            RequestsPage requests,
            RequestPage request,
            CountersigningsPage countersignings,
            OverduePage overdue,
            WorkbenchPages pages) {
        this.requests = requests;
        this.request = request;
        this.countersignings = countersignings;
        this.overdue = overdue;
        this.pages = pages;
    }

    @GET
    @Path("/requests")
    @RolesAllowed({Roles.OFFICER, Roles.REGISTRAR})
    @Operation(hidden = true)
    public Response requests() {
        return pages.board(requests.name(), requests.draw(BoardPage.BEGINNING));
    }

    @GET
    @Path("/request/{approval}")
    @RolesAllowed({Roles.OFFICER, Roles.REGISTRAR})
    @Operation(hidden = true)
    public Response request(@PathParam("approval") UUID approval) {
        return pages.board(request.name() + "/" + approval, request.draw(BoardPage.Place.about(approval)));
    }

    @GET
    @Path("/countersignings")
    @RolesAllowed({Roles.OFFICER, Roles.PLATFORM})
    @Operation(hidden = true)
    public Response countersignings() {
        return pages.board(countersignings.name(), countersignings.draw(BoardPage.BEGINNING));
    }

    @GET
    @Path("/overdue")
    @RolesAllowed(Roles.OFFICER)
    @Operation(hidden = true)
    public Response overdue() {
        return pages.board(overdue.name(), overdue.draw(BoardPage.BEGINNING));
    }
}
