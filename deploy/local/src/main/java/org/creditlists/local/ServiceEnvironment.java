package org.creditlists.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.creditlists.infrastructure.DatabaseRoles;
import org.creditlists.infrastructure.TokenIssuer;

/**
 * What processes are told by their environment.
 *
 * @param platform of which they are
 * @param ports of it
 * @param pulse how often something is appended to a quiet topic
 * @param own settings that one run needs
 */
record ServiceEnvironment(Platform platform, Ports ports, Duration pulse, Map<String, String> own) {

    /** Of a service. */
    Map<String, String> of(Service service) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.managementOf(service)));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", platform.postgres().jdbcUrl(platform.database(service)));
        DatabaseRoles roles = platform.postgres().roles(platform.database(service));
        environment.put("QUARKUS_DATASOURCE_USERNAME", roles.service().user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", roles.service().password());
        environment.put("QUARKUS_FLYWAY_USERNAME", roles.owner().user());
        environment.put("QUARKUS_FLYWAY_PASSWORD", roles.owner().password());
        environment.putAll(ServiceKeys.of(platform.secrets(), service));
        if (service != Service.PORTAL) {
            // One service gives dossiers their keys, the others read them.
            environment.putAll(platform.postgres().keySettings(service == Service.DESIGNATION));
        }
        environment.put("KAFKA_BOOTSTRAP_SERVERS", platform.kafka().bootstrap());
        if (service != Service.PORTAL) {
            Path client = platform.kafka().clientFile(service.module());
            environment.put("CREDIT_KAFKA_CLIENT_FILE", client.toString());
        }
        environment.put("QUARKUS_OIDC_PUBLIC_KEY", platform.secrets().issuer().publicKey());
        environment.put("QUARKUS_OIDC_TOKEN_ISSUER", TokenIssuer.ISSUER);
        environment.put("CREDIT_TOKENS_REVOCATIONS", platform.url(Service.DESIGNATION) + "/revocations");
        environment.put("CREDIT_REGISTRY_SAMPLES", "true");
        environment.put("CREDIT_MEMORANDA_SAMPLES", "true");
        for (Service other : Service.values()) {
            environment.put("CREDIT_SERVICES_" + other.name(), platform.url(other));
        }
        environment.put("CREDIT_TOPIC_PULSE_EVERY", pulse.toString());
        environment.putAll(own);
        return environment;
    }

    /** Of the worker: what the files of the connectors refer to. */
    Map<String, String> ofConnectors() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PLATFORM_ADDRESS", platform.url(Service.PORTAL));
        for (Service service : Service.withLists()) {
            String prefix = service.name() + "_DB_";
            environment.put(prefix + "HOST", "127.0.0.1");
            environment.put(prefix + "PORT", Integer.toString(ports.postgres()));
            DatabaseRoles.Login login =
                    platform.postgres().roles(platform.database(service)).connect();
            environment.put(prefix + "USER", login.user());
            environment.put(prefix + "PASSWORD", login.password());
            environment.put(prefix + "NAME", platform.database(service));
            environment.put(prefix + "SSLMODE", "disable"); // nothing leaves the machine
            environment.put(prefix + "SSLROOTCERT", "");
        }
        return environment;
    }
}
