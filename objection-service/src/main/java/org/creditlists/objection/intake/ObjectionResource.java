package org.creditlists.objection.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.creditlists.casehandling.page.CasePrinter;
import org.creditlists.casehandling.timeline.Actor;
import org.creditlists.casehandling.timeline.Timeline;
import org.creditlists.casehandling.timeline.TimelineEntry;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.Objector;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.objection.domain.ObjectionTerms;
import org.creditlists.objection.query.Case;
import org.creditlists.objection.query.CaseView;
import org.creditlists.objection.query.CaseViews;
import org.creditlists.objection.query.Cases;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.idempotency.Idempotency;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Objections: raised by those concerned, by the public against RED, by liaisons; followed and taken back. */
@Path("/objections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ObjectionResource {

    static final int LONGEST_TEXT = 4_000;

    private static final Refusal STATEMENT_WRONG = new Refusal(
            "statement-missing",
            "/statement",
            Articles.GUOFA_2016_33_ART_22,
            "请说明异议理由，最多" + LONGEST_TEXT + "个字符",
            "Say what is wrong, in at most " + LONGEST_TEXT + " characters");
    private static final Refusal ENTRY_MISSING = new Refusal(
            "field-missing",
            "/entry",
            Articles.GUOFA_2016_33_ART_22,
            "请写明条目编号，见告知书",
            "Give the number of the entry; the notice has it");

    private final ObjectionHandling desk;
    private final CaseAccess access;
    private final Cases cases;
    private final Lists lists;
    private final Editions<ObjectionTerms> editions;
    private final Timeline timeline;
    private final CasePrinter printer;
    private final Caller caller;
    private final KeyedHash hash;
    private final Idempotency idempotency;
    private final ObjectMapper json;

    ObjectionResource(
            ObjectionHandling desk,
            CaseAccess access,
            Cases cases,
            Lists lists,
            Editions<ObjectionTerms> editions,
            Timeline timeline,
            CasePrinter printer,
            Caller caller,
            KeyedHash hash,
            Idempotency idempotency,
            ObjectMapper json) {
        this.desk = desk;
        this.access = access;
        this.cases = cases;
        this.lists = lists;
        this.editions = editions;
        this.timeline = timeline;
        this.printer = printer;
        this.caller = caller;
        this.hash = hash;
        this.idempotency = idempotency;
        this.json = json;
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
            description =
                    "Anyone concerned; anyone at all against RED; a liaison with what enforcement threw up."
                            + " On a ground that was tried before, measures rest again only for a file that was not shown before.")
    @APIResponse(
            responseCode = "201",
            description = "The case, with its number, its deadline and whether measures rest")
    @APIResponse(responseCode = "403", description = "The entry is about somebody else, and not RED")
    @APIResponse(
            responseCode = "409",
            description =
                    "The entry has ended, its restoration is being decided, or this ground is being verified already")
    @APIResponse(responseCode = "422", description = "Refused, with a stable code, a pointer and the ground")
    public Response raise(@Nullable Objection content, @HeaderParam(Idempotency.HEADER) @Nullable String key)
            throws JsonProcessingException {
        Objection body = Texts.body(content);
        String owner = access.owner();
        Idempotency.Request request =
                key == null ? null : new Idempotency.Request(owner, key, hash.of(json.writeValueAsString(body)));
        if (request != null) {
            var before = idempotency.recall(request);
            if (before.isPresent()) {
                return again(before.get());
            }
        }
        if (body.entry() == null) {
            throw new RefusedException(ENTRY_MISSING);
        }
        EntryId entry = new EntryId(body.entry());
        Actor actor = Actor.of(caller, List.of(Roles.SUBJECT, Roles.LIAISON));
        boolean liaison = !actor.equals(Actor.APPLICANT);
        List<@Nullable UUID> files = Objects.requireNonNullElse(body.evidence(), List.of());
        var objection = new ObjectionHandling.Objection(
                entry,
                liaison ? Objector.LIAISON : lists.isAbout(entry, owner) ? Objector.SUBJECT : Objector.PUBLIC,
                liaison ? null : owner,
                actor,
                Objects.requireNonNullElse(body.ground(), ""),
                Texts.required(body.statement(), LONGEST_TEXT, STATEMENT_WRONG),
                files,
                owner);
        try {
            Case raised =
                    desk.raise(objection, LocalDate.now(WorkingDays.LEGAL_ZONE), opened -> remember(request, opened));
            return created(
                    raised,
                    json.writeValueAsString(
                            access.view(cases.find(raised.caseId()).orElse(raised))));
        } catch (Idempotency.AnsweredException faster) {
            return again(faster.answer());
        } catch (RefusedException refused) {
            // The same request, at the same moment, may be what this one is refused for.
            var answered = request == null ? Optional.<Idempotency.Answer>empty() : idempotency.recall(request);
            if (answered.isPresent()) {
                return again(answered.get());
            }
            throw refused;
        }
    }

    private List<CompanionWrite> remember(Idempotency.@Nullable Request request, Case opened) {
        // The case can change before the request comes again: what is remembered is its number.
        return request == null
                ? List.of()
                : List.of(idempotency.remember(
                        request, new Idempotency.Answer(201, opened.caseId().toString())));
    }

    private Response again(Idempotency.Answer before) throws JsonProcessingException {
        Case known = access.own(UUID.fromString(before.response()));
        return created(known, json.writeValueAsString(access.view(known)));
    }

    private static Response created(Case known, String content) {
        return Response.created(URI.create("/objections/" + known.caseId()))
                .entity(content)
                .build();
    }

    @GET
    @Path("/mine")
    @RolesAllowed({Roles.SUBJECT, Roles.LIAISON})
    @Operation(summary = "Cases that one brought, and all about one's own entries, the latest first; at most 200")
    public List<CaseView> mine() {
        return access.views(
                caller.hasRole(Roles.SUBJECT) ? cases.own(access.owner()) : cases.ofLiaison(caller.organisation()));
    }

    @GET
    @Path("/{case}")
    @RolesAllowed({Roles.SUBJECT, Roles.LIAISON, Roles.OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "One case, for who brought it, whom it is about, its authorities and auditors",
            description = "With Accept: text/html as a page with its whole story.")
    public CaseView one(@PathParam("case") UUID id) {
        return access.view(read(id));
    }

    @GET
    @Path("/{case}")
    @RolesAllowed({Roles.SUBJECT, Roles.LIAISON, Roles.OFFICER, Roles.AUDITOR})
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public Response page(@PathParam("case") UUID id) {
        Case found = read(id);
        return printer.print(CasePages.of(access.view(found), acts(found)));
    }

    @GET
    @Path("/{case}/timeline")
    @RolesAllowed({Roles.SUBJECT, Roles.LIAISON, Roles.OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "What happened to a case, when, and who did it",
            description = "Who of an organisation did it is shown to that organisation and to auditors.")
    public List<TimelineEntry> timeline(@PathParam("case") UUID id) {
        return acts(access.readable(id));
    }

    /** That an officer reads what people wrote is recorded. */
    private Case read(UUID id) {
        Case found = access.readable(id);
        if (caller.hasRole(Roles.OFFICER) && !caller.hasRole(Roles.AUDITOR)) {
            desk.read(found, Actor.of(caller, List.of(Roles.OFFICER)));
        }
        return found;
    }

    private List<TimelineEntry> acts(Case found) {
        return timeline.of(found.caseId(), CaseViews::act, access.reader(found));
    }

    @POST
    @Path("/{case}/retraction")
    @RolesAllowed({Roles.SUBJECT, Roles.LIAISON})
    @Operation(summary = "Take one's own objection back; what was written and handed in is deleted")
    @APIResponse(responseCode = "409", description = "It has been decided")
    public CaseView retract(@PathParam("case") UUID id) {
        desk.retract(access.own(id), Actor.of(caller, List.of(Roles.SUBJECT, Roles.LIAISON)));
        return access.view(access.own(id));
    }
}
