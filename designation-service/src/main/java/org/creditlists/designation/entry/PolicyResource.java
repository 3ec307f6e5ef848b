package org.creditlists.designation.entry;

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
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.list.Text;
import org.creditlists.designation.push.HeaderTable;
import org.creditlists.designation.push.Vocabulary;
import org.creditlists.designation.standard.domain.HonoursEdition;
import org.creditlists.designation.standard.domain.Standards;
import org.creditlists.designation.standard.domain.StandardsEdition;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The rules, for everyone. */
@Path("/standards")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class PolicyResource {

    private final Standards standards;
    private final HonoursEdition honours;
    private final Vocabulary vocabulary;
    private final LegalDay legalDay;

    PolicyResource(Standards standards, HonoursEdition honours, Vocabulary vocabulary, LegalDay legalDay) {
        this.standards = standards;
        this.honours = honours;
        this.vocabulary = vocabulary;
        this.legalDay = legalDay;
    }

    @GET
    @Operation(summary = "The edition of standards by which a decision of a day is judged")
    @APIResponse(responseCode = "200", description = "Fields, standards with their grounds and terms")
    @APIResponse(responseCode = "404", description = "Before the first edition")
    public StandardsEdition standards(
            @Parameter(description = "The date of the decision; today when it is not given") @QueryParam("on") @Nullable
                    String on) {
        return standards
                .on(on == null ? legalDay.today() : day(on))
                .orElseThrow(() -> new RefusedException(new Refusal(
                        Refusal.Kind.ABSENT,
                        "no-edition",
                        "/on",
                        Articles.NDRC_2018_87_SECTION_I,
                        "该日尚无认定标准",
                        "No edition was in force on that day")));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RefusedException(new Refusal(
                    "wrong-date", "/on", Articles.GUOFA_2016_33_ART_25, "日期应如2026-11-22", "A date such as 2026-11-22"));
        }
    }

    /** One edition among all. */
    public record Edition(String edition, LocalDate effectiveFrom, Text source) {}

    @GET
    @Path("/editions")
    @Operation(summary = "All editions, latest first; an entry keeps the standard it was decided under")
    public List<Edition> editions() {
        return standards.editions().stream()
                .map(edition -> new Edition(edition.edition(), edition.effectiveFrom(), edition.source()))
                .toList();
    }

    @GET
    @Path("/honours")
    @Operation(summary = "The honours that open RED to an individual, with the bodies that award them")
    public HonoursEdition honours() {
        return honours;
    }

    @GET
    @Path("/headers")
    @Operation(summary = "Under which names the columns and values of a pushed list are understood")
    public HeaderTable headers() {
        return vocabulary.table();
    }
}
