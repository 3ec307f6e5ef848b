package org.creditlists.objection.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.creditlists.casehandling.access.BroughtOnce;
import org.creditlists.casehandling.timeline.Actor;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.Objector;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.objection.cases.Case;
import org.creditlists.objection.domain.ObjectionTerms;
import org.creditlists.objection.domain.Refusals;
import org.creditlists.objection.query.CaseView;
import org.creditlists.objection.query.CaseViews;
import org.creditlists.runtime.idempotency.Idempotency;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.web.caching.Catalogue;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Act;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Objections: raised by those concerned, by the public against RED, by liaisons; followed and taken back. */
@Path("/objections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ObjectionResource {

    private final ObjectionHandling handling;
    private final ObjectionAccess access;
    private final CaseViews views;
    private final Lists lists;
    private final Editions<ObjectionTerms> editions;
    private final BroughtOnce once;
    private final Caller caller;

    ObjectionResource(
            ObjectionHandling handling,
            ObjectionAccess access,
            CaseViews views,
            Lists lists,
            Editions<ObjectionTerms> editions,
            BroughtOnce once,
            Caller caller) {
        this.handling = handling;
        this.access = access;
        this.views = views;
        this.lists = lists;
        this.editions = editions;
        this.once = once;
        this.caller = caller;
    }

    /**
     * @param entry its number, as the notice has it
     * @param ground code of the edition of objections
     * @param statement what is wrong, in words
     * @param evidence files that were uploaded before, at most 10
     */
    public record Objection(
            @Nullable UUID entry,
            @Nullable String ground,
            @Nullable String statement,
            @Nullable List<@Nullable UUID> evidence) {}

    @GET
    @Catalogue
    @Path("/terms")
    @PermitAll
    @Operation(summary = "The editions of objections, latest first: grounds, terms, and where to go next")
    public List<ObjectionTerms> terms() {
        return editions.latestFirst();
    }

    @POST
    @RolesAllowed({Roles.SUBJECT, Roles.LIAISON})
    @Operation(
            summary = "Object to an entry; the receipt has the case number and the deadline",
            description = "Anyone concerned; anyone at all against RED; a liaison with what enforcement threw up."
                    + " On a ground that was tried before, measures rest again only for a file that was not shown"
                    + " before.")
    @APIResponse(
            responseCode = "404",
            description = "There is no such entry, or it has ended, or it is about somebody else and not RED")
    @APIResponse(
            responseCode = "409",
            description =
                    "The entry has ended, its restoration is being decided, or this ground is being verified already")
    @APIResponse(responseCode = "422", description = "Refused, with a stable code, a pointer and the ground")
    @APIResponseSchema(
            value = CaseView.class,
            responseCode = "201",
            responseDescription = "The case, with its number, its deadline and whether measures rest")
    public Response raise(@Nullable Objection content, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
        Objection body = Texts.body(content);
        BroughtOnce.Brought brought =
                once.open(access.owner(), key, body, rows -> handling.raise(objection(body), rows));
        Case known = access.own(brought.id());
        return brought.mark(Response.created(URI.create("/objections/" + brought.id())))
                .entity(views.of(known, access.showing(known)))
                .build();
    }

    private ObjectionHandling.Objection objection(Objection body) {
        if (body.entry() == null) {
            throw new RefusedException(Refusals.ENTRY_MISSING);
        }
        EntryId entry = new EntryId(body.entry());
        String owner = access.owner();
        Actor actor = Actor.of(caller, List.of(Roles.SUBJECT, Roles.LIAISON));
        if (actor.equals(Actor.APPLICANT) && lists.holders(entry).isEmpty()) {
            // Whom it is about has not arrived: the subject would be taken for the public.
            throw new RefusedException(Refusals.ENTRY_UNKNOWN);
        }
        Objector notLiaison = lists.isAbout(entry, owner) ? Objector.SUBJECT : Objector.PUBLIC;
        return new ObjectionHandling.Objection(
                entry,
                actor.equals(Actor.APPLICANT) ? notLiaison : Objector.LIAISON,
                actor,
                new GroundCode(Objects.requireNonNullElse(body.ground(), "")),
                Texts.required(body.statement(), Refusals.LONGEST_TEXT, Refusals.STATEMENT_WRONG),
                Objects.requireNonNullElse(body.evidence(), List.of()),
                owner);
    }

    @GET
    @Path("/mine")
    @RolesAllowed({Roles.SUBJECT, Roles.LIAISON})
    @Operation(summary = "Cases that one brought, and all about one's own entries, the latest first; at most 200")
    public List<CaseView> mine() {
        return views.of(access.mine(), access::showing);
    }

    @POST
    @Path("/{case}/retraction")
    @RolesAllowed({Roles.SUBJECT, Roles.LIAISON})
    @Operation(summary = "Take one's own objection back, act RETRACT; what was written and handed in is deleted")
    @APIResponse(responseCode = "409", description = "It has been decided")
    @APIResponseSchema(value = CaseView.class, responseCode = "200", responseDescription = "As it is now")
    public CaseView retract(@PathParam("case") UUID id, @Nullable Act content) {
        Act.named(content, "RETRACT");
        handling.retract(access.own(id), Actor.of(caller, List.of(Roles.SUBJECT, Roles.LIAISON)));
        Case known = access.own(id);
        return views.of(known, access.showing(known));
    }
}
