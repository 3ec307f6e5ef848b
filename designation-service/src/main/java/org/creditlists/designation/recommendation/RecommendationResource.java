package org.creditlists.designation.recommendation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.designation.registry.Registry;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.designation.registry.domain.RegistryRefusals;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * What became of an organisation's recommendations: for the body that recognised it, and for itself (Draft opinions on
 * joint incentives, part IV(4)).
 */
@Path("/authorities/{authority}/recommendations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.REGISTRAR})
@RunOnVirtualThread
public class RecommendationResource {

    private final Recommendations recommendations;
    private final Registry registry;
    private final Caller caller;

    RecommendationResource(Recommendations recommendations, Registry registry, Caller caller) {
        this.recommendations = recommendations;
        this.registry = registry;
        this.caller = caller;
    }

    /**
     * @param recommended entries that the organisation recommended
     * @param provedFalse how many of them an upheld objection proved wrong
     * @param cases the latest of these, at most 500
     */
    public record TrackRecord(
            String organisation, long recommended, long provedFalse, List<Recommendations.ProvedFalse> cases) {}

    @GET
    @Operation(summary = "How many recommendations an organisation made, and which of them proved false")
    @APIResponse(responseCode = "403", description = "Neither the body that recognised it nor the organisation itself")
    @APIResponse(responseCode = "404", description = "Not registered")
    @APIResponseSchema(value = TrackRecord.class, responseCode = "200", responseDescription = "As it is now")
    public TrackRecord of(@PathParam("authority") String id) {
        Authority organisation =
                registry.find(new AuthorityId(id)).orElseThrow(() -> new RefusedException(RegistryRefusals.UNKNOWN));
        if (!caller.hasRole(Roles.REGISTRAR)
                && !caller.organisation().equals(id)
                && !recognised(organisation, new AuthorityId(caller.organisation()))) {
            throw new RefusedException(RecommendationRefusals.NOT_FOR_YOU);
        }
        List<Recommendations.ProvedFalse> cases = recommendations.provedFalse(id);
        return new TrackRecord(id, recommendations.count(id), recommendations.falseCount(id), cases);
    }

    private static boolean recognised(Authority organisation, AuthorityId by) {
        return organisation.mandates().stream()
                .filter(mandate -> mandate.power() == Authority.Power.RECOMMEND)
                .map(Authority.Mandate::authorisation)
                .filter(Objects::nonNull)
                .anyMatch(authorisation -> authorisation.by().equals(by));
    }
}
