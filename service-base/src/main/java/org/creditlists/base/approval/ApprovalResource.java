package org.creditlists.base.approval;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.creditlists.base.approval.domain.TwoPersonsEdition;
import org.creditlists.contracts.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * Requests that wait for a second person of the organisation, a safeguard for the security that the Hubei opinions on
 * personal creditworthiness (2017), part IV(1), ask for.
 */
@Path("/approvals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@IfBuildProperty(name = ApprovalWiring.HERE, stringValue = "true")
public class ApprovalResource {

    private final ApprovalHandling approvals;

    ApprovalResource(ApprovalHandling approvals) {
        this.approvals = approvals;
    }

    @GET
    @Path("/policy")
    @PermitAll
    @Operation(summary = "Which acts need two persons today, and the terms")
    public TwoPersonsEdition policy() {
        return approvals.today();
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.REGISTRAR, Roles.AUDITOR})
    @Operation(summary = "Requests of one's own organisation, all for auditors; the latest first, at most 500")
    public List<ApprovalHandling.View> all() {
        return approvals.all();
    }

    @GET
    @Path("/{approval}")
    @RolesAllowed({Roles.OFFICER, Roles.REGISTRAR, Roles.AUDITOR})
    @Operation(summary = "One request, with what was asked for and by whom")
    @APIResponse(responseCode = "404", description = "None of the organisation")
    @APIResponseSchema(value = ApprovalHandling.View.class, responseCode = "200", responseDescription = "As it is now")
    public ApprovalHandling.View one(@PathParam("approval") UUID approval) {
        return approvals.one(approval);
    }

    @GET
    @Path("/{approval}/history")
    @RolesAllowed({Roles.OFFICER, Roles.REGISTRAR, Roles.AUDITOR})
    @Operation(summary = "What happened to a request, in order")
    @APIResponse(responseCode = "404", description = "None of the organisation")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content =
                    @Content(
                            schema =
                                    @Schema(type = SchemaType.ARRAY, implementation = ApprovalHandling.Happened.class)))
    public List<ApprovalHandling.Happened> history(@PathParam("approval") UUID approval) {
        return approvals.history(approval);
    }

    @POST
    @Path("/{approval}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICER, Roles.REGISTRAR})
    @Operation(
            summary = "Agree as the second person; it is decided anew as it was asked for, and carried out",
            description = "NOT_CARRIED_OUT with a code in reason when it cannot be done any more.")
    @APIResponse(responseCode = "403", description = "One's own request, or not the role in which it was asked for")
    @APIResponse(responseCode = "404", description = "None of the organisation")
    @APIResponse(responseCode = "409", description = "Decided, withdrawn or expired")
    @APIResponse(responseCode = "422", description = "The content does not name the act")
    @APIResponseSchema(value = ApprovalHandling.View.class, responseCode = "200", responseDescription = "As it is now")
    public ApprovalHandling.View approve(
            @PathParam("approval") UUID approval, ApprovalHandling.@Nullable Statement content) {
        return approvals.approve(approval, content);
    }

    @POST
    @Path("/{approval}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICER, Roles.REGISTRAR})
    @Operation(summary = "Refuse as the second person, with a reason that names nobody")
    @APIResponse(responseCode = "403", description = "One's own request, or not the role in which it was asked for")
    @APIResponse(responseCode = "404", description = "None of the organisation")
    @APIResponse(responseCode = "409", description = "Decided, withdrawn or expired")
    @APIResponse(responseCode = "422", description = "No reason")
    @APIResponseSchema(value = ApprovalHandling.View.class, responseCode = "200", responseDescription = "As it is now")
    public ApprovalHandling.View refuse(
            @PathParam("approval") UUID approval, ApprovalHandling.@Nullable Refused content) {
        return approvals.refuse(approval, content);
    }

    @POST
    @Path("/{approval}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICER, Roles.REGISTRAR})
    @Operation(summary = "Take one's own request back")
    @APIResponse(responseCode = "403", description = "Another's request")
    @APIResponse(responseCode = "404", description = "None of the organisation")
    @APIResponse(responseCode = "409", description = "Decided before")
    @APIResponse(responseCode = "422", description = "The content does not name the act")
    @APIResponseSchema(value = ApprovalHandling.View.class, responseCode = "200", responseDescription = "As it is now")
    public ApprovalHandling.View withdraw(
            @PathParam("approval") UUID approval, ApprovalHandling.@Nullable Statement content) {
        return approvals.withdraw(approval, content);
    }
}
