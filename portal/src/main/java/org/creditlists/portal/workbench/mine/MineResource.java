package org.creditlists.portal.workbench.mine;

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

/** Shows a subject its own entries, warnings and cases. */
@Path(Session.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
public class MineResource {

    private final MinePage page;
    private final ObjectPage object;
    private final WorkbenchPages pages;
    private final Downloads downloads;

    MineResource(MinePage page, ObjectPage object, WorkbenchPages pages, Downloads downloads) {
        this.page = page;
        this.object = object;
        this.pages = pages;
        this.downloads = downloads;
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.SUBJECT)
    @Operation(hidden = true)
    public Response page() {
        return pages.board(page.name(), page.draw(BoardPage.BEGINNING));
    }

    @GET
    @Path("/object/{entry}")
    @RolesAllowed(Roles.SUBJECT)
    @Operation(hidden = true)
    public Response objectTo(@PathParam("entry") UUID entry) {
        return pages.board(object.name() + "/" + entry, object.draw(BoardPage.Place.about(entry)));
    }

    @GET
    @Path("/report")
    @RolesAllowed(Roles.SUBJECT)
    @Operation(hidden = true)
    public Response report() {
        return downloads.answer(Owner.SHARING, "/report", MediaType.TEXT_HTML);
    }
}
