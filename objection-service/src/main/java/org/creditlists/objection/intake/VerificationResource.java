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
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.creditlists.casehandling.timeline.Actor;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.objection.domain.ObjectionTerms;
import org.creditlists.objection.query.Case;
import org.creditlists.objection.query.CaseView;
import org.creditlists.objection.query.Cases;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.DayCursor;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

    private static final Refusal OUTCOME_WRONG = new Refusal(
            "wrong-value",
            "/outcome",
            Articles.GUOFA_2016_33_ART_22,
            "结果应为UPHELD、PARTLY_UPHELD或REJECTED",
            "The outcome is UPHELD, PARTLY_UPHELD or REJECTED");
    private static final Refusal REMEDY_WRONG = new Refusal(
            "wrong-value",
            "/remedy",
            Articles.GUOFA_2016_33_ART_22,
            "异议成立的，处理方式应为WITHDRAWAL或CORRECTION",
            "Upheld, the remedy is WITHDRAWAL or CORRECTION");
    private static final Refusal REASON_WRONG = new Refusal(
            "wrong-value",
            "/reason",
            Articles.GUOFA_2016_33_ART_22,
            "未予支持的部分须有规定的理由代码",
            "What is rejected has a reason code of the edition");
    private static final Refusal REASON_NEEDLESS = new Refusal(
            "wrong-value",
            "/reason",
            Articles.GUOFA_2016_33_ART_22,
            "异议全部成立的，没有未予支持的理由",
            "Where the objection is upheld wholly, there is no reason of a rejection");
    private static final Refusal EXPLANATION_WRONG = new Refusal(
            "explanation-missing",
            "/explanation",
            Articles.GUOFA_2016_33_ART_22,
            "请向异议人说明理由，最多" + ObjectionResource.LONGEST_TEXT + "个字符",
            "Explain it to the objector, in at most " + ObjectionResource.LONGEST_TEXT + " characters");

    private final ObjectionHandling desk;
    private final CaseAccess access;
    private final Cases cases;
    private final Editions<ObjectionTerms> editions;
    private final Caller caller;

    VerificationResource(
            ObjectionHandling desk, CaseAccess access, Cases cases, Editions<ObjectionTerms> editions, Caller caller) {
        this.desk = desk;
        this.access = access;
        this.cases = cases;
        this.editions = editions;
        this.caller = caller;
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
    public Response queue(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("after") @Nullable String after) {
        DayCursor from = DayCursor.read(after);
        List<Case> page = cases.queue(caller.organisation(), from.day(), new CaseId(from.id()), DayCursor.limit(limit));
        // What people wrote and handed in is read case by case, and that it was read is recorded.
        Response.ResponseBuilder response = Response.ok(
                access.views(page).stream().map(CaseView::withoutTexts).toList());
        if (page.size() == limit) {
            Case last = page.getLast();
            new DayCursor(last.deadline(), last.caseId().value())
                    .link(response, UriBuilder.fromPath("/objections"), limit);
        }
        return response.build();
    }

    @POST
    @Path("/{case}/decision")
    @Operation(
            summary = "Uphold an objection, wholly or in part, or reject it",
            description =
                    "WITHDRAWAL ends the entry everywhere as an error. CORRECTION waits for the authority's own correction"
                            + " of the entry in designation-service (the same decision pushed with other contents); measures rest until it is there."
                            + " With corrected: true, the correction was made between the objection and this decision.")
    @APIResponse(responseCode = "200", description = "The case as it is now")
    @APIResponse(responseCode = "403", description = "Another authority verifies it")
    @APIResponse(responseCode = "409", description = "It has been decided, by whoever was faster")
    public CaseView decide(@PathParam("case") UUID id, @Nullable Verdict content) {
        Verdict body = Texts.body(content);
        Case found = access.onDesk(id);
        LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
        Actor actor = Actor.of(caller, List.of(Roles.OFFICER));
        Outcome outcome = body.outcome();
        if (outcome == null) {
            throw new RefusedException(OUTCOME_WRONG);
        }
        // The reason stands in an event for ever, so it is a code of the edition and never a text about somebody.
        boolean wholly = outcome == Outcome.UPHELD;
        if (wholly && body.reason() != null) {
            throw new RefusedException(REASON_NEEDLESS);
        }
        if (!wholly && !editions.named(found.edition()).knowsReason(body.reason())) {
            throw new RefusedException(REASON_WRONG);
        }
        String explanation = Texts.required(body.explanation(), ObjectionResource.LONGEST_TEXT, EXPLANATION_WRONG);
        if (outcome == Outcome.REJECTED) {
            desk.reject(found, actor, Objects.requireNonNull(body.reason()), explanation, today);
        } else {
            Remedy remedy = wholly ? body.remedy() : Objects.requireNonNullElse(body.remedy(), Remedy.CORRECTION);
            if (remedy == null) {
                throw new RefusedException(REMEDY_WRONG);
            }
            desk.uphold(found, actor, remedy, body.reason(), Boolean.TRUE.equals(body.corrected()), explanation, today);
        }
        return access.view(access.onDesk(id));
    }
}
