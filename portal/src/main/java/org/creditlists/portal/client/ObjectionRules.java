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
import org.jspecify.annotations.Nullable;

/** The rules of objections, which anybody may read: without a token. */
@RegisterRestClient(configKey = "objection")
@RegisterClientHeaders(ReaderHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Produces(MediaType.APPLICATION_JSON)
@Path("/objections/terms")
public interface ObjectionRules {

    /** @param lists against whose entries it can be raised; null for all */
    record Ground(
            String code, String zh, String en, @Nullable List<String> lists) implements Coded {

        public boolean isFor(String list) {
            return lists == null || lists.contains(list);
        }
    }

    /** A way that stays open after a rejection. */
    record Further(String zh, String en, Text basis) {}

    record Terms(
            String edition,
            LocalDate effectiveFrom,
            Text source,
            Text note,
            int verificationWorkingDays,
            int correctionWorkingDays,
            int escalationWorkingDays,
            List<Ground> grounds,
            List<Named> reasons,
            List<Further> further)
            implements Edition {}

    /** All editions, the latest first. */
    @GET
    List<Terms> terms();
}
