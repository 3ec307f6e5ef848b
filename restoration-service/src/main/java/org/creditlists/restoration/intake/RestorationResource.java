package org.creditlists.restoration.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.restoration.domain.Refusals;
import org.creditlists.restoration.domain.RestorationTerms;
import org.creditlists.restoration.query.Application;
import org.creditlists.restoration.query.Applications;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.http.Caller;
import org.creditlists.runtime.http.RefusedException;
import org.creditlists.runtime.http.Roles;
import org.creditlists.runtime.http.Texts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Restoration: applied for by the subject, decided by the authority that designated. */
@Path("/restorations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RestorationResource {

    private static final int LONGEST_STATEMENT = 4_000;
    private static final Refusal STATEMENT_WRONG = new Refusal(
            "statement-missing",
            "/statement",
            "R1",
            "请说明修复情况，最多" + LONGEST_STATEMENT + "个字符",
            "Say what was done, in at most " + LONGEST_STATEMENT + " characters");
    private static final Refusal OUTCOME_WRONG =
            new Refusal("wrong-value", "/outcome", "R3", "结果应为GRANTED或REFUSED", "The outcome is GRANTED or REFUSED");
    private static final Refusal REASON_WRONG =
            new Refusal("wrong-value", "/reason", "R3", "不予修复须有规定的理由代码", "A refusal has a reason code of the edition");
    private static final Refusal NEXT_TRY_WRONG = new Refusal(
            "wrong-value",
            "/nextTryFrom",
            "R3",
            "不予修复须注明下次可申请的日期，最迟为一年内",
            "A refusal has the date of the next try, at most a year away");

    private final RestorationDesk desk;
    private final Applications applications;
    private final Lists lists;
    private final RestorationTerms terms;
    private final Caller caller;
    private final KeyedHash hash;

    RestorationResource(
            RestorationDesk desk,
            Applications applications,
            Lists lists,
            RestorationTerms terms,
            Caller caller,
            KeyedHash hash) {
        this.desk = desk;
        this.applications = applications;
        this.lists = lists;
        this.terms = terms;
        this.caller = caller;
        this.hash = hash;
    }

    /** @param route code of the edition of restoration */
    public record Request(
            @Nullable UUID entry,
            @Nullable String route,
            @Nullable String statement) {}

    /** @param outcome GRANTED or REFUSED */
    public record Verdict(
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable LocalDate nextTryFrom) {}

    @GET
    @Path("/terms")
    @PermitAll
    @Operation(summary = "The edition of restoration in force: routes and the term for the decision")
    public RestorationTerms terms() {
        return terms;
    }

    @POST
    @RolesAllowed(Roles.SUBJECT)
    @Operation(summary = "Apply for restoration of an entry about oneself")
    @APIResponse(responseCode = "201", description = "The application, with its number and deadline")
    @APIResponse(responseCode = "409", description = "Another application for the entry is open")
    @APIResponse(responseCode = "422", description = "Refused, with a stable code, a pointer and the ground")
    public Response request(@Nullable Request content) {
        Request body = Texts.body(content);
        if (body.entry() == null) {
            throw new RefusedException(Refusals.ENTRY_UNKNOWN);
        }
        String statement = Texts.required(body.statement(), LONGEST_STATEMENT, STATEMENT_WRONG);
        EntryId entry = new EntryId(body.entry());
        if (lists.find(entry).isEmpty()) {
            throw new RefusedException(Refusals.ENTRY_UNKNOWN, 404);
        }
        if (!lists.isAbout(entry, hash.of(caller.ownCode()))) {
            throw new RefusedException(Refusals.NOT_CONCERNED, 403);
        }
        Application opened =
                desk.request(entry, body.route() == null ? "" : body.route(), statement, hash.of(caller.ownCode()));
        return Response.created(URI.create("/restorations/" + opened.caseId()))
                .entity(opened)
                .build();
    }

    @GET
    @Path("/{case}")
    @RolesAllowed({Roles.SUBJECT, Roles.OFFICER})
    @Operation(summary = "One application, for its authority and its applicant")
    public Application one(@PathParam("case") UUID id) {
        Optional<Application> mine = caller.hasRole(Roles.OFFICER)
                ? applications.find(new CaseId(id)).filter(c -> c.authority().equals(caller.organisation()))
                : applications.findOwn(new CaseId(id), hash.of(caller.ownCode()));
        return mine.orElseThrow(() -> new RefusedException(Refusals.CASE_UNKNOWN, 404));
    }

    @GET
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Open applications to one's own authority, the most urgent first")
    public List<Application> queue() {
        return applications.queue(caller.organisation());
    }

    @POST
    @Path("/{case}/decision")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Grant or refuse; granted, the entry ends everywhere and its dossier is forgotten")
    public Application decide(@PathParam("case") UUID id, @Nullable Verdict content) {
        Verdict body = Texts.body(content);
        Application found = find(id);
        if (!found.authority().equals(caller.organisation())) {
            throw new RefusedException(Refusals.NOT_YOUR_ENTRY, 403);
        }
        String reason = body.reason();
        LocalDate nextTryFrom = body.nextTryFrom();
        switch (Objects.requireNonNullElse(body.outcome(), "")) {
            case "GRANTED" -> desk.grant(found);
            case "REFUSED" -> {
                if (reason == null || !terms.knowsReason(reason)) {
                    throw new RefusedException(REASON_WRONG);
                }
                if (nextTryFrom == null || !isNextTry(nextTryFrom)) {
                    throw new RefusedException(NEXT_TRY_WRONG);
                }
                desk.refuse(found, reason, nextTryFrom);
            }
            default -> throw new RefusedException(OUTCOME_WRONG);
        }
        return find(id);
    }

    /** After today, and within what a refusal may put off. */
    private boolean isNextTry(LocalDate day) {
        LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
        return day.isAfter(today) && !day.isAfter(today.plusMonths(terms.longestWaitMonths()));
    }

    private Application find(UUID id) {
        return applications.find(new CaseId(id)).orElseThrow(() -> new RefusedException(Refusals.CASE_UNKNOWN, 404));
    }
}
