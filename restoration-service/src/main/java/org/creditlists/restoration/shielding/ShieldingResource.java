package org.creditlists.restoration.shielding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditlists.casehandling.timeline.Actor;
import org.creditlists.casehandling.timeline.Timeline;
import org.creditlists.casehandling.timeline.TimelineEntry;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.restoration.domain.Refusals;
import org.creditlists.restoration.query.ApplicationViews;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Act;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Shielding of an entry while a court-approved reorganisation plan runs: not shown, not shared, not used. */
@Path("/shieldings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
public class ShieldingResource {

    private static final int LONGEST = 200;

    private final ShieldingHandling handling;
    private final Shieldings shieldings;
    private final Timeline timeline;
    private final Caller caller;

    ShieldingResource(ShieldingHandling handling, Shieldings shieldings, Timeline timeline, Caller caller) {
        this.handling = handling;
        this.shieldings = shieldings;
        this.timeline = timeline;
        this.caller = caller;
    }

    /**
     * @param court that approved the plan
     * @param document number of its decision
     * @param until last day of the plan
     */
    public record Plan(
            @Nullable UUID entry,
            @Nullable String court,
            @Nullable String document,
            @Nullable LocalDate until) {}

    @POST
    @Operation(
            summary = "Shield an entry of one's own authority from today on, while a court's plan runs",
            description =
                    "Measures rest, and the entry leaves credit.entries and inquiries; after the last day it counts"
                            + " again by itself. Its own last day does not move.")
    @APIResponse(responseCode = "404", description = "There is no such entry of the own authority")
    @APIResponse(responseCode = "409", description = "Shielded already, or ended")
    @APIResponseSchema(value = Shieldings.Shielding.class, responseCode = "201", responseDescription = "Shielded")
    public Response shield(@Nullable Plan content) {
        Plan body = Texts.body(content);
        if (body.entry() == null) {
            throw new RefusedException(Refusals.missing("entry"));
        }
        if (body.until() == null) {
            throw new RefusedException(Refusals.missing("until"));
        }
        var plan = new ShieldingHandling.Plan(
                new EntryId(body.entry()),
                Texts.required(body.court(), LONGEST, Refusals.missing("court")),
                Texts.required(body.document(), LONGEST, Refusals.missing("document")),
                body.until());
        var caseId = handling.open(plan, officer());
        return Response.status(Response.Status.CREATED)
                .entity(own(caseId.value()))
                .build();
    }

    @GET
    @Operation(summary = "Shieldings of one's own authority, those that run first; at most 500")
    public List<Shieldings.Shielding> all() {
        return shieldings.of(new AuthorityId(caller.organisation()));
    }

    @POST
    @Path("/{case}/end")
    @Operation(summary = "The plan is over before its last day, act END_SHIELDING; twice is once")
    public Shieldings.Shielding end(@PathParam("case") UUID id, @Nullable Act content) {
        Act.named(content, "END_SHIELDING");
        Shieldings.Shielding found = own(id);
        handling.end(found, officer());
        return own(id);
    }

    @GET
    @Path("/{case}/timeline")
    @Operation(summary = "What happened to a shielding, when, and who did it")
    public List<TimelineEntry> timeline(@PathParam("case") UUID id) {
        return timeline.of(
                own(id).caseId(), ApplicationViews::act, new Timeline.Reader.Authority(caller.organisation()));
    }

    private Actor officer() {
        return Actor.of(caller, List.of(Roles.OFFICER));
    }

    private Shieldings.Shielding own(UUID id) {
        return shieldings
                .find(id)
                .filter(found -> found.authority().equals(new AuthorityId(caller.organisation())))
                .orElseThrow(() -> new RefusedException(Refusals.CASE_UNKNOWN));
    }
}
