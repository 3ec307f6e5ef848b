package org.creditlists.designation.takedown;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.designation.entry.domain.Refusals;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Whose RED entry ended because of BLACK, for the desk of its authority. */
@Path("/taken-down")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TakeDownResource {

    private final TakeDowns takeDowns;
    private final Caller caller;

    TakeDownResource(TakeDowns takeDowns, Caller caller) {
        this.takeDowns = takeDowns;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            summary = "RED entries of one's own authority that a serious record ended, those that nobody has taken"
                    + " note of first; at most 500",
            description = "Name and decision number are kept until the authority has taken note, a year at most.")
    public List<TakenDown> own() {
        return takeDowns.of(caller.organisation());
    }

    @POST
    @Path("/{entry}/receipt")
    @Recorded(Recorded.Kind.WRITE)
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Take note of it: the name is forgotten here, too; told twice is done once")
    @APIResponse(responseCode = "204", description = "Noted")
    @APIResponse(responseCode = "404", description = "No RED entry of one's own authority ended so")
    public void note(@PathParam("entry") UUID entry) {
        if (!takeDowns.note(new EntryId(entry), caller.organisation(), caller.id())) {
            throw new RefusedException(Refusals.ENTRY_UNKNOWN);
        }
    }
}
