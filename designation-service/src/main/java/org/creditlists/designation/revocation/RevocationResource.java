package org.creditlists.designation.revocation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.identity.Revocations;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Revokes access tokens before they expire. Every service reads the list every two seconds; a session of the workbench
 * ends with its token.
 */
@Path("/revocations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RevocationResource {

    private static final int LONGEST_ID = 255;
    private static final int LONGEST_REASON = 500;

    private final RevokedTokens tokens;
    private final Caller caller;

    RevocationResource(RevokedTokens tokens, Caller caller) {
        this.tokens = tokens;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(summary = "What is revoked: SHA-256 of jti: or sub: and the id, with the moment since when it counts")
    public Map<String, Instant> all() {
        return tokens.all();
    }

    /**
     * @param jti id of one token
     * @param sub a person: every token that was issued to them until now
     * @param reason why, at most 500 characters, nothing personal
     */
    public record Revocation(
            @Nullable String jti,
            @Nullable String sub,
            @Nullable String reason) {}

    /** @param digest by which the list names what was revoked */
    public record Revoked(String digest, Instant since) {}

    @POST
    @Recorded(Recorded.Kind.WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Revoke one token, or all that a person was given until now")
    @APIResponse(responseCode = "200", description = "Revoked; every service refuses it within seconds")
    @APIResponse(responseCode = "422", description = "Neither or both of jti and sub, or no reason")
    public Revoked revoke(@Nullable Revocation content) {
        Revocation asked = Texts.body(content);
        if (isId(asked.jti()) == isId(asked.sub()) || asked.jti() != null && asked.sub() != null) {
            throw new RefusedException(RevocationRefusals.ONE_OF_TWO);
        }
        String reason = asked.reason();
        if (reason == null
                || reason.isBlank()
                || reason.length() > LONGEST_REASON
                || Texts.hasControlCharacters(reason)) {
            throw new RefusedException(RevocationRefusals.REASON_MISSING);
        }
        return asked.jti() != null
                ? revoke(Revocations.ofToken(asked.jti()), RevocationKind.TOKEN, reason)
                : revoke(Revocations.ofPerson(String.valueOf(asked.sub())), RevocationKind.PERSON, reason);
    }

    private Revoked revoke(String digest, RevocationKind kind, String reason) {
        return new Revoked(digest, tokens.revoke(digest, kind, caller.id(), reason));
    }

    private static boolean isId(@Nullable String id) {
        return id != null && !id.isBlank() && id.length() <= LONGEST_ID;
    }
}
