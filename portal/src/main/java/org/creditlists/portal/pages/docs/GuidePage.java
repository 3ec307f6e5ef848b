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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.creditlists.portal.pages.docs.guide.Document;
import org.creditlists.portal.pages.docs.guide.Library;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Guides, the glossary, what has changed, and programs to copy. */
@Path("/docs")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
@PublicRead
@RunOnVirtualThread
public class GuidePage {

    private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";

    private final Library library;
    private final DocsAnswers answers;

    GuidePage(Library library, DocsAnswers answers) {
        this.library = library;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "docs")
    static class Templates {
        static native TemplateInstance guides(List<Document> guides);

        static native TemplateInstance document(Document document);
    }

    @GET
    @Path("/guide")
    @Operation(hidden = true)
    public Response guides(@Context Request request) {
        return answers.of(request, Templates.guides(library.guides()));
    }

    @GET
    @Path("/guide/{name}")
    @Operation(hidden = true)
    public Response guide(@PathParam("name") String name, @Context Request request) {
        return document(request, library.guide(name).orElseThrow(NotFoundException::new));
    }

    @GET
    @Path("/glossary")
    @Operation(hidden = true)
    public Response glossary(@Context Request request) {
        return document(request, library.glossary());
    }

    @GET
    @Path("/changes")
    @Operation(hidden = true)
    public Response changes(@Context Request request) {
        return document(request, library.changes());
    }

    @GET
    @Path("/versions")
    @Operation(hidden = true)
    public Response versions(@Context Request request) {
        return document(request, library.versions());
    }

    @GET
    @Path("/files/{name}")
    @Produces(TEXT)
    @Operation(hidden = true)
    public Response program(@PathParam("name") String name, @Context Request request) {
        return answers.of(request, library.program(name).orElseThrow(NotFoundException::new), TEXT);
    }

    private Response document(Request request, Document document) {
        return answers.of(request, Templates.document(document));
    }
}
