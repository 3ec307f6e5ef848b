package org.creditlists.restoration.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.creditlists.casehandling.access.BroughtOnce;
import org.creditlists.casehandling.access.EvidenceEndpoints;
import org.creditlists.casehandling.access.Showing;
import org.creditlists.casehandling.evidence.Evidence;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.restoration.domain.Refusals;
import org.creditlists.restoration.domain.RestorationTerms;
import org.creditlists.restoration.query.ApplicationView;
import org.creditlists.restoration.query.ApplicationViews;
import org.creditlists.runtime.idempotency.Idempotency;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.web.input.Act;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Applications as their subjects bring them, with files that they upload before, and take them back. */
@Path("/restorations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUBJECT)
@RunOnVirtualThread
public class RestorationResource {

    private final RestorationHandling handling;
    private final ApplicationAccess access;
    private final ApplicationViews views;
    private final Concerned concerned;
    private final Editions<RestorationTerms> editions;
    private final BroughtOnce once;
    private final EvidenceEndpoints evidence;
    private final LegalDay day;

    RestorationResource(
            RestorationHandling handling,
            ApplicationAccess access,
            ApplicationViews views,
            Concerned concerned,
            Editions<RestorationTerms> editions,
            BroughtOnce once,
            EvidenceEndpoints evidence,
            LegalDay day) {
        this.handling = handling;
        this.access = access;
        this.views = views;
        this.concerned = concerned;
        this.editions = editions;
        this.once = once;
        this.evidence = evidence;
        this.day = day;
    }

    /**
     * @param entry its number, as the notice has it
     * @param route code of the edition of restoration
     * @param statement what was done, in words
     * @param commitment code of the commitment's text, which is signed by sending it
     * @param evidence files that were uploaded before, at most 10
     */
    public record Request(
            @Nullable UUID entry,
            @Nullable String route,
            @Nullable String statement,
            @Nullable String commitment,
            @Nullable List<@Nullable UUID> evidence) {}

    @POST
    @RolesAllowed(Roles.SUBJECT)
    @Operation(
            summary = "Apply for restoration of an entry about oneself; sending the code of the commitment signs it",
            description = "POST /restorations/check says beforehand which conditions are met.")
    @APIResponse(responseCode = "404", description = "There is no such entry about oneself")
    @APIResponse(
            responseCode = "409",
            description = "The entry has ended, an application is open, or an objection is being verified")
    @APIResponse(responseCode = "422", description = "A condition is not met, with its code, a pointer and the ground")
    @APIResponseSchema(
            value = ApplicationView.class,
            responseCode = "201",
            responseDescription = "The application, with its number and deadline")
    public Response request(@Nullable Request content, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        Request body = Texts.body(content);
        String owner = access.owner();
        BroughtOnce.Brought brought =
                once.open(owner, key, body, rows -> handling.request(application(body, owner), rows));
        return brought.mark(Response.created(URI.create("/restorations/" + brought.id())))
                .entity(views.of(access.own(brought.id()), Showing.ALL))
                .build();
    }

    private RestorationHandling.Request application(Request body, String owner) {
        EntryId entry =
                switch (concerned.listed(body.entry(), owner)) {
                    case Concerned.Answer.Listed answer -> answer.entry().entry();
                    case Concerned.Answer.Refused answer -> throw new RefusedException(answer.refusal());
                };
        String commitment = body.commitment();
        String inForce = editions.on(day.today()).commitment().code();
        if (commitment != null && !commitment.equals(inForce)) {
            throw new RefusedException(Refusals.COMMITMENT_WRONG);
        }
        String statement = Texts.required(body.statement(), Refusals.LONGEST_TEXT, Refusals.STATEMENT_WRONG);
        String route = Objects.requireNonNullElse(body.route(), "");
        List<@Nullable UUID> files = Objects.requireNonNullElse(body.evidence(), List.of());
        return new RestorationHandling.Request(entry, owner, route, statement, commitment, files);
    }

    @POST
    @Recorded(Recorded.Kind.WRITE)
    @Path("/evidence")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = EvidenceEndpoints.UPLOAD, description = EvidenceEndpoints.UPLOAD_HOW)
    @APIResponse(responseCode = "413", description = EvidenceEndpoints.TOO_LARGE)
    @APIResponse(responseCode = "415", description = EvidenceEndpoints.OTHER_TYPE)
    @APIResponse(responseCode = "422", description = EvidenceEndpoints.UNSAFE)
    @APIResponseSchema(value = Evidence.class, responseCode = "201", responseDescription = EvidenceEndpoints.UPLOADED)
    public Response upload(InputStream content, @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type)
            throws IOException {
        return evidence.upload(access, content, type);
    }

    @GET
    @Path("/mine")
    @Operation(summary = "Applications that one brought or that are about oneself, the latest first; at most 200")
    public List<ApplicationView> mine() {
        return views.of(access.mine(), Showing.ALL);
    }

    @POST
    @Path("/{case}/withdrawal")
    @Operation(summary = "Take one's own application back, act WITHDRAW; what was written and handed in is deleted")
    @APIResponse(responseCode = "409", description = "It has been decided")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200", responseDescription = "As it is now")
    public ApplicationView withdraw(@PathParam("case") UUID id, @Nullable Act content) {
        Act.named(content, "WITHDRAW");
        handling.withdraw(access.own(id));
        return views.of(access.own(id), Showing.ALL);
    }
}
