package org.creditlists.designation.takedown;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.designation.entry.Outcome;
import org.creditlists.designation.entry.ReinstatementHandling;
import org.creditlists.designation.entry.Sender;
import org.creditlists.designation.entry.SubmissionFields;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Act;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** RED entries that BLACK ended in error, for the desk of their authority to reinstate. */
@Path("/reinstatements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
public class ReinstatementResource {

    private static final String REINSTATE = "REINSTATE";

    private final Reinstatements reinstatements;
    private final ReinstatementHandling handling;
    private final Caller caller;

    ReinstatementResource(Reinstatements reinstatements, ReinstatementHandling handling, Caller caller) {
        this.reinstatements = reinstatements;
        this.handling = handling;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "RED entries of one's own authority whose serious record was an error, those that left the list"
                    + " first at the top; at most 500",
            description = "Nothing comes back by itself: the authority reinstates, within the term that each had.")
    public List<ToReinstate> own() {
        return reinstatements.of(caller.organisation());
    }

    /**
     * What the document says by which the entry was made.
     *
     * @param code of the subject; with the number it has to be that of the entry
     * @param codeVouched whether the authority vouches for a code with a wrong check character
     */
    public record Document(
            @Nullable String name,
            @Nullable String code,
            @Nullable Boolean codeVouched,
            @Nullable String decisionNumber,
            @Nullable String statement,
            @Nullable String basis,
            @Nullable String honour) {

        private Map<String, String> fields() {
            Map<String, @Nullable String> all = new HashMap<>();
            all.put(SubmissionFields.NAME, name);
            all.put(SubmissionFields.CODE, code);
            all.put(SubmissionFields.CODE_VOUCHED, codeVouched == null ? null : codeVouched.toString());
            all.put(SubmissionFields.DECISION_NUMBER, decisionNumber);
            all.put(SubmissionFields.STATEMENT, statement);
            all.put(SubmissionFields.BASIS, basis);
            all.put(SubmissionFields.HONOUR, honour);
            Map<String, String> given = new HashMap<>();
            all.forEach((field, text) -> {
                if (text != null) {
                    given.put(field, text);
                }
            });
            return given;
        }
    }

    /**
     * @param act REINSTATE
     * @param decision where name and number are forgotten here; not looked at where they are kept
     */
    public record Reinstatement(
            @Nullable String act, @Nullable Document decision) {}

    /** @param entry that is in force again, under an id of its own */
    public record Reinstated(UUID entry) {}

    @POST
    @Path("/{entry}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Reinstate a RED entry of one's own for the rest of its term; told twice is done once",
            description = "By the same decision, as a new entry: incentives follow from it, the consent that an"
                    + " individual had given to publication holds, and the notice to the subject says why.")
    @APIResponse(
            responseCode = "200",
            description = "It was reinstated before",
            content = @Content(schema = @Schema(implementation = Reinstated.class)))
    @APIResponse(responseCode = "404", description = "No RED entry of one's own authority ended so")
    @APIResponse(
            responseCode = "409",
            description = "No serious record ended it, that record was no error, or its term is over")
    @APIResponse(
            responseCode = "422",
            description = "Another serious record stands against it, or the decision has to be given, or is another")
    @APIResponseSchema(value = Reinstated.class, responseCode = "201", responseDescription = "In force again")
    public Response reinstate(@PathParam("entry") UUID entry, @Nullable Reinstatement content) {
        Reinstatement body = Texts.body(content);
        Act.named(new Act(body.act()), REINSTATE);
        Map<String, String> given =
                body.decision() == null ? Map.of() : body.decision().fields();
        return switch (handling.reinstate(new EntryId(entry), Sender.of(caller), given)) {
            case Outcome.Accepted accepted -> answer(Response.Status.CREATED, accepted.entry());
            case Outcome.Unchanged before -> answer(Response.Status.OK, before.entry());
            case Outcome.Refused refused -> throw new RefusedException(refused.refusal());
            case Outcome.Corrected other -> throw new IllegalStateException(other.toString());
            case Outcome.Withdrawn other -> throw new IllegalStateException(other.toString());
        };
    }

    private static Response answer(Response.Status status, EntryId entry) {
        return Response.status(status).entity(new Reinstated(entry.value())).build();
    }
}
