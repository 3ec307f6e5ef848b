package org.creditlists.portal.pages.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.creditlists.portal.client.Sharing;
import org.creditlists.portal.language.Language;
import org.creditlists.portal.pages.Page;
import org.creditlists.web.input.Texts;
import org.creditlists.web.limit.PublicRead;
import org.creditlists.web.limit.RateLimit;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is published about the bearer of a name or code. */
@Path("/search")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
@PublicRead
@RunOnVirtualThread
public class SearchPage {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;
    private static final int TOO_OFTEN = 429;
    private static final String[] LIMITS = {RateLimit.LIMIT, RateLimit.LEFT};
    private static final Sharing.Found NOTHING = new Sharing.Found(List.of(), List.of(), false, false);

    private final Sharing sharing;
    private final Language language;
    private final Page page;

    SearchPage(@RestClient Sharing sharing, Language language, Page page) {
        this.sharing = sharing;
        this.language = language;
        this.page = page;
    }

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance search(String term, Sharing.Found found, @Nullable String message);
    }

    @GET
    @Operation(hidden = true)
    public Response form() {
        return Response.seeOther(URI.create("/")).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response search(@FormParam("term") @Nullable String term) {
        String asked = term == null ? "" : term.strip();
        if (asked.length() < SHORTEST || asked.length() > LONGEST || Texts.hasControlCharacters(asked)) {
            return page.of(Templates.search("", NOTHING, language.messages().tooShort()))
                    .build();
        }
        try {
            RestResponse<Sharing.Found> answer = sharing.search(new Sharing.Search(asked));
            Sharing.Found found = answer.getEntity();
            Response result = page.of(Templates.search(
                            asked, found, found.mistyped() ? language.messages().codeWrong() : null))
                    .build();
            tellLimit(answer.getStringHeaders(), result);
            return result;
        } catch (RefusedException e) {
            if (e.status() != TOO_OFTEN) {
                throw e;
            }
            return page.of(Templates.search(
                            asked,
                            NOTHING,
                            language.isEnglish()
                                    ? e.refusal().en()
                                    : e.refusal().zh()))
                    .status(TOO_OFTEN)
                    .header(HttpHeaders.RETRY_AFTER, e.retryAfter().toSeconds())
                    .build();
        }
    }

    /** The limit of searches is told as the service told it. */
    private static void tellLimit(MultivaluedMap<String, String> told, Response result) {
        for (String header : LIMITS) {
            String value = told.getFirst(header);
            if (value != null) {
                result.getHeaders().putSingle(header, value);
            }
        }
    }
}
