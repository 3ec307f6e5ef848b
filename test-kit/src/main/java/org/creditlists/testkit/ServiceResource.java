package org.creditlists.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;

/** Gives a service under test its database, its Kafka and its keys. The init argument {@code database} names the first. */
public final class ServiceResource implements QuarkusTestResourceLifecycleManager {

    private String database = "service";

    @Override
    public void init(Map<String, String> arguments) {
        database = Objects.requireNonNull(arguments.get("database"), "database");
    }

    @Override
    public Map<String, String> start() {
        TestServers servers = TestServers.shared();
        return Map.of(
                "quarkus.datasource.jdbc.url", servers.freshDatabase(database),
                "quarkus.datasource.username", servers.user(),
                "quarkus.datasource.password", servers.password(),
                "kafka.bootstrap.servers", servers.bootstrap(),
                "quarkus.oidc.public-key", TestTokens.publicKey(),
                "credit.identity-key", TestTokens.IDENTITY_KEY,
                "quarkus.http.test-port", "0",
                "quarkus.log.console.json.enabled", "false");
    }

    @Override
    public void stop() {
        // The servers are shared by the test classes of this JVM and end with it.
    }
}
