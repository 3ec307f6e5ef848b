package org.creditlists.portal.workbench.reinstatements;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.WorkbenchPages;
import org.creditlists.portal.workbench.session.Session;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows an authority what it may reinstate. */
@Path(Session.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
public class ReinstatementsResource {

    private final ReinstatementsPage page;
    private final WorkbenchPages pages;

    ReinstatementsResource(ReinstatementsPage page, WorkbenchPages pages) {
        this.page = page;
        this.pages = pages;
    }

    @GET
    @Path("/reinstatements")
    @RolesAllowed(Roles.OFFICER)
    @Operation(hidden = true)
    public Response page() {
        return pages.board(page.name(), page.draw(BoardPage.BEGINNING));
    }
}
