package org.creditlists.designation.application;

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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.designation.application.domain.OwnApplicationCommand;
import org.creditlists.designation.application.domain.OwnApplicationDecider;
import org.creditlists.designation.application.domain.OwnApplicationEvent;
import org.creditlists.designation.application.domain.OwnApplicationRefusals;
import org.creditlists.designation.application.domain.OwnApplicationRules;
import org.creditlists.designation.application.domain.OwnApplicationState;
import org.creditlists.designation.registry.Registry;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.designation.subject.SubjectIds;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * An individual applies for RED; the lead department of the municipality verifies, and then designates or not (Draft
 * opinions on joint incentives, part II).
 */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OwnApplicationResource {

    private static final OwnApplicationDecider DECIDER = new OwnApplicationDecider();
    private static final Set<String> STATES = Set.of("OPEN", "VERIFIED");
    private static final int AT_ONCE = 200;
    private static final int LONGEST = 2_000;

    private final OwnApplications applications;
    private final SubjectIds subjects;
    private final Registry registry;
    private final Caller caller;
    private final LegalDay legalDay;

    OwnApplicationResource(
            OwnApplications applications, SubjectIds subjects, Registry registry, Caller caller, LegalDay legalDay) {
        this.applications = applications;
        this.subjects = subjects;
        this.registry = registry;
        this.caller = caller;
        this.legalDay = legalDay;
    }

    /**
     * @param name of the applicant
     * @param region the municipality, GB/T 2260
     * @param statement why, in the applicant's words
     */
    public record Submission(
            @Nullable String name,
            @Nullable String region,
            @Nullable String statement) {}

    @POST
    @Recorded(Recorded.Kind.WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUBJECT)
    @Operation(summary = "Apply for the list of exemplary individuals")
    @APIResponse(responseCode = "409", description = "Another application of yours is open")
    @APIResponseSchema(
            value = OwnApplications.Application.class,
            responseCode = "201",
            responseDescription = "Waits for the lead department of the municipality")
    public Response submit(@Nullable Submission content) {
        Submission body = Texts.body(content);
        String code = caller.ownCode();
        refuse(OwnApplicationRules.mayApply(code));
        String name = Texts.required(body.name(), LONGEST, OwnApplicationRefusals.missing("/name"));
        String statement = Texts.required(body.statement(), LONGEST, OwnApplicationRefusals.missing("/statement"));
        String region = Texts.required(body.region(), 6, OwnApplicationRefusals.missing("/region"));
        SubjectId subject = subjects.idOf(code);
        decide(
                new OwnApplicationCommand.Submit(
                        code, region, List.copyOf(registry.all().values()), legalDay.today()),
                stateOf(applications.openOf(subject)));
        UUID application = applications
                .submit(subject, region, name, code, statement)
                .orElseThrow(() -> new RefusedException(OwnApplicationRefusals.APPLICATION_OPEN));
        return Response.created(URI.create("/applications/" + application))
                .entity(applications.find(application).orElseThrow())
                .build();
    }

    @GET
    @RolesAllowed({Roles.SUBJECT, Roles.OFFICER})
    @Operation(summary = "One's own applications, or those that wait for one's department, at most 200, oldest first")
    public List<OwnApplications.Application> list(
            @Parameter(description = "OPEN or VERIFIED, for a department") @QueryParam("state") @DefaultValue("OPEN")
                    String state) {
        if (caller.hasRole(Roles.SUBJECT)) {
            SubjectId own = subjects.idOf(caller.ownCode());
            return applications.own(own);
        }
        Authority authority = lead();
        if (!STATES.contains(state)) {
            throw new RefusedException(OwnApplicationRefusals.STATE);
        }
        return applications.of(authority.region(), state, AT_ONCE);
    }

    /** @param reason for a refusal, shown to the applicant */
    public record Verification(
            @Nullable Boolean verified, @Nullable String reason) {}

    @POST
    @Recorded(Recorded.Kind.WRITE)
    @Path("/{application}/verification")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            summary = "The lead department found the record exceptional, or refuses",
            description = "A verified application is named in the designation on the ground OWN_APPLICATION.")
    @APIResponse(responseCode = "200", description = "Decided")
    @APIResponse(responseCode = "404", description = "No such application of the own municipality")
    @APIResponse(responseCode = "409", description = "Decided before")
    public OwnApplications.Application verify(@PathParam("application") UUID id, @Nullable Verification content) {
        Verification body = Texts.body(content);
        Optional<Authority> by = registry.find(new AuthorityId(caller.organisation()));
        LocalDate today = legalDay.today();
        OwnApplicationState state = stateOf(applications.find(id));
        refuse(OwnApplicationRules.mayVerify(state, by, today));
        if (!applications.keep(id, decide(decision(body, by, today), state))) {
            throw new RefusedException(OwnApplicationRefusals.DECIDED);
        }
        return applications.find(id).orElseThrow();
    }

    private static OwnApplicationCommand decision(Verification body, Optional<Authority> by, LocalDate today) {
        if (body.verified() == null) {
            throw new RefusedException(OwnApplicationRefusals.missing("/verified"));
        }
        return body.verified()
                ? new OwnApplicationCommand.Verify(by, today)
                : new OwnApplicationCommand.Refuse(
                        by, Texts.required(body.reason(), LONGEST, OwnApplicationRefusals.missing("/reason")), today);
    }

    private static OwnApplicationEvent decide(OwnApplicationCommand command, OwnApplicationState state) {
        return switch (DECIDER.decide(command, state)) {
            case Decision.Refused<OwnApplicationEvent> refused -> throw new RefusedException(refused.refusal());
            case Decision.Accepted<OwnApplicationEvent> accepted ->
                accepted.events().getFirst();
        };
    }

    private static OwnApplicationState stateOf(Optional<OwnApplications.Application> application) {
        return application.map(OwnApplications.Application::standing).orElse(DECIDER.initial());
    }

    private static void refuse(Optional<Refusal> refusal) {
        refusal.ifPresent(reason -> {
            throw new RefusedException(reason);
        });
    }

    private Authority lead() {
        return registry.find(new AuthorityId(caller.organisation()))
                .filter(authority -> OwnApplicationRules.leads(authority, authority.region(), legalDay.today()))
                .orElseThrow(() -> new RefusedException(OwnApplicationRefusals.LEAD_DEPARTMENT_ONLY));
    }
}
