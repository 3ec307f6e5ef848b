package org.creditlists.portal.pages.topics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The JSON schemas of events and state records. */
@Path("/schemas")
@PermitAll
@PublicRead
@RunOnVirtualThread
public class SchemaResource {

    @GET
    @Path("/{schema}")
    @Produces("application/schema+json")
    @Operation(hidden = true)
    public byte[] schema(@PathParam("schema") String file) {
        return TopicDocuments.schema(file);
    }
}
