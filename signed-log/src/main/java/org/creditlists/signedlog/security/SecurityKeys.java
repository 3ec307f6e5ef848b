package org.creditlists.signedlog.security;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.signedlog.CryptoSettings;

/** What the security log signs with, and what hides the tokens of callers that are not known. */
@Singleton
class SecurityKeys {

    private static final String PURPOSE = "digests of tokens ";

    private final SigningKey signing;
    private final KeyedHash digests;

    SecurityKeys(SecurityLogSettings settings, CryptoSettings chosen) {
        this.signing = new SigningKey(
                settings.privateKey(),
                settings.publicKey(),
                settings.olderPublicKeys().orElse(List.of()),
                chosen.crypto());
        // A key of its own for one purpose, made of the only secret there is here.
        byte[] secret = (PURPOSE + settings.privateKey()).getBytes(StandardCharsets.US_ASCII);
        this.digests = new KeyedHash(
                Base64.getEncoder().encodeToString(chosen.crypto().digest(secret)),
                "",
                List.of(),
                chosen.crypto(),
                chosen.crypto());
    }

    SigningKey signing() {
        return signing;
    }

    /** Empty for nothing. */
    String digest(String text) {
        return text.isEmpty() ? "" : digests.of(text);
    }
}
