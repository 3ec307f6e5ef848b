package org.creditlists.objection.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.UUID;
import org.creditlists.casehandling.evidence.Evidence;
import org.creditlists.casehandling.evidence.EvidenceFiles;
import org.creditlists.casehandling.timeline.Actor;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.objection.query.Case;
import org.creditlists.web.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Files: uploaded first, then named in the objection; kept outside the event log and deleted with the entry (Hubei
 * opinions on personal creditworthiness (2017), part IV(3)).
 */
@Path("/objections")
@RunOnVirtualThread
public class EvidenceResource {

    private final EvidenceFiles evidence;
    private final CaseAccess access;
    private final ObjectionHandling desk;
    private final Caller caller;

    EvidenceResource(EvidenceFiles evidence, CaseAccess access, ObjectionHandling desk, Caller caller) {
        this.evidence = evidence;
        this.access = access;
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @Path("/evidence")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUBJECT, Roles.LIAISON})
    @Operation(
            summary = "Upload a file: PDF, JPEG or PNG, at most 10 MiB",
            description = "Not used within a day it is deleted. The content has to be what Content-Type says, and a PDF"
                    + " must not have a password, scripts or attachments.")
    @APIResponse(responseCode = "201", description = "Its number, to be named in the objection, and its SHA-256")
    @APIResponse(responseCode = "413", description = "Too large")
    @APIResponse(responseCode = "415", description = "Neither PDF nor JPEG nor PNG")
    @APIResponse(responseCode = "422", description = "Damaged, encrypted, active, or not what it says")
    public Response upload(InputStream content, @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type)
            throws IOException {
        Evidence uploaded = evidence.upload(content, type, access.owner());
        return Response.status(Response.Status.CREATED).entity(uploaded).build();
    }

    @DELETE
    @Path("/evidence/{evidence}")
    @RolesAllowed({Roles.SUBJECT, Roles.LIAISON})
    @Operation(summary = "Delete a file that was not used yet")
    public void delete(@PathParam("evidence") UUID id) {
        evidence.delete(id, access.owner());
    }

    @GET
    @Path("/{case}/evidence/{evidence}")
    @RolesAllowed({Roles.SUBJECT, Roles.LIAISON, Roles.OFFICER})
    @Operation(
            summary = "A file of a case, for who brought it and its authorities; that an authority read it is recorded")
    public Response download(@PathParam("case") UUID caseId, @PathParam("evidence") UUID id) {
        Case found = access.withFiles(caseId);
        Response file = evidence.download(found.caseId(), id);
        if (caller.hasRole(Roles.OFFICER)) {
            desk.record(found, "evidence-read", Actor.of(caller, List.of(Roles.OFFICER)), id);
        }
        return file;
    }
}
