package org.creditlists.base.republishing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.NotRecorded;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** An operator has events and state records published again, after a slot or a topic was lost. */
@Path("/events/republishing")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class RepublishingResource {

    private static final int LONGEST_REASON = 500;

    private final Republishing republishing;
    private final Caller caller;

    RepublishingResource(Republishing republishing, Caller caller) {
        this.republishing = republishing;
        this.caller = caller;
    }

    /**
     * What is to be published again.
     *
     * @param from position of the first event, at least 1; all events without it
     * @param reason 1 to 500 characters, nothing personal
     */
    public record Wanted(@Nullable Long from, @Nullable String reason) {}

    @POST
    @Recorded(Recorded.Kind.WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Publishes events from a position on, and all state records, again",
            description = "With the same ids and content, beside what happens meanwhile; whoever has taken them already"
                    + " takes no notice. It goes on in the background, also after a restart.")
    @APIResponse(responseCode = "422", description = "There is no reason, or the position is below 1")
    public Republishing.Asked ask(@Nullable Wanted content) {
        Wanted wanted = Texts.body(content);
        String reason = wanted.reason();
        long from = wanted.from() == null ? 1 : wanted.from();
        if (reason == null
                || reason.isBlank()
                || reason.length() > LONGEST_REASON
                || Texts.hasControlCharacters(reason)
                || from < 1) {
            throw new RefusedException(new Refusal(
                    Refusal.Kind.INVALID,
                    "republishing-needs-a-reason",
                    from < 1 ? "/from" : "/reason",
                    Articles.GUOFA_2014_21_PART_IV_5,
                    "重新发布须写明理由（至多500字），起始位置不小于1",
                    "To publish again needs a reason of at most 500 characters and a position of at least 1"));
        }
        return republishing.ask(from, caller.id(), reason);
    }

    @GET
    @NotRecorded("positions of events, and why they were sent")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "What was published again, and how far that has come; the latest first, at most 20")
    public List<Republishing.Asked> latest() {
        return republishing.latest();
    }
}
