package org.creditlists.sharing.published;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.input.Texts;
import org.creditlists.web.limit.PublicRead;
import org.creditlists.web.limit.RateLimit;
import org.creditlists.web.problem.Problem;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A search of everybody, as often as its limit lets one address. */
@Path("/public/searches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@PublicRead
@RunOnVirtualThread
public class PublishedSearchResource {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private final PublishedSearch search;
    private final RateLimit limit;
    private final HttpServerRequest request;

    PublishedSearchResource(PublishedSearch search, PublishedSettings settings, HttpServerRequest request) {
        this.search = search;
        this.limit = new RateLimit(settings.searchesPerMinute(), System::nanoTime);
        this.request = request;
    }

    /** @param term a name or a code */
    public record Search(@Nullable String term) {}

    @POST
    @Operation(
            summary = "What is published about the bearer of a whole name, or of the code of an organisation;"
                    + " individuals are"
                    + " found by name only",
            description = "A term travels in the body: addresses are kept in logs. At most 50 of each are answered.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(schema = @Schema(type = SchemaType.OBJECT, implementation = PublishedSearch.Found.class)))
    public RestResponse<Object> search(@Nullable Search content) {
        Search asked = Texts.body(content);
        RateLimit.Grant grant = limit.take(request.remoteAddress().host());
        RestResponse<Object> answer = grant.granted() ? RestResponse.ok(found(asked)) : tooOften(grant);
        grant.tell(answer.getHeaders());
        return answer;
    }

    private PublishedSearch.Found found(Search asked) {
        String term = asked.term() == null ? "" : asked.term().strip();
        if (term.length() < SHORTEST || term.length() > LONGEST || Texts.hasControlCharacters(term)) {
            throw new RefusedException(new Refusal(
                    "term-incomplete",
                    "/term",
                    "",
                    "请输入完整的名称或代码",
                    "Enter the whole name or code, 2 to 200 characters"));
        }
        return search.find(term);
    }

    private static RestResponse<Object> tooOften(RateLimit.Grant grant) {
        var refusal = new Refusal(
                Refusal.Kind.TOO_MANY,
                "too-often",
                "",
                "",
                "查询过于频繁，请在" + grant.seconds() + "秒后重试",
                "Too many searches; try again in " + grant.seconds() + " seconds");
        Problem problem = Problem.of(refusal, RestResponse.StatusCode.TOO_MANY_REQUESTS);
        return RestResponse.ResponseBuilder.<Object>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .build();
    }
}
