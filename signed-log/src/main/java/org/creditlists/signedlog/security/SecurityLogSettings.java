package org.creditlists.signedlog.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Settings of the security log under {@code credit.security-log}. */
@ConfigMapping(prefix = "credit.security-log")
public interface SecurityLogSettings {

    /** Base64 of the PKCS#8 form of the Ed25519 or SM2 key that signs the security log. */
    String privateKey();

    /** Base64 of the X.509 form of its public part. */
    String publicKey();

    /** Public parts of keys used before, so that what they signed can still be verified. */
    Optional<List<String>> olderPublicKeys();

    /** Months that the log is kept, at least 6 (Cybersecurity Law art. 21(3)). */
    @WithDefault("36")
    int keptMonths();

    /** Answers 401 and 403 of one process within a minute from which on they count as a burst, at least 1. */
    @WithDefault("100")
    int burst();
}
