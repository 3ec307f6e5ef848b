package org.creditlists.objection.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.creditlists.casehandling.access.EvidenceEndpoints;
import org.creditlists.casehandling.evidence.Evidence;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The files of objections, which liaisons hand in, too. */
@Path("/objections")
@RunOnVirtualThread
public class EvidenceResource {

    private final EvidenceEndpoints evidence;
    private final ObjectionAccess access;
    private final ObjectionHandling handling;

    EvidenceResource(EvidenceEndpoints evidence, ObjectionAccess access, ObjectionHandling handling) {
        this.evidence = evidence;
        this.access = access;
        this.handling = handling;
    }

    @POST
    @Recorded(Recorded.Kind.WRITE)
    @Path("/evidence")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUBJECT, Roles.LIAISON})
    @Operation(summary = EvidenceEndpoints.UPLOAD, description = EvidenceEndpoints.UPLOAD_HOW)
    @APIResponse(responseCode = "413", description = EvidenceEndpoints.TOO_LARGE)
    @APIResponse(responseCode = "415", description = EvidenceEndpoints.OTHER_TYPE)
    @APIResponse(responseCode = "422", description = EvidenceEndpoints.UNSAFE)
    @APIResponseSchema(value = Evidence.class, responseCode = "201", responseDescription = EvidenceEndpoints.UPLOADED)
    public Response upload(InputStream content, @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type)
            throws IOException {
        return evidence.upload(access, content, type);
    }

    @GET
    @Path("/{case}/evidence/{evidence}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.SUBJECT, Roles.LIAISON, Roles.OFFICER})
    @Operation(summary = EvidenceEndpoints.DOWNLOAD)
    public Response download(@PathParam("case") UUID caseId, @PathParam("evidence") UUID id) {
        return evidence.download(access, handling, caseId, id);
    }
}
