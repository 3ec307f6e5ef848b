package org.creditlists.designation.layout;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.contracts.layout.Layouts;
import org.creditlists.web.caching.Catalogue;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The forms that lists, licences and penalties are taken in, for everyone. */
@Path("/layouts")
@PermitAll
public class LayoutResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";
    private static final MediaType CSV_TYPE = MediaType.valueOf(CSV);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Layouts layouts;
    private final Template template;
    private final LegalDay day;

    LayoutResource(Layouts layouts, Template template, LegalDay day) {
        this.layouts = layouts;
        this.template = template;
        this.day = day;
    }

    /**
     * A layout in the list of them.
     *
     * @param source where the form is printed
     * @param columns as the form prints them
     * @param template address of the empty form, as XLSX or CSV; of licences and penalties as CSV
     */
    public record Summary(
            String layout,
            String edition,
            LocalDate effectiveFrom,
            String zh,
            String en,
            String source,
            Layout.Use use,
            List<String> columns,
            String template) {}

    @GET
    @Catalogue
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The layouts that are in force today",
            description = "A pushed list of any of these forms is known by its header, or by the parameter layout."
                    + " LISTS go to /pushes, PUBLICITY to /publicity of sharing-service.")
    public List<Summary> all() {
        return layouts.inForce(day.today()).stream()
                .map(layout -> new Summary(
                        layout.layout(),
                        layout.edition(),
                        layout.effectiveFrom(),
                        layout.zh(),
                        layout.en(),
                        layout.source(),
                        layout.use(),
                        layout.columns().stream().map(Layout.Column::name).toList(),
                        "/layouts/" + layout.layout() + "/template"))
                .toList();
    }

    @GET
    @Catalogue
    @Path("/{layout}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A layout with its columns, constants and values",
            description = "An installation adds layouts, and editions of these, by files of the same form.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Layout.class)))
    @APIResponse(responseCode = "404", description = "No such layout")
    public Layout one(@PathParam("layout") String name) {
        return find(name);
    }

    @GET
    @Path("/{layout}/template")
    @Produces(XLSX)
    @Operation(
            summary = "The empty form to fill in and push: XLSX with choices and instructions, or CSV by Accept",
            description = "It has the columns of the form, and behind them those that it lacks and the list needs."
                    + " A form of licences and penalties is CSV alone, as /publicity takes it.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "No such layout")
    @APIResponse(responseCode = "406", description = "XLSX of a form of licences and penalties")
    public Response workbook(@PathParam("layout") String name, @Context HttpHeaders headers) {
        Layout layout = find(name);
        if (layout.use() == Layout.Use.PUBLICITY) {
            if (headers.getAcceptableMediaTypes().stream().noneMatch(CSV_TYPE::isCompatible)) {
                throw new NotAcceptableException();
            }
            return table(name);
        }
        List<Template.Field> fields = template.fields(layout);
        StreamingOutput workbook = out -> TemplateWorkbook.write(layout, fields, out);
        return Response.ok(workbook)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + layout.layout() + ".xlsx\"")
                .build();
    }

    @GET
    @Path("/{layout}/template")
    @Produces(CSV)
    @Operation(hidden = true)
    public Response table(@PathParam("layout") String name) {
        Layout layout = find(name);
        List<String> names =
                template.fields(layout).stream().map(Template.Field::name).toList();
        StreamingOutput table = out -> {
            // Without the mark spreadsheets read it in the charset of the machine.
            try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                writer.write(BYTE_ORDER_MARK);
                try (var csv = CsvWriter.builder().build(writer)) {
                    csv.writeRecord(names);
                }
            }
        };
        return Response.ok(table)
                .type(CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + layout.layout() + ".csv\"")
                .build();
    }

    private Layout find(String name) {
        return layouts.named(name, day.today()).orElseThrow(() -> new RefusedException(LayoutRefusals.ABSENT));
    }
}
