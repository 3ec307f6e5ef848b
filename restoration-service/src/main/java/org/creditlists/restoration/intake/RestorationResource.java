package org.creditlists.restoration.intake;

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
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.restoration.attendance.Attendances;
import org.creditlists.restoration.domain.Refusals;
import org.creditlists.restoration.domain.RestorationTerms;
import org.creditlists.restoration.domain.Shown;
import org.creditlists.restoration.query.Application;
import org.creditlists.restoration.query.ApplicationView;
import org.creditlists.restoration.query.ApplicationViews;
import org.creditlists.restoration.query.Applications;
import org.creditlists.restoration.query.ConditionsView;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.idempotency.Idempotency;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Restoration as its subject meets it: looked at, applied for, followed, taken back. */
@Path("/restorations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RestorationResource {

    static final int LONGEST_TEXT = 4_000;

    private static final Refusal STATEMENT_WRONG = new Refusal(
            "statement-missing",
            "/statement",
            Articles.GUOFA_2016_33_ART_21,
            "请说明修复情况，最多" + LONGEST_TEXT + "个字符",
            "Say what was done, in at most " + LONGEST_TEXT + " characters");
    private static final Refusal ENTRY_MISSING = new Refusal(
            "field-missing",
            "/entry",
            Articles.GUOFA_2016_33_ART_21,
            "请写明条目编号，见告知书",
            "Give the number of the entry; the notice has it");
    private static final Refusal COMMITMENT_WRONG = new Refusal(
            "commitment-unknown",
            "/commitment",
            Articles.GUOFA_2016_33_ART_21,
            "签署的不是现行承诺书，请重新阅读后签署",
            "The commitment that is signed is not the one in force; read it again and sign");

    private final RestorationHandling desk;
    private final ApplicationAccess access;
    private final Applications applications;
    private final ApplicationViews views;
    private final Lists lists;
    private final Editions<RestorationTerms> editions;
    private final Attendances attendances;
    private final Timeline timeline;
    private final CasePrinter printer;
    private final Caller caller;
    private final KeyedHash hash;
    private final Idempotency idempotency;
    private final ObjectMapper json;

    RestorationResource(
            RestorationHandling desk,
            ApplicationAccess access,
            Applications applications,
            ApplicationViews views,
            Lists lists,
            Editions<RestorationTerms> editions,
            Attendances attendances,
            Timeline timeline,
            CasePrinter printer,
            Caller caller,
            KeyedHash hash,
            Idempotency idempotency,
            ObjectMapper json) {
        this.desk = desk;
        this.access = access;
        this.applications = applications;
        this.views = views;
        this.lists = lists;
        this.editions = editions;
        this.attendances = attendances;
        this.timeline = timeline;
        this.printer = printer;
        this.caller = caller;
        this.hash = hash;
        this.idempotency = idempotency;
        this.json = json;
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

    @GET
    @Path("/terms")
    @PermitAll
    @Operation(summary = "The editions of restoration, latest first: routes, terms, the commitment")
    public List<RestorationTerms> terms() {
        return editions.latestFirst();
    }

    @POST
    @RolesAllowed(Roles.SUBJECT)
    @Operation(
            summary = "Apply for restoration of an entry about oneself; sending the code of the commitment signs it",
            description = "POST /restorations/check says beforehand which conditions are met.")
    @APIResponse(responseCode = "201", description = "The application, with its number and deadline")
    @APIResponse(responseCode = "403", description = "The entry is about somebody else")
    @APIResponse(
            responseCode = "409",
            description = "The entry has ended, an application is open, or an objection is being verified")
    @APIResponse(responseCode = "422", description = "A condition is not met, with its code, a pointer and the ground")
    public Response request(@Nullable Request content, @HeaderParam(Idempotency.HEADER) @Nullable String key)
            throws JsonProcessingException {
        Request body = Texts.body(content);
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
        LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
        checkConcerned(entry, owner);
        String commitment = body.commitment();
        if (commitment != null
                && !commitment.equals(editions.on(today).commitment().code())) {
            throw new RefusedException(COMMITMENT_WRONG);
        }
        String statement = Texts.required(body.statement(), LONGEST_TEXT, STATEMENT_WRONG);
        var application = new RestorationHandling.Request(
                entry,
                owner,
                Objects.requireNonNullElse(body.route(), ""),
                statement,
                commitment,
                Objects.requireNonNullElse(body.evidence(), List.of()));
        try {
            Application opened = desk.request(application, today, found -> remember(request, found));
            return created(opened);
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

    private void checkConcerned(EntryId entry, String owner) {
        var listed = lists.find(entry).orElseThrow(() -> new RefusedException(Refusals.ENTRY_UNKNOWN));
        // An entry that has ended is about nobody any more, so nobody can be known to be concerned.
        if (listed.endReason() != null) {
            throw new RefusedException(Refusals.ENTRY_ENDED);
        }
        if (!lists.isAbout(entry, owner)) {
            throw new RefusedException(Refusals.NOT_CONCERNED);
        }
    }

    private List<CompanionWrite> remember(Idempotency.@Nullable Request request, Application opened) {
        // The case can change before the request comes again: what is remembered is its number.
        return request == null
                ? List.of()
                : List.of(idempotency.remember(
                        request, new Idempotency.Answer(201, opened.caseId().toString())));
    }

    private Response again(Idempotency.Answer before) {
        return created(access.own(UUID.fromString(before.response())));
    }

    private Response created(Application known) {
        return Response.created(URI.create("/restorations/" + known.caseId()))
                .entity(views.of(applications.find(known.caseId()).orElse(known)))
                .build();
    }

    /** @param route null for what every route asks */
    public record Question(@Nullable UUID entry, @Nullable String route) {}

    @POST
    @Path("/check")
    @RolesAllowed(Roles.SUBJECT)
    @Operation(
            summary = "Which conditions of restoration are met, which not, and from when, without applying",
            description = "An entry that its standard lets end only with its period says so, and when that is.")
    public ConditionsView check(@Nullable Question content) {
        Question body = Texts.body(content);
        if (body.entry() == null) {
            throw new RefusedException(ENTRY_MISSING);
        }
        EntryId entry = new EntryId(body.entry());
        LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
        String owner = access.owner();
        checkConcerned(entry, owner);
        RestorationTerms terms = editions.on(today);
        RestorationTerms.Route route = body.route() == null
                ? null
                : terms.route(body.route()).orElseThrow(() -> new RefusedException(Refusals.ROUTE_UNKNOWN));
        // Files and the commitment come with the application: here they are not there yet.
        Shown shown = attendances.shown(entry, owner, false, 0);
        var listed = lists.find(entry).orElseThrow();
        return ConditionsView.of(entry, desk.check(entry, route, shown, today), terms, listed.validUntil());
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.SUBJECT)
    @Operation(summary = "Applications that one brought or that are about oneself, the latest first; at most 200")
    public List<ApplicationView> mine() {
        return views.of(applications.own(access.owner()));
    }

    @GET
    @Path("/{case}")
    @RolesAllowed({Roles.SUBJECT, Roles.OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "One application, for its applicant and subject, its authorities and auditors",
            description =
                    "With Accept: text/html as a page with its whole story. Granted, it is archived, and its authorities"
                            + " do not find it any more.")
    public ApplicationView one(@PathParam("case") UUID id) {
        return access.view(read(id));
    }

    @GET
    @Path("/{case}")
    @RolesAllowed({Roles.SUBJECT, Roles.OFFICER, Roles.AUDITOR})
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public Response page(@PathParam("case") UUID id) {
        Application found = read(id);
        return printer.print(ApplicationPages.of(access.view(found), acts(found)));
    }

    @GET
    @Path("/{case}/timeline")
    @RolesAllowed({Roles.SUBJECT, Roles.OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "What happened to an application, when, and who did it",
            description = "Who of an organisation did it is shown to that organisation and to auditors.")
    public List<TimelineEntry> timeline(@PathParam("case") UUID id) {
        return acts(access.readable(id));
    }

    /** That an officer reads what people wrote is recorded. */
    private Application read(UUID id) {
        Application found = access.readable(id);
        if (caller.hasRole(Roles.OFFICER) && !caller.hasRole(Roles.AUDITOR)) {
            desk.read(found, Actor.of(caller, List.of(Roles.OFFICER)));
        }
        return found;
    }

    private List<TimelineEntry> acts(Application found) {
        return timeline.of(found.caseId(), ApplicationViews::act, access.reader());
    }

    @POST
    @Path("/{case}/withdrawal")
    @RolesAllowed(Roles.SUBJECT)
    @Operation(summary = "Take one's own application back; what was written and handed in is deleted")
    @APIResponse(responseCode = "409", description = "It has been decided")
    public ApplicationView withdraw(@PathParam("case") UUID id) {
        desk.withdraw(access.own(id));
        return views.of(access.own(id));
    }
}
