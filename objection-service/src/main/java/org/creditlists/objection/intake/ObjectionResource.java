package org.creditlists.objection.intake;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.objection.domain.ObjectionTerms;
import org.creditlists.objection.domain.Refusals;
import org.creditlists.objection.query.Case;
import org.creditlists.objection.query.Cases;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.http.Caller;
import org.creditlists.runtime.http.RefusedException;
import org.creditlists.runtime.http.Roles;
import org.creditlists.runtime.http.Texts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Objections: raised by those concerned, decided by the authority that supplied the entry. */
@Path("/objections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ObjectionResource {

    private static final int LONGEST_STATEMENT = 4_000;
    private static final Refusal STATEMENT_WRONG = new Refusal(
            "statement-missing",
            "/statement",
            "O1",
            "请说明异议理由，最多" + LONGEST_STATEMENT + "个字符",
            "Say what is wrong, in at most " + LONGEST_STATEMENT + " characters");
    private static final Refusal OUTCOME_WRONG =
            new Refusal("wrong-value", "/outcome", "O4", "结果应为UPHELD或REJECTED", "The outcome is UPHELD or REJECTED");
    private static final Refusal REASON_WRONG =
            new Refusal("wrong-value", "/reason", "O4", "驳回理由应为规定的代码", "A rejection has a reason code of the edition");

    private final ObjectionDesk desk;
    private final Cases cases;
    private final Lists lists;
    private final ObjectionTerms terms;
    private final Caller caller;
    private final KeyedHash hash;

    ObjectionResource(
            ObjectionDesk desk, Cases cases, Lists lists, ObjectionTerms terms, Caller caller, KeyedHash hash) {
        this.desk = desk;
        this.cases = cases;
        this.lists = lists;
        this.terms = terms;
        this.caller = caller;
        this.hash = hash;
    }

    /**
     * @param ground code of the edition of objections
     * @param newEvidence whether there is something that an earlier objection on this ground did not show
     */
    public record Objection(
            @Nullable UUID entry,
            @Nullable String ground,
            @Nullable String statement,
            @Nullable Boolean newEvidence) {}

    /** @param outcome UPHELD or REJECTED */
    public record Verdict(
            @Nullable String outcome, @Nullable String reason) {}

    @GET
    @Path("/terms")
    @PermitAll
    @Operation(summary = "The edition of objections in force: grounds and the term for verification")
    public ObjectionTerms terms() {
        return terms;
    }

    @POST
    @RolesAllowed(Roles.SUBJECT)
    @Operation(summary = "Object to an entry; the receipt has the case number and the deadline")
    @APIResponse(responseCode = "201", description = "The case, with its number and deadline")
    @APIResponse(responseCode = "409", description = "Another objection to the entry is open")
    @APIResponse(responseCode = "422", description = "Refused, with a stable code, a pointer and the ground")
    public Response raise(@Nullable Objection content) {
        Objection body = Texts.body(content);
        if (body.entry() == null) {
            throw new RefusedException(Refusals.ENTRY_UNKNOWN);
        }
        String statement = Texts.required(body.statement(), LONGEST_STATEMENT, STATEMENT_WRONG);
        EntryId entry = new EntryId(body.entry());
        boolean concerned = lists.isAbout(entry, hash.of(caller.ownCode()));
        Case raised = desk.raise(
                entry,
                concerned,
                body.ground() == null ? "" : body.ground(),
                statement,
                Boolean.TRUE.equals(body.newEvidence()),
                hash.of(caller.ownCode()));
        return Response.created(URI.create("/objections/" + raised.caseId()))
                .entity(raised)
                .build();
    }

    @GET
    @Path("/{case}")
    @RolesAllowed({Roles.SUBJECT, Roles.OFFICER})
    @Operation(summary = "One case, for its authority and for who brought it")
    public Case one(@PathParam("case") UUID id) {
        Optional<Case> mine = caller.hasRole(Roles.OFFICER)
                ? cases.find(new CaseId(id)).filter(c -> c.authority().equals(caller.organisation()))
                : cases.findOwn(new CaseId(id), hash.of(caller.ownCode()));
        return mine.orElseThrow(() -> new RefusedException(Refusals.CASE_UNKNOWN, 404));
    }

    @GET
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Open cases of one's own authority, the most urgent first")
    public List<Case> queue() {
        return cases.queue(caller.organisation());
    }

    @POST
    @Path("/{case}/decision")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Uphold or reject; upheld, the entry is withdrawn everywhere as an error")
    public Case decide(@PathParam("case") UUID id, @Nullable Verdict content) {
        Verdict body = Texts.body(content);
        Case found = find(id);
        if (!found.authority().equals(caller.organisation())) {
            throw new RefusedException(Refusals.NOT_YOUR_ENTRY, 403);
        }
        boolean rejected = "REJECTED".equals(body.outcome());
        // The reason stands in an event for ever, so it is a code of the edition and never a text about somebody.
        if (!rejected && !"UPHELD".equals(body.outcome())) {
            throw new RefusedException(OUTCOME_WRONG);
        }
        if (rejected && !terms.knowsReason(body.reason())) {
            throw new RefusedException(REASON_WRONG);
        }
        desk.decide(found, rejected ? body.reason() : null);
        return find(id);
    }

    private Case find(UUID id) {
        return cases.find(new CaseId(id)).orElseThrow(() -> new RefusedException(Refusals.CASE_UNKNOWN, 404));
    }
}
