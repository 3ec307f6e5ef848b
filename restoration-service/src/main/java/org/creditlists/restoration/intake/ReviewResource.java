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
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.creditlists.casehandling.timeline.Actor;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.restoration.domain.RestorationTerms;
import org.creditlists.restoration.query.Application;
import org.creditlists.restoration.query.ApplicationView;
import org.creditlists.restoration.query.Applications;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.DayCursor;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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

    private static final Refusal OUTCOME_WRONG = new Refusal(
            "wrong-value",
            "/outcome",
            Articles.HUBEI_2017_PART_IV_3,
            "结果应为GRANTED或REFUSED",
            "The outcome is GRANTED or REFUSED");
    private static final Refusal REASON_WRONG = new Refusal(
            "wrong-value",
            "/reason",
            Articles.HUBEI_2017_PART_IV_3,
            "不予修复须有规定的理由代码",
            "A refusal has a reason code of the edition");
    private static final Refusal EXPLANATION_WRONG = new Refusal(
            "explanation-missing",
            "/explanation",
            Articles.HUBEI_2017_PART_IV_3,
            "请向申请人说明理由，最多" + RestorationResource.LONGEST_TEXT + "个字符",
            "Explain it to the applicant, in at most " + RestorationResource.LONGEST_TEXT + " characters");
    private static final Refusal NEXT_TRY_WRONG = new Refusal(
            "wrong-value",
            "/nextTryFrom",
            Articles.HUBEI_2017_PART_IV_3,
            "不予修复须注明下次可申请的日期，应在今日之后、规定的最长期限之内",
            "A refusal has the date of the next try, after today and within what the edition allows");

    private final RestorationHandling desk;
    private final ApplicationAccess access;
    private final Applications applications;
    private final Editions<RestorationTerms> editions;
    private final Caller caller;

    ReviewResource(
            RestorationHandling desk,
            ApplicationAccess access,
            Applications applications,
            Editions<RestorationTerms> editions,
            Caller caller) {
        this.desk = desk;
        this.access = access;
        this.applications = applications;
        this.editions = editions;
        this.caller = caller;
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
    public Response queue(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("after") @Nullable String after) {
        DayCursor from = DayCursor.read(after);
        List<Application> page =
                applications.queue(caller.organisation(), from.day(), new CaseId(from.id()), DayCursor.limit(limit));
        // What people wrote and handed in is read case by case, and that it was read is recorded.
        Response.ResponseBuilder response = Response.ok(access.views(page));
        if (page.size() == limit) {
            Application last = page.getLast();
            new DayCursor(last.deadline(), last.caseId().value())
                    .link(response, UriBuilder.fromPath("/restorations"), limit);
        }
        return response.build();
    }

    @POST
    @Path("/{case}/acceptance")
    @Operation(
            summary = "The application is complete; the term for the decision begins",
            description = "One that is not complete is refused with its reason and the day of the next try.")
    @APIResponse(responseCode = "409", description = "It has been decided, or was accepted before")
    public ApplicationView accept(@PathParam("case") UUID id) {
        Application found = access.onDesk(id);
        desk.accept(found, officer(), LocalDate.now(WorkingDays.LEGAL_ZONE));
        return access.view(access.onDesk(id));
    }

    @POST
    @Path("/{case}/decision")
    @Operation(summary = "Grant or refuse; granted, the entry ends everywhere and its dossier is forgotten")
    @APIResponse(responseCode = "200", description = "The application as it is now")
    @APIResponse(responseCode = "403", description = "Another authority designated")
    @APIResponse(responseCode = "409", description = "It has been decided, by whoever was faster")
    public ApplicationView decide(@PathParam("case") UUID id, @Nullable Verdict content) {
        Verdict body = Texts.body(content);
        Application found = access.onDesk(id);
        LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
        switch (body.outcome()) {
            case GRANTED -> desk.grant(found, officer(), Objects.requireNonNullElse(body.confirmed(), Set.of()), today);
            case REFUSED -> {
                RestorationTerms terms = editions.named(found.edition());
                String reason = body.reason();
                LocalDate nextTryFrom = body.nextTryFrom();
                if (reason == null || !terms.knowsReason(reason)) {
                    throw new RefusedException(REASON_WRONG);
                }
                if (nextTryFrom == null
                        || !nextTryFrom.isAfter(today)
                        || nextTryFrom.isAfter(today.plusMonths(terms.longestWaitMonths()))) {
                    throw new RefusedException(NEXT_TRY_WRONG);
                }
                String explanation =
                        Texts.required(body.explanation(), RestorationResource.LONGEST_TEXT, EXPLANATION_WRONG);
                desk.refuse(found, officer(), reason, explanation, nextTryFrom, today);
            }
            case null -> throw new RefusedException(OUTCOME_WRONG);
        }
        return access.view(access.onDesk(id));
    }

    private Actor officer() {
        return Actor.of(caller, List.of(Roles.OFFICER));
    }
}
