package org.creditlists.portal.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.list.Text;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The rules of restoration, which anybody may read: without a token. */
@RegisterRestClient(configKey = "restoration")
@RegisterClientHeaders(ReaderHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Produces(MediaType.APPLICATION_JSON)
@Path("/restorations/terms")
public interface RestorationRules {

    record Terms(
            String edition,
            LocalDate effectiveFrom,
            Text source,
            Text note,
            int acceptanceWorkingDays,
            int decisionWorkingDays,
            int escalationWorkingDays,
            int longestWaitMonths,
            List<Named> conditions,
            List<Named> routes,
            Named commitment,
            List<Named> reasons)
            implements Edition {}

    /** All editions, the latest first. */
    @GET
    List<Terms> terms();
}
