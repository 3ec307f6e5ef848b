package org.creditlists.restoration.intake;

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
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.creditlists.casehandling.access.Showing;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.restoration.applications.Application;
import org.creditlists.restoration.domain.Refusals;
import org.creditlists.restoration.domain.RestorationTerms;
import org.creditlists.restoration.query.ApplicationView;
import org.creditlists.restoration.query.ApplicationViews;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.web.input.Act;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * The desk of the authority that designated, and of whoever an overdue application was passed up to (Hubei opinions on
 * personal creditworthiness (2017), part IV(3)).
 */
@Path("/restorations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
public class ReviewResource {

    private final RestorationHandling handling;
    private final ApplicationAccess access;
    private final ApplicationViews views;
    private final Editions<RestorationTerms> editions;
    private final LegalDay day;

    ReviewResource(
            RestorationHandling handling,
            ApplicationAccess access,
            ApplicationViews views,
            Editions<RestorationTerms> editions,
            LegalDay day) {
        this.handling = handling;
        this.access = access;
        this.views = views;
        this.editions = editions;
        this.day = day;
    }

    /** What decides an application. */
    public enum Outcome {
        GRANTED,
        REFUSED
    }

    /**
     * @param confirmed conditions of the standard that the authority found met; all but the commitment, to grant it
     * @param reason code of the edition, to refuse it
     * @param explanation of a refusal in words, for the applicant; deleted when the entry ends
     * @param nextTryFrom first day of the next try, to refuse it
     */
    public record Verdict(
            @Nullable Outcome outcome,
            @Nullable Set<String> confirmed,
            @Nullable String reason,
            @Nullable String explanation,
            @Nullable LocalDate nextTryFrom) {}

    @GET
    @Operation(
            summary = "Open applications on the desk of one's own authority, the most urgent first",
            description = "Link has the next page, as long as there is one.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ApplicationView.class)))
    public Response queue(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("after") @Nullable String after) {
        // What people wrote and handed in is read case by case, and that it was read is recorded.
        return access.queue("/restorations", limit, after, page -> views.of(page, Showing.WITHOUT_TEXTS));
    }

    @POST
    @Path("/{case}/acceptance")
    @Operation(
            summary = "The application is complete, act ACCEPT; the term for the decision begins",
            description = "One that is not complete is refused with its reason and the day of the next try.")
    @APIResponse(responseCode = "409", description = "It has been decided, or was accepted before")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "200", responseDescription = "As it is now")
    public ApplicationView accept(@PathParam("case") UUID id, @Nullable Act content) {
        Act.named(content, "ACCEPT");
        handling.accept(access.inQueue(id), access.actingOfficer());
        return view(id);
    }

    @POST
    @Path("/{case}/decision")
    @Operation(summary = "Grant or refuse; granted, the entry ends everywhere and its dossier is forgotten")
    @APIResponse(responseCode = "200", description = "The application as it is now")
    @APIResponse(responseCode = "404", description = "No application on the desk of the own authority")
    @APIResponse(responseCode = "409", description = "It has been decided, by whoever was faster")
    public ApplicationView decide(@PathParam("case") UUID id, @Nullable Verdict content) {
        Verdict body = Texts.body(content);
        Application found = access.inQueue(id);
        switch (body.outcome()) {
            case GRANTED ->
                handling.grant(found, access.actingOfficer(), Objects.requireNonNullElse(body.confirmed(), Set.of()));
            case REFUSED -> refuse(found, body);
            case null -> throw new RefusedException(Refusals.OUTCOME_WRONG);
        }
        return view(id);
    }

    private void refuse(Application found, Verdict body) {
        RestorationTerms terms = editions.named(found.file().edition());
        String reason = body.reason();
        if (reason == null || !terms.knowsReason(reason)) {
            throw new RefusedException(Refusals.REASON_WRONG);
        }
        LocalDate nextTryFrom = body.nextTryFrom();
        if (nextTryFrom == null || !terms.mayPutOff(nextTryFrom, day.today())) {
            throw new RefusedException(Refusals.NEXT_TRY_WRONG);
        }
        String explanation = Texts.required(body.explanation(), Refusals.LONGEST_TEXT, Refusals.EXPLANATION_WRONG);
        handling.refuse(found, access.actingOfficer(), reason, explanation, nextTryFrom);
    }

    private ApplicationView view(UUID id) {
        Application found = access.inQueue(id);
        return views.of(found, access.showing(found));
    }
}
