package org.creditlists.portal.workbench.orders;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.portal.workbench.BoardPage;
import org.creditlists.portal.workbench.WorkbenchPages;
import org.creditlists.portal.workbench.session.Session;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Shows a department its orders. */
@Path(Session.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
public class OrdersResource {

    private final OrdersPage page;
    private final WorkbenchPages pages;

    OrdersResource(OrdersPage page, WorkbenchPages pages) {
        this.page = page;
        this.pages = pages;
    }

    @GET
    @Path("/orders")
    @RolesAllowed(Roles.DEPARTMENT)
    @Operation(hidden = true)
    public Response page(@QueryParam("after") @Nullable String after) {
        return pages.board(page.name(), page.draw(BoardPage.Place.after(after)));
    }
}
