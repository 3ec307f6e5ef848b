package org.creditlists.designation.push;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.creditlists.web.caching.Catalogue;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The names that a pushed list may use, for everyone. */
@Path("/standards/headers")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class HeaderResource {

    private final HeaderTable table;

    HeaderResource(HeaderTable table) {
        this.table = table;
    }

    @GET
    @Catalogue
    @Operation(summary = "Under which names the columns and values of a pushed list are understood")
    public HeaderTable headers() {
        return table;
    }
}
