package org.creditlists.restoration;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.creditlists.infrastructure.SigningKeys;

/** A key that signs nothing but what tests ask for. */
public final class CertificateKeysResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        SigningKeys keys = SigningKeys.create();
        return Map.of(
                "credit.certificate.private-key", keys.privateKey(), "credit.certificate.public-key", keys.publicKey());
    }

    @Override
    public void stop() {
        // It is forgotten with the JVM.
    }
}
