package org.creditlists.portal.workbench.pushes;

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
import org.creditlists.portal.client.Owner;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.Downloads;
import org.creditlists.portal.workbench.WorkbenchPages;
import org.creditlists.portal.workbench.session.Session;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows the latest pushes of an authority or a platform, and their receipts. */
@Path(Session.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
public class PushesResource {

    private final PushesPage page;
    private final WorkbenchPages pages;
    private final Downloads downloads;

    PushesResource(PushesPage page, WorkbenchPages pages, Downloads downloads) {
        this.page = page;
        this.pages = pages;
        this.downloads = downloads;
    }

    @GET
    @Path("/pushes")
    @RolesAllowed({Roles.OFFICER, Roles.PLATFORM})
    @Operation(hidden = true)
    public Response page() {
        return pages.board(page.name(), page.draw(BoardPage.BEGINNING));
    }

    @GET
    @Path("/pushes/{push}/receipts")
    @RolesAllowed({Roles.OFFICER, Roles.PLATFORM})
    @Operation(hidden = true)
    public Response receipts(@PathParam("push") UUID push) {
        return downloads.answer(Owner.DESIGNATION, "/pushes/" + push + "/receipts", "text/csv");
    }
}
