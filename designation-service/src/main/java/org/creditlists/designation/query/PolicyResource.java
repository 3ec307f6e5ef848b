package org.creditlists.designation.query;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.creditlists.designation.domain.StandardsEdition;
import org.creditlists.designation.intake.HeaderTable;
import org.creditlists.designation.intake.Vocabulary;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The rules in force, for everyone. */
@Path("/standards")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class PolicyResource {

    private final StandardsEdition edition;
    private final Vocabulary vocabulary;

    PolicyResource(StandardsEdition edition, Vocabulary vocabulary) {
        this.edition = edition;
        this.vocabulary = vocabulary;
    }

    @GET
    @Operation(
            summary = "The edition of standards in force: fields, standards with their grounds and terms, authorities")
    public StandardsEdition standards() {
        return edition;
    }

    @GET
    @Path("/headers")
    @Operation(summary = "Under which names the columns and values of a pushed list are understood")
    public HeaderTable headers() {
        return vocabulary.table();
    }
}
