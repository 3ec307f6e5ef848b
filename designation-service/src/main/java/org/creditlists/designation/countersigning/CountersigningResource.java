package org.creditlists.designation.countersigning;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.designation.countersigning.Countersignings.Countersigning;
import org.creditlists.designation.countersigning.domain.CountersigningCommand;
import org.creditlists.designation.countersigning.domain.CountersigningRefusals;
import org.creditlists.designation.registry.Registry;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * Who is freed is free at once (GuoFa (2016) 33, art. 19); a second person of the organisation looks at it afterwards.
 */
@Path("/countersignings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CountersigningResource {

    private final Countersignings countersignings;
    private final Registry registry;
    private final Caller caller;
    private final LegalDay legalDay;

    CountersigningResource(Countersignings countersignings, Registry registry, Caller caller, LegalDay legalDay) {
        this.countersignings = countersignings;
        this.registry = registry;
        this.caller = caller;
        this.legalDay = legalDay;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.PLATFORM})
    @Operation(
            summary = "Withdrawals from BLACK or WATCH by one person of one's own organisation, those that wait for a"
                    + " second one first; at most 500")
    public List<Countersigning> own() {
        return countersignings.of(caller.organisation());
    }

    @GET
    @Path("/overdue")
    @RolesAllowed({Roles.OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "Withdrawals that no second person countersigned in time, or objected to: of the authorities"
                    + " that one's own body stands above, all for auditors; at most 500 of each authority and field")
    public List<Countersigning> overdue() {
        boolean all = caller.hasRole(Roles.AUDITOR);
        AuthorityId own = all ? null : new AuthorityId(caller.organisation());
        return countersignings.overdueScopes().stream()
                .filter(scope -> own == null
                        || registry.above(
                                        new AuthorityId(scope.authority()),
                                        new FieldCode(scope.field()),
                                        legalDay.today())
                                .filter(own::equals)
                                .isPresent())
                .flatMap(scope -> countersignings.overdue(scope).stream())
                .sorted(Comparator.comparing(Countersigning::dueOn).thenComparing(Countersigning::entry))
                .toList();
    }

    /**
     * @param agreed whether the withdrawal is right
     * @param reason for an objection, in words that name nobody, at most 500 characters
     */
    public record Outcome(
            @Nullable Boolean agreed, @Nullable String reason) {}

    @POST
    @Path("/{entry}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OFFICER, Roles.PLATFORM})
    @Operation(
            summary = "Countersign a withdrawal as the second person, or object to it",
            description = "The entry stays ended; an objection shows to the body above.")
    @APIResponse(responseCode = "403", description = "One's own withdrawal")
    @APIResponse(responseCode = "404", description = "None of the organisation")
    @APIResponse(responseCode = "409", description = "A second person has spoken about it")
    @APIResponse(responseCode = "422", description = "Not said whether it is right, or no reason for an objection")
    @APIResponseSchema(value = Countersigning.class, responseCode = "200", responseDescription = "As it is now")
    public Countersigning sign(@PathParam("entry") UUID id, @Nullable Outcome content) {
        Outcome body = Texts.body(content);
        EntryId entry = new EntryId(id);
        Countersigning found = countersignings.find(entry).orElseThrow(() -> unknown());
        var persons = new CountersigningCommand.Persons(
                found.organisation(), found.first(), caller.organisation(), caller.id());
        if (!persons.organisation().equals(persons.withdrawnBy())) {
            throw unknown();
        }
        boolean agreed = Texts.given(body.agreed(), CountersigningRefusals.OUTCOME_MISSING);
        countersignings
                .decide(
                        agreed
                                ? new CountersigningCommand.Agree(entry, persons, legalDay.today())
                                : new CountersigningCommand.ObjectTo(
                                        entry,
                                        persons,
                                        Texts.required(
                                                body.reason(),
                                                CountersigningRefusals.LONGEST_REASON,
                                                CountersigningRefusals.REASON_MISSING),
                                        legalDay.today()))
                .ifPresent(refusal -> {
                    throw new RefusedException(refusal);
                });
        return countersignings.find(entry).orElseThrow(() -> unknown());
    }

    private static RefusedException unknown() {
        return new RefusedException(CountersigningRefusals.UNKNOWN);
    }
}
