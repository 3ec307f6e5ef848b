package org.creditlists.signedlog.security;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.creditlists.signedlog.BatchHead;
import org.creditlists.signedlog.SignedBatch;
import org.creditlists.signedlog.StoredBatches;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The signed heads of the security log where it is the only log of the process: whoever keeps one finds out that the
 * log was cut off. Services tell theirs with those of their other logs.
 */
@Path("/security-log/head")
@RunOnVirtualThread
@IfBuildProperty(name = "build.security-log-alone", stringValue = "true")
public class SecurityHeadResource {

    private final StoredBatches batches;

    SecurityHeadResource(SecurityLogVerification verification) {
        this.batches = verification.batches();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @PublicRead
    @Operation(summary = "The signed head of the last batch; batch 0 before the first")
    public BatchHead last() {
        return batches.last().orElse(BatchHead.NONE);
    }

    @GET
    @Path("/{batch}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @PublicRead
    @Operation(summary = "The signed head of one batch, to compare with one that was kept; batch 0 where there is none")
    public BatchHead head(@PathParam("batch") long batch) {
        return batches.find(batch).map(SignedBatch::signedHead).orElse(BatchHead.NONE);
    }
}
