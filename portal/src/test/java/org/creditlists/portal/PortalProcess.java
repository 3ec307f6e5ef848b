package org.creditlists.portal;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.infrastructure.SigningKeys;
import org.creditlists.testkit.FreePorts;
import org.creditlists.testkit.TestPostgres;
import org.creditlists.testkit.TestTokens;

/** Gives the portal a database and keys, and no service that answers. */
public final class PortalProcess implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "portal";

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(TestPostgres.serviceDatabase(DATABASE));
        settings.putAll(Map.of(
                "quarkus.oidc.public-key",
                TestTokens.publicKey(),
                "quarkus.oidc.token.issuer",
                TestTokens.ISSUED_BY,
                "quarkus.http.test-port",
                "0",
                "quarkus.management.test-port",
                "0",
                "quarkus.log.console.json.enabled",
                "false"));
        SigningKeys keys = SigningKeys.create();
        settings.put("credit.security-log.private-key", keys.privateKey());
        settings.put("credit.security-log.public-key", keys.publicKey());
        List<String> services = List.of("designation", "sharing", "incentive", "objection", "restoration");
        String nobody = "http://127.0.0.1:" + FreePorts.take(1).getFirst();
        services.forEach(service -> settings.put("credit.services." + service, nobody));
        return settings;
    }

    @Override
    public void stop() {
        // The database ends with the JVM.
    }
}
