package org.creditlists.runtime.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * The public key of somebody else.
 *
 * @param base64 of its X.509 form
 */
public record ForeignKey(String base64) {

    private static final int JWS_PARTS = 3;

    /** Whether it signed a compact JWS; what is malformed was signed by nobody. */
    public boolean verifies(String jws) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != JWS_PARTS) {
            return false;
        }
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            return SignatureKind.of(encoded)
                    .verifier(encoded)
                    .verifies(
                            (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII),
                            Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }
}
