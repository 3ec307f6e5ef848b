package org.creditlists.incentive.order;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.incentive.order.domain.Refusals;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The orders of one entry, for the authority that decided about it. */
@Path("/entries/{entry}/orders")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EntryOrdersResource {

    private final Orders orders;
    private final Lists lists;
    private final Caller caller;

    EntryOrdersResource(Orders orders, Lists lists, Caller caller) {
        this.orders = orders;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.AUDITOR})
    @Operation(summary = "All orders that an entry of one's own authority brought about, without names")
    @APIResponse(responseCode = "404", description = "There is no such entry of the own authority")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = OrderView.class)))
    public List<OrderView> ofEntry(@PathParam("entry") UUID entry) {
        if (!caller.hasRole(Roles.AUDITOR)
                && lists.find(new EntryId(entry))
                        .filter(listed -> listed.authority().value().equals(caller.organisation()))
                        .isEmpty()) {
            throw new RefusedException(Refusals.ENTRY_UNKNOWN);
        }
        return orders.ofEntry(new EntryId(entry)).stream()
                .map(OrderView::withoutNames)
                .toList();
    }
}
