package org.creditlists.designation.entry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.DeliveryMethod;
import org.creditlists.designation.entry.domain.DesignationCommand;
import org.creditlists.designation.entry.domain.Refusals;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * What is done about an entry after its decision: the individual on RED consents to its publication or takes that back
 * (Draft opinions on joint incentives, part IV(2)), and the notice of the designation reaches its subject. Each is
 * recorded by the subject, with a verified code, or by the authority that has it on paper.
 */
@Path("/entries/{entry}")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.SUBJECT})
@RunOnVirtualThread
public class EntryActsResource {

    private final EntryHandling handling;
    private final EntryRegister entries;
    private final Caller caller;

    EntryActsResource(EntryHandling handling, EntryRegister entries, Caller caller) {
        this.handling = handling;
        this.entries = entries;
        this.caller = caller;
    }

    /**
     * @param given false to take it back
     * @param on when it was said, for an authority; today when absent
     */
    public record Consent(@Nullable Boolean given, @Nullable LocalDate on) {}

    @PUT
    @Path("/consent")
    @Operation(
            summary = "An individual on RED lets the entry be published, or does not any more; revocable at any time")
    @APIResponse(responseCode = "204", description = "Recorded; the same again changes nothing")
    @APIResponse(
            responseCode = "404",
            description = "There is no such entry, or it is neither about you nor of your authority")
    @APIResponse(responseCode = "409", description = "It has ended")
    public void consent(@PathParam("entry") UUID id, @Nullable Consent content) {
        Consent body = Texts.body(content);
        Boolean given = body.given();
        if (given == null) {
            throw new RefusedException(EntryRefusals.CONSENT_MISSING);
        }
        EntryId entry = new EntryId(id);
        AuthorityId authority = authority(entry);
        LocalDate on = authority == null ? null : body.on();
        carryOut(
                entry,
                today -> new DesignationCommand.Consent(
                        entry, given, authority, Objects.requireNonNullElse(on, today), today));
    }

    /**
     * @param method how it reached the subject; what the subject says itself is ELECTRONIC
     * @param on when it was delivered, for an authority; today when absent
     */
    public record Delivery(
            @Nullable DeliveryMethod method, @Nullable LocalDate on) {}

    @POST
    @Path("/notice/delivery")
    @Operation(summary = "Record that the notice reached its subject; the first time counts")
    @APIResponse(responseCode = "204", description = "Recorded")
    @APIResponse(
            responseCode = "404",
            description = "There is no such entry, or it is neither about you nor of your authority")
    @APIResponse(responseCode = "409", description = "It has ended, or is recorded as delivered on another day")
    public void deliver(@PathParam("entry") UUID id, @Nullable Delivery content) {
        EntryId entry = new EntryId(id);
        AuthorityId authority = authority(entry);
        if (authority == null) {
            carryOut(
                    entry,
                    today -> new DesignationCommand.Deliver(entry, DeliveryMethod.ELECTRONIC, null, today, today));
            return;
        }
        Delivery body = Texts.body(content);
        DeliveryMethod method = body.method();
        if (method == null) {
            throw new RefusedException(EntryRefusals.METHOD_MISSING);
        }
        LocalDate on = body.on();
        carryOut(
                entry,
                today -> new DesignationCommand.Deliver(
                        entry, method, authority, Objects.requireNonNullElse(on, today), today));
    }

    /** Null for the subject itself, once it is certain that the entry is about it. */
    private @Nullable AuthorityId authority(EntryId entry) {
        if (caller.hasRole(Roles.OFFICER)) {
            return new AuthorityId(caller.organisation());
        }
        if (!entries.isAbout(entry, caller.ownCode())) {
            // Whether there is such an entry is nobody else's business.
            throw new RefusedException(Refusals.ENTRY_UNKNOWN);
        }
        return null;
    }

    private void carryOut(EntryId entry, Function<LocalDate, DesignationCommand> command) {
        handling.decide(entry, command).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
    }
}
