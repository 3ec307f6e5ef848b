package org.creditlists.designation.standard;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.list.Text;
import org.creditlists.designation.standard.domain.HonoursEdition;
import org.creditlists.designation.standard.domain.Standards;
import org.creditlists.designation.standard.domain.StandardsEdition;
import org.creditlists.web.caching.Catalogue;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The standards and honours by which designations are decided, for everyone. */
@Path("/standards")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class StandardResource {

    private final Standards standards;
    private final HonoursEdition honours;
    private final LegalDay legalDay;

    StandardResource(Standards standards, HonoursEdition honours, LegalDay legalDay) {
        this.standards = standards;
        this.honours = honours;
        this.legalDay = legalDay;
    }

    @GET
    @Catalogue
    @Operation(summary = "The edition of standards by which a decision of a day is judged")
    @APIResponse(responseCode = "200", description = "Fields, standards with their grounds and terms")
    @APIResponse(responseCode = "404", description = "Before the first edition")
    public StandardsEdition standards(
            @Parameter(description = "The date of the decision; today when it is not given") @QueryParam("on") @Nullable
                    String on) {
        return standards
                .on(on == null ? legalDay.today() : day(on))
                .orElseThrow(() -> new RefusedException(StandardRefusals.NO_EDITION));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RefusedException(StandardRefusals.DATE);
        }
    }

    /** One edition among all. */
    public record Edition(String edition, LocalDate effectiveFrom, Text source) {}

    @GET
    @Catalogue
    @Path("/editions")
    @Operation(summary = "All editions, latest first; an entry keeps the standard it was decided under")
    public List<Edition> editions() {
        return standards.editions().stream()
                .map(edition -> new Edition(edition.edition(), edition.effectiveFrom(), edition.source()))
                .toList();
    }

    @GET
    @Catalogue
    @Path("/honours")
    @Operation(summary = "The honours that open RED to an individual, with the bodies that award them")
    public HonoursEdition honours() {
        return honours;
    }
}
