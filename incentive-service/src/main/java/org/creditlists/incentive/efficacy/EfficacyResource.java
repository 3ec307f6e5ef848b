package org.creditlists.incentive.efficacy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.NotRecorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * What became of measures (NDRC (2018) 87, section VII; Draft opinions on joint incentives, part VII(1)), as JSON, CSV,
 * workbook or page. Nothing personal: everyone may read how provinces and cities do; who lags, whoever works with it.
 */
@Path("/efficacy")
@RunOnVirtualThread
public class EfficacyResource {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Efficacy efficacy;
    private final ReportedCases cases;
    private final ReportPrinter printer;
    private final Caller caller;
    private final LegalDay legalDay;

    EfficacyResource(Efficacy efficacy, ReportedCases cases, ReportPrinter printer, Caller caller, LegalDay legalDay) {
        this.efficacy = efficacy;
        this.cases = cases;
        this.printer = printer;
        this.caller = caller;
        this.legalDay = legalDay;
    }

    @GET
    @Path("/provinces")
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX, MediaType.TEXT_HTML})
    @PermitAll
    @Operation(
            summary = "ReportedCases against designations (at least 10 %) and typical cases (at least 30), by province,"
                    + " of a year")
    @APIResponseSchema(value = Report.class, responseCode = "200", responseDescription = "As it is now")
    public Response provinces(@QueryParam("year") @Nullable Integer year, @Context Request request) {
        return print(efficacy.provinces(year(year)), request);
    }

    @GET
    @Path("/cities")
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX, MediaType.TEXT_HTML})
    @PermitAll
    @Operation(summary = "What cities do for those on the red list, of a year")
    @APIResponseSchema(value = Report.class, responseCode = "200", responseDescription = "As it is now")
    public Response cities(@QueryParam("year") @Nullable Integer year, @Context Request request) {
        return print(efficacy.cities(year(year)), request);
    }

    @GET
    @NotRecorded("counts of departments")
    @Path("/departments")
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX, MediaType.TEXT_HTML})
    @RolesAllowed({Roles.DEPARTMENT, Roles.OFFICER, Roles.AUDITOR, Roles.OPERATOR})
    @Operation(summary = "Which departments have what to do, who is late, and how long each takes")
    @APIResponseSchema(value = Report.class, responseCode = "200", responseDescription = "As it is now")
    public Response departments(@Context Request request) {
        return print(efficacy.departments(), request);
    }

    @GET
    @Path("/unconfirmed-lifts")
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX, MediaType.TEXT_HTML})
    @RolesAllowed({Roles.OFFICER, Roles.AUDITOR, Roles.OPERATOR})
    @Operation(
            summary = "Lifts that departments have not confirmed, the oldest first; at most 1,000",
            description = "Authorities are told those of their own entries, operators all without the entries.")
    @APIResponseSchema(value = Report.class, responseCode = "200", responseDescription = "As it is now")
    public Response lifts(@Context Request request) {
        return print(liftsForCaller(), request);
    }

    private Report liftsForCaller() {
        if (caller.hasRole(Roles.AUDITOR)) {
            return efficacy.lifts();
        }
        return caller.hasRole(Roles.OFFICER) ? efficacy.liftsOf(caller.organisation()) : efficacy.liftsWithoutEntries();
    }

    @GET
    @Path("/cases")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "Typical cases, the latest first; at most 200")
    public List<ReportedCases.Case> typical(
            @QueryParam("province") @Nullable String province, @QueryParam("year") @Nullable Integer year) {
        return cases.typical(province, year);
    }

    @GET
    @Path("/cases/own")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DEPARTMENT)
    @Operation(summary = "ReportedCases that one's own department has reported, the latest first; at most 200")
    public List<ReportedCases.Case> own() {
        return cases.of(new DepartmentId(caller.organisation()));
    }

    private Response print(Report report, Request request) {
        List<Variant> variants = Variant.mediaTypes(
                        MediaType.APPLICATION_JSON_TYPE,
                        MediaType.valueOf(CSV),
                        MediaType.valueOf(XLSX),
                        MediaType.TEXT_HTML_TYPE)
                .build();
        Variant wanted = request.selectVariant(variants);
        String type = wanted == null
                ? MediaType.APPLICATION_JSON
                : wanted.getMediaType().getType() + "/" + wanted.getMediaType().getSubtype();
        return switch (type) {
            case CSV ->
                Response.ok(printer.csv(report), CSV + ";charset=UTF-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"report.csv\"")
                        .build();
            case XLSX ->
                Response.ok(printer.workbook(report), XLSX)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"report.xlsx\"")
                        .build();
            case MediaType.TEXT_HTML ->
                Response.ok(printer.html(report), MediaType.TEXT_HTML + ";charset=UTF-8")
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                        .header("X-Content-Type-Options", "nosniff")
                        .build();
            default -> Response.ok(report, MediaType.APPLICATION_JSON).build();
        };
    }

    private int year(@Nullable Integer year) {
        int thisYear = legalDay.today().getYear();
        int wanted = year == null ? thisYear : year;
        if (wanted < EfficacyRefusals.FIRST_YEAR || wanted > thisYear) {
            throw new RefusedException(EfficacyRefusals.YEAR);
        }
        return wanted;
    }
}
