package org.creditlists.portal.workbench.powers;

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

/** Shows special applications for inquiries. */
@Path(Session.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
public class PowersResource {

    private final PowersPage page;
    private final WorkbenchPages pages;

    PowersResource(PowersPage page, WorkbenchPages pages) {
        this.page = page;
        this.pages = pages;
    }

    @GET
    @Path("/approvals")
    @RolesAllowed({Roles.APPROVER, Roles.DEPARTMENT, Roles.OFFICER})
    @Operation(hidden = true)
    public Response page() {
        return pages.board(page.name(), page.draw(BoardPage.BEGINNING));
    }
}
