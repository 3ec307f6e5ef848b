package org.creditlists.portal.pages.topics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.limit.PublicRead;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The JSON schemas of events and state records. */
@Path("/schemas")
@PermitAll
@PublicRead
@RunOnVirtualThread
public class SchemaResource {

    private static final Refusal UNKNOWN =
            new Refusal(Refusal.Kind.ABSENT, "schema-unknown", "/schema", "", "没有这个数据格式", "There is no such schema");

    @GET
    @Path("/{schema}")
    @Produces({"application/schema+json", "application/json"})
    @Operation(hidden = true)
    public byte[] schema(@PathParam("schema") String file) {
        return TopicDocuments.schema(file).orElseThrow(() -> new RefusedException(UNKNOWN));
    }
}
