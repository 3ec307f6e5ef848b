package org.creditlists.sharing.publicity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Times;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Licences and penalties: one's own, and who publishes them late (GuoFa (2016) 33, art. 17). */
@Path("/publicity")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PublicityQueryResource {

    private static final int MONTHS = 12;

    private final Publicity publicity;
    private final Caller caller;
    private final LegalDay day;

    PublicityQueryResource(Publicity publicity, Caller caller, LegalDay day) {
        this.publicity = publicity;
        this.caller = caller;
        this.day = day;
    }

    @GET
    @Path("/lateness")
    @PermitAll
    @PublicRead
    @Operation(
            summary = "How many licences and penalties each authority published in time and late, since a day; the last"
                    + " twelve months when it is absent")
    public List<Publicity.Lateness> lateness(@QueryParam("since") @Nullable String since) {
        LocalDate today = day.today();
        return publicity.lateness(
                Times.day(since, "since", today.minusMonths(MONTHS)).withDayOfMonth(1), today);
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.SUBJECT)
    @Operation(summary = "Licences and penalties about oneself, also those that wait for a reviewer; at most 200")
    public List<Publicity.Published> mine() {
        return publicity.of(caller.ownCode(), day.today(), true);
    }
}
