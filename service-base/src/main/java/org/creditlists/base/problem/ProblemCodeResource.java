package org.creditlists.base.problem;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.caching.Catalogue;
import org.creditlists.web.code.ProblemCode;
import org.creditlists.web.code.ProblemCodes;
import org.creditlists.web.limit.PublicRead;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The codes of problems for programs; people read them at the portal, at the same path. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@PublicRead
@NonBlocking
public class ProblemCodeResource {

    private final ProblemCodes codes;

    ProblemCodeResource(ProblemCodes codes) {
        this.codes = codes;
    }

    @GET
    @Catalogue
    @Operation(summary = "All codes of problems of the platform, explained, by code")
    public List<ProblemCode> all() {
        return List.copyOf(codes.all());
    }

    @GET
    @Catalogue
    @Path("/{code}")
    @Operation(summary = "What a code means, why it is given, what to do, and which operations give it")
    @APIResponse(responseCode = "404", description = "There is no such code")
    public ProblemCode one(@PathParam("code") String code) {
        return codes.find(code)
                .orElseThrow(() -> new RefusedException(new Refusal(
                        Refusal.Kind.ABSENT, "problem-unknown", "/code", "", "没有这个错误代码", "There is no such code")));
    }
}
