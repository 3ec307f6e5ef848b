package org.creditlists.restoration.certificate;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The keys that certificates are signed with, under {@code credit.certificate}. */
@ConfigMapping(prefix = "credit.certificate")
public interface CertificateSettings {

    /** Base64 of the PKCS#8 form of the installation's Ed25519 or SM2 key. */
    String privateKey();

    /** Base64 of the X.509 form of its public part. */
    String publicKey();

    /** Public parts of keys used before, so that what they signed can still be verified. */
    Optional<List<String>> olderPublicKeys();
}
