package org.creditlists.designation.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.idempotency.Idempotency;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** One designation. */
@Path("/designations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.PLATFORM})
@RunOnVirtualThread
public class DesignationResource {

    private final DesignationHandling handling;
    private final Caller caller;
    private final Idempotency idempotency;
    private final KeyedHash hash;
    private final ObjectMapper json;

    DesignationResource(
            DesignationHandling handling, Caller caller, Idempotency idempotency, KeyedHash hash, ObjectMapper json) {
        this.handling = handling;
        this.caller = caller;
        this.idempotency = idempotency;
        this.hash = hash;
        this.json = json;
    }

    /** The members of a submission; dates as YYYY-MM-DD. */
    public record Designation(
            @Nullable String list,
            @Nullable String field,
            @Nullable String subjectKind,
            @Nullable String name,
            @Nullable String code,
            @Nullable Boolean codeVouched,
            @Nullable String authority,
            @Nullable String decisionNumber,
            @Nullable String decisionDate,
            @Nullable String ground,
            @Nullable String statement,
            @Nullable String basis,
            @Nullable String legalRepresentative,
            @Nullable String principal,
            @Nullable String directlyResponsible,
            @Nullable Boolean nameConfirmed,
            @Nullable String transferredFrom,
            @Nullable String actDate,
            @Nullable String honour,
            @Nullable String awardedBy,
            @Nullable String recommendedBy,
            @Nullable String application,
            @Nullable String priorNoticeDate,
            @Nullable String validUntil) {}

    /** @param outcome ACCEPTED, CORRECTED or UNCHANGED */
    public record Answer(EntryId entry, String outcome) {}

    @POST
    @Operation(
            summary = "Designate one subject; the same decision again changes nothing, with other contents it corrects")
    @APIResponse(responseCode = "422", description = "Refused, with a stable code, a pointer and the ground")
    @APIResponse(
            responseCode = "200",
            description = "Corrected or unchanged",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @APIResponseSchema(value = Answer.class, responseCode = "201", responseDescription = "A new entry")
    public Response designate(@Nullable Designation content, @HeaderParam(Idempotency.HEADER) @Nullable String key)
            throws JsonProcessingException {
        Designation body = Texts.body(content);
        var request =
                key == null ? null : new Idempotency.Request(caller.id(), key, hash.of(json.writeValueAsString(body)));
        if (request != null) {
            var before = idempotency.recall(request);
            if (before.isPresent()) {
                return again(before.get());
            }
        }
        Submitted submission = read(body);
        try {
            Outcome outcome = handling.decide(
                            Sender.of(caller),
                            handling.identify(List.of(submission)),
                            false,
                            decided -> remember(request, decided))
                    .getFirst();
            return Response.status(status(outcome)).entity(answer(outcome)).build();
        } catch (Idempotency.AnsweredException faster) {
            return again(faster.answer());
        }
    }

    private Submitted read(Designation body) {
        Map<String, String> fields = new HashMap<>();
        json.valueToTree(body)
                .properties()
                .forEach(member -> fields.put(member.getKey(), member.getValue().asText()));
        try {
            return SubmissionReader.read(fields);
        } catch (UnreadableException e) {
            throw new RefusedException(e.refusal());
        }
    }

    private static Response again(Idempotency.Answer before) {
        return Response.status(before.status())
                .entity(before.response())
                .header(Idempotency.REPLAYED, true)
                .build();
    }

    private List<CompanionWrite> remember(Idempotency.@Nullable Request request, List<Outcome> outcomes) {
        if (request == null || outcomes.getFirst() instanceof Outcome.Refused) {
            return List.of();
        }
        try {
            String response = json.writeValueAsString(answer(outcomes.getFirst()));
            return List.of(
                    idempotency.remember(request, new Idempotency.Answer(status(outcomes.getFirst()), response)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int status(Outcome outcome) {
        return outcome instanceof Outcome.Accepted ? 201 : 200;
    }

    private Answer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> new Answer(accepted.entry(), "ACCEPTED");
            case Outcome.Corrected corrected -> new Answer(corrected.entry(), "CORRECTED");
            case Outcome.Unchanged unchanged -> new Answer(unchanged.entry(), "UNCHANGED");
            case Outcome.Withdrawn withdrawn -> new Answer(withdrawn.entry(), "WITHDRAWN");
            case Outcome.Refused refused -> {
                Refusal refusal = caller.hasRole(Roles.OFFICER)
                        ? handling.withName(refused, caller.organisation())
                        : refused.refusal();
                // A designation is refused like a line of a push: as content, whatever the rule.
                throw new RefusedException(refusal.as(Refusal.Kind.INVALID));
            }
        };
    }
}
