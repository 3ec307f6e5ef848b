package org.creditlists.designation.withdrawal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.designation.countersigning.Countersignings;
import org.creditlists.designation.entry.EntryHandling;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The end of an entry by the authority that designated it. */
@Path("/entries/{entry}/withdrawal")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
public class WithdrawalResource {

    private final EntryHandling handling;
    private final Countersignings countersignings;
    private final Caller caller;

    WithdrawalResource(EntryHandling handling, Countersignings countersignings, Caller caller) {
        this.countersignings = countersignings;
        this.handling = handling;
        this.caller = caller;
    }

    public record Withdrawal(@Nullable EndReason reason) {}

    @POST
    @Operation(
            summary = "Withdraw an entry of one's own: revoked, an error, or no longer eligible",
            description = "At once; a second person countersigns what leaves BLACK or WATCH, see /countersignings.")
    @APIResponse(responseCode = "204", description = "It has ended")
    @APIResponse(responseCode = "403", description = "Another authority designated it")
    @APIResponse(responseCode = "404", description = "There is no such entry")
    @APIResponse(responseCode = "409", description = "It ended before for another reason")
    public void withdraw(@PathParam("entry") UUID entry, @Nullable Withdrawal content) {
        Withdrawal body = Texts.body(content);
        if (body.reason() == null || !EndReason.BY_AUTHORITY.contains(body.reason())) {
            throw new RefusedException(WithdrawalRefusals.REASON);
        }
        EntryId id = new EntryId(entry);
        String organisation = caller.organisation();
        handling.withdraw(
                        id,
                        body.reason(),
                        new AuthorityId(organisation),
                        countersignings.needed(List.of(id), organisation, caller.id()))
                .ifPresent(refusal -> {
                    throw new RefusedException(refusal);
                });
    }
}
