package org.creditlists.sharing.report;

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

/** The entries of the report alone, for those who want to object to one, or to be restored. */
@Path("/report/entries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUBJECT)
@RunOnVirtualThread
public class OwnEntriesResource {

    private final ReportEntries entries;
    private final Caller caller;

    OwnEntriesResource(ReportEntries entries, Caller caller) {
        this.entries = entries;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Entries about oneself in force, without their measures and without who was shown them")
    public List<Report.Entry> mine() {
        return entries.withoutMeasures(caller.ownCode());
    }
}
