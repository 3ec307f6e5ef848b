package org.creditlists.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.creditlists.infrastructure.SigningKeys;

/**
 * Gives a service under test its database, its Kafka and its keys. The init argument {@code database} names the first;
 * with {@code crypto} {@code gm} it is the service of an installation that signs with SM2.
 */
public final class ServiceResource implements QuarkusTestResourceLifecycleManager {

    private String database = "service";
    private boolean gm;

    @Override
    public void init(Map<String, String> arguments) {
        database = Objects.requireNonNull(arguments.get("database"), "database");
        gm = Objects.equals(arguments.get("crypto"), "gm");
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(TestPostgres.serviceDatabase(database));
        settings.putAll(TestKeys.settings(database.startsWith("designation")));
        settings.putAll(Map.of(
                "kafka.bootstrap.servers",
                TestKafka.bootstrap(),
                "credit.kafka.client-file",
                TestKafka.clientFile(principal()).toString(),
                "quarkus.oidc.public-key",
                TestTokens.publicKey(),
                "quarkus.oidc.token.issuer",
                TestTokens.ISSUED_BY,
                "credit.identity-key",
                TestTokens.IDENTITY_KEY,
                "quarkus.http.test-port",
                "0",
                "quarkus.management.test-port",
                "0",
                "quarkus.log.console.json.enabled",
                "false"));
        // Every service seals what it stores.
        SigningKeys seals = gm ? SigningKeys.createSm2() : SigningKeys.create();
        settings.put("credit.seal.private-key", seals.privateKey());
        settings.put("credit.seal.public-key", seals.publicKey());
        SigningKeys log = gm ? SigningKeys.createSm2() : SigningKeys.create();
        settings.put("credit.security-log.private-key", log.privateKey());
        settings.put("credit.security-log.public-key", log.publicKey());
        if (gm) {
            settings.put("credit.crypto", "gm");
        }
        return settings;
    }

    /** Databases of tests begin with the name of their service. */
    private String principal() {
        return database.replaceFirst("_.*", "") + "-service";
    }

    @Override
    public void stop() {
        // The servers are shared by the test classes of this JVM and end with it.
    }
}
