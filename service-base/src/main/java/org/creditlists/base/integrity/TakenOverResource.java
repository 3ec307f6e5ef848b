package org.creditlists.base.integrity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.signedlog.rows.RowSums;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Takes a table over as it is: what an operator mended by hand is written by nobody else. */
@Path("/events/tables")
@RunOnVirtualThread
public class TakenOverResource {

    private static final int LONGEST_REASON = 500;

    private final RowSums sums;
    private final Caller caller;

    TakenOverResource(RowSums sums, Caller caller) {
        this.sums = sums;
        this.caller = caller;
    }

    /** @param reason at most 500 characters, nothing personal */
    public record TakingOver(@Nullable String reason) {}

    /** @param table that is taken over */
    public record TakenOver(String table) {}

    @POST
    @Recorded(Recorded.Kind.WRITE)
    @Path("/{table}/taking-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Takes a table over as it is, after somebody has looked into what was changed by hand",
            description = "Who did it and why stands in the signed log of the tables for ever.")
    @APIResponse(responseCode = "404", description = "There is no such table, or its changes are not noted")
    @APIResponse(responseCode = "422", description = "There is no reason")
    @APIResponseSchema(value = TakenOver.class, responseCode = "200", responseDescription = "As it is now")
    public TakenOver takeOver(@PathParam("table") String table, @Nullable TakingOver content) {
        String reason = Texts.body(content).reason();
        if (reason == null
                || reason.isBlank()
                || reason.length() > LONGEST_REASON
                || Texts.hasControlCharacters(reason)) {
            throw new RefusedException(new Refusal(
                    Refusal.Kind.INVALID,
                    "taking-over-needs-a-reason",
                    "/reason",
                    Articles.GUOFA_2014_21_PART_IV_5,
                    "接管数据表须写明理由（至多500字）",
                    "To take a table over needs a reason of at most 500 characters"));
        }
        if (!sums.takeOver(table, caller.id(), reason)) {
            throw new RefusedException(new Refusal(
                    Refusal.Kind.ABSENT,
                    "table-unknown",
                    "",
                    Articles.GUOFA_2014_21_PART_IV_5,
                    "没有该数据表",
                    "There is no such table"));
        }
        return new TakenOver(table);
    }
}
