package org.creditlists.designation.look;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Times;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who looked at oneself while designating; sharing-service shows it with the inquiries. */
@Path("/looks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUBJECT)
@RunOnVirtualThread
public class LookResource {

    private final Looks looks;
    private final KeyedHash hash;
    private final Caller caller;
    private final LegalDay day;

    LookResource(Looks looks, KeyedHash hash, Caller caller, LegalDay day) {
        this.looks = looks;
        this.hash = hash;
        this.caller = caller;
        this.day = day;
    }

    @GET
    @Path("/mine")
    @Operation(
            summary = "Dry runs with a line about oneself, and submissions that were refused because of one's record;"
                    + " the latest first, at most 500, not after upTo",
            description = "/inquiries/mine of sharing-service has them among the inquiries.")
    public List<Looks.Look> mine(@QueryParam("upTo") @Nullable String upTo) {
        return looks.about(
                hash.anyIn(HashedColumn.LOOK, hash.of(caller.ownCode())), Times.instant(upTo, "upTo", day.now()));
    }
}
