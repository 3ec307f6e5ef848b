package org.creditlists.portal.pages.topics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The topics in AsyncAPI. It refers to its schemas by addresses beside it, {@link SchemaResource}. */
@Path("/asyncapi.yaml")
@PermitAll
@PublicRead
@RunOnVirtualThread
public class AsyncApiResource {

    @GET
    @Produces("application/yaml")
    @Operation(hidden = true)
    public byte[] document() {
        return TopicDocuments.asyncApi();
    }
}
