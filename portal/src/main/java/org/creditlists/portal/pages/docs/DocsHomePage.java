package org.creditlists.portal.pages.docs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.creditlists.portal.language.Language;
import org.creditlists.portal.pages.docs.find.Hit;
import org.creditlists.portal.pages.docs.guide.Document;
import org.creditlists.portal.pages.docs.guide.Library;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What there is to read, for whom, and the search through all of it. */
@Path("/docs")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
@PublicRead
@RunOnVirtualThread
public class DocsHomePage {

    private static final int LONGEST = 100;
    private static final int MOST = 60;

    private final Library library;
    private final DocsIndex index;
    private final Language language;
    private final DocsAnswers answers;

    DocsHomePage(Library library, DocsIndex index, Language language, DocsAnswers answers) {
        this.library = library;
        this.index = index;
        this.language = language;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "docs")
    static class Templates {
        static native TemplateInstance home(List<Document> guides);

        static native TemplateInstance search(String wanted, List<Hit> hits, int count);
    }

    @GET
    @Operation(hidden = true)
    public Response home(@Context Request request) {
        return answers.of(request, Templates.home(library.guides()));
    }

    @GET
    @Path("/search")
    @Operation(hidden = true)
    public Response search(@QueryParam("find") @Nullable String find, @Context Request request) {
        String asked = find == null ? "" : find.strip();
        String wanted = asked.substring(0, Math.min(asked.length(), LONGEST));
        List<Hit> hits = index.find(wanted, language);
        return answers.of(
                request, Templates.search(wanted, hits.stream().limit(MOST).toList(), hits.size()));
    }
}
