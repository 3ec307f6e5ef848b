package org.creditlists.incentive.query;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The rules in force, for everyone. */
@Path("/measures")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class MeasureResource {

    private final MeasuresEdition edition;

    MeasureResource(MeasuresEdition edition) {
        this.edition = edition;
    }

    @GET
    @Operation(summary = "The edition of measures in force: the catalogue, the memoranda and the departments")
    public MeasuresEdition measures() {
        return edition;
    }
}
