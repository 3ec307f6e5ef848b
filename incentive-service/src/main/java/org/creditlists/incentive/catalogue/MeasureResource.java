package org.creditlists.incentive.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Objects;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.incentive.catalogue.domain.OrderTerms;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.web.caching.Catalogue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The rules in force, for everyone (GuoFa (2016) 33, art. 20). */
@Path("/measures")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class MeasureResource {

    private final Editions<MeasuresEdition> measures;
    private final Editions<OrderTerms> terms;
    private final LegalDay legalDay;

    MeasureResource(Editions<MeasuresEdition> measures, Editions<OrderTerms> terms, LegalDay legalDay) {
        this.measures = measures;
        this.terms = terms;
        this.legalDay = legalDay;
    }

    @GET
    @Catalogue
    @Operation(summary = "The catalogue of measures in force on a day, today when none is given")
    public MeasuresEdition measures(@QueryParam("on") @Nullable LocalDate day) {
        return measures.on(orToday(day));
    }

    @GET
    @Catalogue
    @Path("/terms")
    @Operation(summary = "How many working days a department has for what, on a day, today when none is given")
    public OrderTerms terms(@QueryParam("on") @Nullable LocalDate day) {
        return terms.on(orToday(day));
    }

    private LocalDate orToday(@Nullable LocalDate day) {
        return Objects.requireNonNullElseGet(day, () -> legalDay.today());
    }
}
