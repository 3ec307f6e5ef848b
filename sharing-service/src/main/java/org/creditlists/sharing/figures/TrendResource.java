package org.creditlists.sharing.figures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The figures behind the statistics page, for everybody. */
@Path("/statistics/trends")
@Produces(MediaType.APPLICATION_JSON)
public class TrendResource {

    private final Trends trends;

    TrendResource(Trends trends) {
        this.trends = trends;
    }

    @GET
    @PermitAll
    @PublicRead
    @RunOnVirtualThread
    @Operation(
            summary = "Entries by month, list, field and authority, and the quality of what each authority sent",
            description =
                    "Of all entries that ever were, published or not; without a name. Worked out every hour, and as"
                            + " soon as the lists are complete after a start; what was withdrawn as an error counts as"
                            + " never listed.")
    public Trends.Known trends() {
        return trends.known();
    }
}
