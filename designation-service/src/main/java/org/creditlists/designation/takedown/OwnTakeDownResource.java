package org.creditlists.designation.takedown;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.web.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whose RED entry ended because of BLACK, for its subject. */
@Path("/taken-down/mine")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUBJECT)
@RunOnVirtualThread
public class OwnTakeDownResource {

    private final TakeDowns takeDowns;
    private final Caller caller;

    OwnTakeDownResource(TakeDowns takeDowns, Caller caller) {
        this.takeDowns = takeDowns;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "RED entries about oneself that a serious record ended, of one's own or of an organisation"
                    + " behind which one stands; the latest first, at most 500",
            description =
                    "becauseOf is the entry to object to. RED comes back by a decision of its authority alone, which"
                            + " may reinstate it once that entry ended as an error.")
    public List<OwnTakenDown> mine() {
        return takeDowns.about(caller.ownCode());
    }
}
