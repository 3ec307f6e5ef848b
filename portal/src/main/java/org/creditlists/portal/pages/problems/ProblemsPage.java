package org.creditlists.portal.pages.problems;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.creditlists.portal.language.Language;
import org.creditlists.portal.pages.Page;
import org.creditlists.web.code.ProblemCode;
import org.creditlists.web.code.ProblemCodes;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The codes of problems: all of them, and one with what it means, why, and what to do, at the address that is the type
 * of a problem. Pages for people, JSON for programs that ask for it; no service is asked.
 */
@Path("/problems")
@PermitAll
@PublicRead
@RunOnVirtualThread
public class ProblemsPage {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final ProblemCodes codes;
    private final ProblemTexts texts;
    private final Language language;
    private final Page page;
    private final Template refused;

    ProblemsPage(
            ProblemCodes codes,
            ProblemTexts texts,
            Language language,
            Page page,
            @Location("portal/refused.html") Template refused) {
        this.codes = codes;
        this.texts = texts;
        this.language = language;
        this.page = page;
        this.refused = refused;
    }

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance problems(List<ProblemTexts.Line> codes, String wanted);

        static native TemplateInstance problem(ProblemTexts.Explained one);
    }

    @GET
    @Produces(HTML)
    @Operation(hidden = true)
    public Response all(@QueryParam("find") @Nullable String find) {
        String wanted = find == null ? "" : find.strip();
        return page.of(Templates.problems(texts.lines(codes.all(), wanted), wanted))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response allAsJson() {
        return Response.ok(codes.all())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @Path("/{code}")
    @Produces(HTML)
    @Operation(hidden = true)
    public Response one(@PathParam("code") String code) {
        Optional<ProblemCode> known = codes.find(code);
        return known.map(one -> page.of(Templates.problem(texts.explained(one))))
                .orElseGet(() -> page.of(
                                refused.data("heading", language.messages().notThere())
                                        .data("text", language.messages().problemUnknown())
                                        .data("page", ""))
                        .status(Response.Status.NOT_FOUND))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response oneAsJson(@PathParam("code") String code) {
        return codes.find(code)
                .map(one -> Response.ok(one).header(HttpHeaders.VARY, HttpHeaders.ACCEPT))
                .orElseGet(() -> texts.unknown())
                .build();
    }
}
