package org.creditlists.portal.pages.docs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.portal.client.LayoutTemplates;
import org.creditlists.portal.pages.docs.layouts.ShippedLayouts;
import org.creditlists.portal.pages.docs.text.Bilingual;
import org.creditlists.portal.pages.docs.text.Words;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The layouts of lists, each with its columns and its empty form. */
@Path("/docs/layouts")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
@PublicRead
@RunOnVirtualThread
public class LayoutsPage {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    private final ShippedLayouts layouts;
    private final LayoutTemplates templates;
    private final DocsAnswers answers;

    LayoutsPage(ShippedLayouts layouts, @RestClient LayoutTemplates templates, DocsAnswers answers) {
        this.layouts = layouts;
        this.templates = templates;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "docs")
    static class Templates {
        static native TemplateInstance layouts(List<Layout> layouts);

        static native TemplateInstance layout(
                Layout layout,
                Words source,
                boolean hasWorkbook,
                Map<String, String> constants,
                Map<String, String> composed,
                Map<String, Map<String, List<String>>> values);
    }

    @GET
    @Operation(hidden = true)
    public Response all(@Context Request request) {
        return answers.of(request, Templates.layouts(layouts.all()));
    }

    @GET
    @Path("/{layout}")
    @Operation(hidden = true)
    public Response one(@PathParam("layout") String name, @Context Request request) {
        Layout layout = known(name);
        // In one order: the tag of the page is the same in every replica.
        return answers.of(
                request,
                Templates.layout(
                        layout,
                        Bilingual.line(layout.source()),
                        layout.use() == Layout.Use.LISTS,
                        new TreeMap<>(layout.constants()),
                        new TreeMap<>(layout.composed()),
                        new TreeMap<>(layout.values())));
    }

    @GET
    @Path("/{layout}/template.xlsx")
    @Produces(XLSX)
    @Operation(hidden = true)
    public Response workbook(@PathParam("layout") String name) {
        Layout layout = known(name);
        if (layout.use() == Layout.Use.PUBLICITY) {
            throw new NotFoundException();
        }
        return file(templates.workbook(name), name + ".xlsx", XLSX);
    }

    @GET
    @Path("/{layout}/template.csv")
    @Produces(CSV)
    @Operation(hidden = true)
    public Response table(@PathParam("layout") String name) {
        return file(templates.table(known(name).layout()), name + ".csv", CSV + ";charset=UTF-8");
    }

    private Layout known(String name) {
        return layouts.find(name).orElseThrow(NotFoundException::new);
    }

    private static Response file(byte[] content, String name, String type) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
