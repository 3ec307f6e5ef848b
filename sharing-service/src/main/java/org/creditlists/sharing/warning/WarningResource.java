package org.creditlists.sharing.warning;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.limit.PublicRead;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * The warning list (NDRC (2018) 87, section IV): published as far as every entry that explains it is, and told to whom
 * it is about.
 */
@Path("/warnings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WarningResource {

    private final WarningList warnings;
    private final Caller caller;

    WarningResource(WarningList warnings, Caller caller) {
        this.warnings = warnings;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @PublicRead
    @Operation(
            summary = "The warning list, as far as every entry that explains it is published; the latest first",
            description = "About 200 at once, or fewer; Link has the earlier ones, as long as there are any.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = WarningList.Warning.class)))
    public Response published(@QueryParam("before") @Nullable String before) {
        WarningList.Page page = warnings.page(before);
        Response.ResponseBuilder answer = Response.ok(page.warnings());
        if (page.next() != null) {
            answer.link(
                    UriBuilder.fromPath("/warnings")
                            .queryParam("before", page.next())
                            .build(),
                    "next");
        }
        return answer.build();
    }

    /** @param read whether every notice was read */
    public record OwnWarnings(List<WarningList.Warning> warnings, boolean read) {}

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.SUBJECT)
    @Operation(summary = "The warning about oneself, explained entry by entry; that it was read is not recorded")
    public OwnWarnings own() {
        String code = caller.ownCode();
        return new OwnWarnings(warnings.mine(code), warnings.isRead(code));
    }

    @POST
    @Recorded
    @Path("/mine")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.SUBJECT)
    @Operation(summary = "The warning about oneself, explained entry by entry; that its notice was read is recorded")
    public List<WarningList.Warning> mine() {
        return warnings.read(caller.ownCode());
    }
}
