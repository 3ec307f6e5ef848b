package org.creditlists.objection.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.creditlists.casehandling.access.Showing;
import org.creditlists.casehandling.timeline.Actor;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.objection.cases.Case;
import org.creditlists.objection.domain.ObjectionTerms;
import org.creditlists.objection.domain.Refusals;
import org.creditlists.objection.query.CaseView;
import org.creditlists.objection.query.CaseViews;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * The desk of the authority that supplied an entry, and of whoever an overdue case was passed up to (GuoFa (2016) 33,
 * art. 22).
 */
@Path("/objections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
public class VerificationResource {

    private final ObjectionHandling handling;
    private final ObjectionAccess access;
    private final CaseViews views;
    private final Editions<ObjectionTerms> editions;

    VerificationResource(
            ObjectionHandling handling, ObjectionAccess access, CaseViews views, Editions<ObjectionTerms> editions) {
        this.handling = handling;
        this.access = access;
        this.views = views;
        this.editions = editions;
    }

    /** What decides an objection. */
    public enum Outcome {
        UPHELD,
        PARTLY_UPHELD,
        REJECTED
    }

    /**
     * @param remedy WITHDRAWAL or CORRECTION of what is upheld; a part is always put right by a correction
     * @param corrected the entry was corrected already, after the objection was raised: nothing has to be waited for
     * @param reason code of the edition, for what is rejected
     * @param explanation in words, for the objector; deleted when the entry ends
     */
    public record Verdict(
            @Nullable Outcome outcome,
            @Nullable Remedy remedy,
            @Nullable Boolean corrected,
            @Nullable String reason,
            @Nullable String explanation) {}

    @GET
    @Operation(
            summary = "Open cases on the desk of one's own authority, the most urgent first",
            description = "Link has the next page, as long as there is one.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CaseView.class)))
    public Response queue(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("after") @Nullable String after) {
        // What people wrote and handed in is read case by case, and that it was read is recorded.
        return access.queue("/objections", limit, after, page -> views.of(page, one -> Showing.WITHOUT_TEXTS));
    }

    @POST
    @Path("/{case}/decision")
    @Operation(
            summary = "Uphold an objection, wholly or in part, or reject it",
            description = "WITHDRAWAL ends the entry everywhere as an error. CORRECTION waits for the authority's own"
                    + " correction"
                    + " of the entry in designation-service (the same decision pushed with other contents); measures"
                    + " rest until it is there."
                    + " With corrected: true, the correction was made between the objection and this decision.")
    @APIResponse(responseCode = "200", description = "The case as it is now")
    @APIResponse(responseCode = "404", description = "No case on the desk of the own authority")
    @APIResponse(responseCode = "409", description = "It has been decided, by whoever was faster")
    public CaseView decide(@PathParam("case") UUID id, @Nullable Verdict content) {
        Verdict body = Texts.body(content);
        Case found = access.inQueue(id);
        Actor actor = access.actingOfficer();
        Outcome outcome = body.outcome();
        if (outcome == null) {
            throw new RefusedException(Refusals.OUTCOME_WRONG);
        }
        // The reason stands in an event for ever, so it is a code of the edition and never a text about somebody.
        boolean wholly = outcome == Outcome.UPHELD;
        if (wholly && body.reason() != null) {
            throw new RefusedException(Refusals.REASON_NEEDLESS);
        }
        if (!wholly && !editions.named(found.file().edition()).knowsReason(body.reason())) {
            throw new RefusedException(Refusals.REASON_WRONG);
        }
        String explanation = Texts.required(body.explanation(), Refusals.LONGEST_TEXT, Refusals.EXPLANATION_WRONG);
        if (outcome == Outcome.REJECTED) {
            handling.reject(found, actor, Objects.requireNonNull(body.reason()), explanation);
        } else {
            Remedy remedy = wholly ? body.remedy() : Objects.requireNonNullElse(body.remedy(), Remedy.CORRECTION);
            if (remedy == null) {
                throw new RefusedException(Refusals.REMEDY_WRONG);
            }
            boolean corrected = Boolean.TRUE.equals(body.corrected());
            handling.uphold(found, actor, new ObjectionHandling.Finding(remedy, body.reason(), corrected, explanation));
        }
        Case known = access.inQueue(id);
        return views.of(known, access.showing(known));
    }
}
