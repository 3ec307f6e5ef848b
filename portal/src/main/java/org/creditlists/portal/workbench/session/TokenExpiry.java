package org.creditlists.portal.workbench.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Reads when a token expires, which its session does, too. */
public final class TokenExpiry {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PARTS = 3;

    private TokenExpiry() {}

    /** Empty when the token has no such claim, or is none. Its signature is not looked at. */
    public static Optional<Instant> of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            JsonNode expires =
                    JSON.readTree(Base64.getUrlDecoder().decode(parts[1])).path("exp");
            return expires.canConvertToLong() ? Optional.of(Instant.ofEpochSecond(expires.asLong())) : Optional.empty();
        } catch (IOException | IllegalArgumentException noToken) {
            return Optional.empty();
        }
    }
}
