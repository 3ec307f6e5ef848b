package org.creditlists.sharing.power;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.creditlists.base.input.Codes;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.sharing.power.domain.ApplicationCommand;
import org.creditlists.sharing.power.domain.Category;
import org.creditlists.sharing.power.domain.PowerRefusals;
import org.creditlists.sharing.power.domain.PowersEdition;
import org.creditlists.sharing.power.domain.SpecialApplication;
import org.creditlists.sharing.power.domain.Wanted;
import org.creditlists.web.caching.Catalogue;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Powers of inquiry, and special applications for what lies outside them (GuoFa (2014) 21, part IV(5)). */
@Path("/inquiries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PowerRequestResource {

    private static final int MOST = 500;

    private final SpecialApplications applications;
    private final Powers powers;
    private final KeyedHash hash;
    private final Caller caller;
    private final LegalDay day;

    PowerRequestResource(SpecialApplications applications, Powers powers, KeyedHash hash, Caller caller, LegalDay day) {
        this.applications = applications;
        this.powers = powers;
        this.hash = hash;
        this.caller = caller;
        this.day = day;
    }

    @GET
    @Catalogue
    @Path("/powers")
    @PermitAll
    @Operation(summary = "Which categories each rank may ask about, and how long a special application may last")
    public PowersEdition powers() {
        return powers.on(day.today());
    }

    /**
     * @param categories as {@code /inquiries/powers} writes them
     * @param code of the one subject that it is about; everybody of the categories when absent
     * @param until last day; the longest that the policy allows when absent
     */
    public record Content(
            @Nullable Set<String> categories,
            @Nullable String code,
            @Nullable String purpose,
            @Nullable String legalGround,
            @Nullable LocalDate until) {}

    /**
     * An application as it is shown; whom it is about stands in it only as whether it is about one subject.
     *
     * @param state REQUESTED, GRANTED, REFUSED, GIVEN_BACK, or LAPSED once its days have passed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            UUID application,
            String organisation,
            String applicant,
            Set<String> categories,
            boolean oneSubject,
            String purpose,
            String legalGround,
            LocalDate from,
            LocalDate until,
            LocalDate decideBy,
            String state,
            @Nullable String decidedBy) {}

    @PUT
    @Path("/applications/{application}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DEPARTMENT, Roles.OFFICER})
    @Operation(
            summary = "Apply to ask outside one's powers, under an id that the caller chooses; the same again changes"
                    + " nothing")
    @APIResponse(responseCode = "409", description = "The id has another application")
    @APIResponse(responseCode = "422", description = "No or unknown categories, no purpose or ground, or too long")
    @APIResponseSchema(value = View.class, responseCode = "200", responseDescription = "As it is now")
    public View request(@PathParam("application") UUID id, @Nullable Content content) {
        Content body = Texts.body(content);
        LocalDate today = day.today();
        PowersEdition edition = powers.on(today);
        LocalDate first = applications.find(id).map(SpecialApplication::from).orElse(today);
        var wanted = new Wanted(
                id,
                caller.organisation(),
                caller.id(),
                categories(body.categories()),
                body.code() == null ? null : hash.of(Codes.required(body.code())),
                text(body.purpose(), "purpose"),
                text(body.legalGround(), "legalGround"),
                first,
                body.until() == null ? first.plusDays(edition.longestDays()) : body.until(),
                first.plusDays(edition.decideWithinDays()));
        return decide(id, new ApplicationCommand.Request(wanted, edition.longestDays(), today));
    }

    /** @param granted whether the second person agrees */
    public record Outcome(@Nullable Boolean granted) {}

    @POST
    @Path("/applications/{application}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Grant or refuse a special application of one's organisation; never an own one")
    @APIResponse(responseCode = "403", description = "An own application")
    @APIResponse(responseCode = "404", description = "There is no such application of the own organisation")
    @APIResponse(responseCode = "409", description = "It was decided about, or its days have passed")
    @APIResponseSchema(value = View.class, responseCode = "200", responseDescription = "As it is now")
    public View decide(@PathParam("application") UUID id, @Nullable Outcome content) {
        Boolean granted = Texts.body(content).granted();
        if (granted == null) {
            throw new RefusedException(PowerRefusals.OUTCOME_MISSING);
        }
        return decide(id, new ApplicationCommand.Decide(caller.organisation(), caller.id(), granted, day.today()));
    }

    @DELETE
    @Path("/applications/{application}")
    @RolesAllowed({Roles.DEPARTMENT, Roles.OFFICER, Roles.APPROVER})
    @Operation(summary = "Give back what was applied for or granted, at once; by the applicant or whoever may decide")
    public View giveBack(@PathParam("application") UUID id) {
        return decide(
                id,
                new ApplicationCommand.GiveBack(
                        caller.organisation(), caller.id(), caller.hasRole(Roles.APPROVER), day.today()));
    }

    @GET
    @Path("/applications")
    @RolesAllowed({Roles.DEPARTMENT, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Operation(
            summary = "Special applications: one's own; of the organisation for who decides; all for auditors; at most"
                    + " 500, the latest first")
    public List<View> all() {
        LocalDate today = day.today();
        boolean auditor = caller.hasRole(Roles.AUDITOR);
        boolean approver = caller.hasRole(Roles.APPROVER);
        return applications.all().stream()
                .filter(one -> auditor
                        || one.organisation().equals(caller.organisation())
                                && (approver || one.applicant().equals(caller.id())))
                .sorted(Comparator.comparing(SpecialApplication::from)
                        .reversed()
                        .thenComparing(SpecialApplication::id))
                .limit(MOST)
                .map(one -> view(one, today))
                .toList();
    }

    private View decide(UUID id, ApplicationCommand command) {
        applications.decide(id, command).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return view(applications.find(id).orElseThrow(), day.today());
    }

    private static View view(SpecialApplication one, LocalDate today) {
        boolean over = one.state() == SpecialApplication.State.REQUESTED && today.isAfter(one.decideBy())
                || today.isAfter(one.until());
        boolean open =
                one.state() == SpecialApplication.State.REQUESTED || one.state() == SpecialApplication.State.GRANTED;
        return new View(
                one.id(),
                one.organisation(),
                one.applicant(),
                one.categories(),
                one.codeHash() != null,
                one.purpose(),
                one.legalGround(),
                one.from(),
                one.until(),
                one.decideBy(),
                over && open ? "LAPSED" : one.state().name(),
                one.decidedBy());
    }

    private static Set<String> categories(@Nullable Set<String> wanted) {
        if (wanted == null
                || wanted.isEmpty()
                || !Category.ALL.stream().map(Category::toString).toList().containsAll(wanted)) {
            throw new RefusedException(PowerRefusals.CATEGORY_UNKNOWN);
        }
        return Set.copyOf(wanted);
    }

    private static String text(@Nullable String value, String name) {
        return Texts.required(value, PowerRefusals.LONGEST_TEXT, PowerRefusals.textMissing(name));
    }
}
