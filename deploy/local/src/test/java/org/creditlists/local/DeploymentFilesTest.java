package org.creditlists.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.creditlists.contracts.event.Topics;
import org.creditlists.infrastructure.ConnectWorker;
import org.creditlists.infrastructure.KafkaRights;
import org.junit.jupiter.api.Test;

/** Connectors, topics, users and roles of the Kubernetes base are those of one machine. */
class DeploymentFilesTest {

    private static final Path BASE = Path.of("../kubernetes/base");
    private static final Path CONNECTORS = Path.of("../connectors");

    @Test
    void theConnectorsOfKubernetesAreTheFilesOfDeployConnectors() throws IOException {
        Map<String, JsonNode> onKubernetes = documents("connectors.yaml");
        assertThat(onKubernetes).hasSize(Service.withLists().size());
        for (Service service : Service.withLists()) {
            JsonNode spec = Objects.requireNonNull(onKubernetes.get(service.shortName()))
                    .get("spec");
            ObjectNode config = spec.get("config").deepCopy();
            config.put("connector.class", spec.get("class").asText());
            config.put("tasks.max", spec.get("tasksMax").asText());
            JsonNode file = new ObjectMapper()
                    .readTree(CONNECTORS.resolve(service.shortName() + ".json").toFile());
            assertThat((Object) config).isEqualTo(file);
        }
    }

    @Test
    void everyTopicOfTheContractsIsThere() throws IOException {
        Map<String, JsonNode> topics = documents("topics.yaml");
        assertThat(topics.keySet())
                .containsAll(Topics.EVENTS)
                .containsAll(Topics.COMPACTED)
                .hasSize(Topics.EVENTS.size() + Topics.COMPACTED.size());
        for (String topic : Topics.COMPACTED) {
            JsonNode spec = Objects.requireNonNull(topics.get(topic)).get("spec");
            assertThat(spec.get("config").get("cleanup.policy").asText()).isEqualTo("compact");
        }
    }

    @Test
    void theUsersOfKafkaHaveTheRightsOfTheTable() throws IOException {
        List<KafkaRights> table = new ArrayList<>(KafkaRights.FIXED);
        table.add(KafkaRights.department("customs-000000"));
        Map<String, JsonNode> users = documents("kafka-users.yaml");
        assertThat(users.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        table.stream().map(KafkaRights::principal).toList());
        for (KafkaRights rights : table) {
            JsonNode spec =
                    Objects.requireNonNull(users.get(rights.principal())).get("spec");
            assertThat(spec.at("/authentication/type").asText()).isEqualTo("scram-sha-512");
            assertThat(acls(spec)).as(rights.principal()).isEqualTo(acls(rights));
        }
    }

    @Test
    void noListenerOfKafkaIsPlain() throws IOException {
        JsonNode kafka =
                Objects.requireNonNull(documents("kafka.yaml").get("credit")).at("/spec/kafka");
        assertThat(kafka.at("/authorization/type").asText()).isEqualTo("simple");
        assertThat(kafka.get("listeners")).isNotEmpty().allSatisfy(listener -> {
            assertThat(listener.get("tls").asBoolean()).isTrue();
            assertThat(listener.at("/authentication/type").asText()).isEqualTo("scram-sha-512");
        });
        assertThat(Files.readString(Path.of("../../docker-compose.yml"))).doesNotContain("PLAINTEXT");
    }

    @Test
    void connectHandsOutTheSameVariablesEverywhereAndLetsNoConnectorChangeItsClient() throws IOException {
        JsonNode config =
                Objects.requireNonNull(documents("connect.yaml").get("credit")).at("/spec/config");
        assertThat(config.get("config.providers.env.param.allowlist.pattern").asText())
                .isEqualTo(ConnectWorker.VARIABLES);
        assertThat(config.get("connector.client.config.override.policy").asText())
                .isEqualTo("None");
        assertThat(Files.readString(Path.of("../images/connect.properties")))
                .contains(
                        "config.providers.env.param.allowlist.pattern=" + ConnectWorker.VARIABLES + "\n",
                        "connector.client.config.override.policy=None\n",
                        "BasicAuthSecurityRestExtension\n");
    }

    @Test
    void databasesHaveTheRolesOfOneMachineAndAreReachedByTlsOnly() throws IOException {
        assertThat(BASE.resolve("database-roles.sql"))
                .hasSameTextualContentAs(Path.of("../infrastructure/src/main/resources/database-roles.sql"));
        assertThat(BASE.resolve("database-keys.sql"))
                .hasSameTextualContentAs(Path.of("../infrastructure/src/main/resources/database-keys.sql"));
        for (JsonNode database : documents("databases.yaml").values()) {
            assertThat(database.at("/spec/postgresql/pg_hba/0").asText()).isEqualTo("hostnossl all all all reject");
            assertThat(database.at("/spec/bootstrap/initdb/postInitApplicationSQLRefs/configMapRefs/0/name")
                            .asText())
                    .isEqualTo("database-roles");
        }
        assertThat(Files.readAllLines(BASE.resolve("services.yaml")))
                .filteredOn(line -> line.contains("jdbc:postgresql:"))
                .isNotEmpty()
                .allMatch(line -> line.contains("?sslmode=verify-full&sslrootcert="));
    }

    @Test
    void processesInContainersReachTheirDatabasesByTlsWithTheNameVerified() throws IOException {
        List<String> compose = Files.readAllLines(Path.of("../../docker-compose.yml"));
        assertThat(compose)
                .filteredOn(line -> line.contains("jdbc:postgresql:"))
                .hasSize(Service.values().length + Service.withLists().size())
                .allMatch(line -> line.endsWith("?sslmode=verify-full&sslrootcert=/access/database-authority.pem"));
        assertThat(compose)
                .filteredOn(line -> line.contains("_DB_SSLMODE:"))
                .hasSize(Service.withLists().size())
                .allMatch(line -> line.endsWith(": verify-full"));
        assertThat(Files.readString(Path.of("../images/create-databases.sh")))
                .contains("hostssl all all 0.0.0.0/0 scram-sha-256\n")
                .doesNotContain("\nhost all all");
        // docker-compose 1.29 reads the file, too.
        assertThat(compose).noneMatch(line -> line.contains("subpath"));
    }

    private static Set<String> acls(JsonNode spec) {
        Set<String> found = new TreeSet<>();
        for (JsonNode acl : spec.at("/authorization/acls")) {
            JsonNode resource = acl.get("resource");
            for (JsonNode operation : acl.get("operations")) {
                found.add("%s %s %s %s"
                        .formatted(
                                resource.get("type").asText(),
                                resource.path("name").asText(),
                                resource.path("patternType").asText(),
                                operation.asText()));
            }
        }
        return found;
    }

    private static Set<String> acls(KafkaRights rights) {
        Set<String> wanted = new TreeSet<>();
        for (AclBinding acl : rights.acls()) {
            boolean isCluster = acl.pattern().resourceType() == ResourceType.CLUSTER;
            boolean isPrefix = acl.pattern().patternType() == PatternType.PREFIXED;
            String operation = Arrays.stream(acl.entry().operation().name().split("_"))
                    .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining());
            wanted.add("%s %s %s %s"
                    .formatted(
                            acl.pattern().resourceType().name().toLowerCase(Locale.ROOT),
                            isCluster ? "" : acl.pattern().name(),
                            isCluster ? "" : isPrefix ? "prefix" : "literal",
                            operation));
        }
        return wanted;
    }

    private static Map<String, JsonNode> documents(String file) throws IOException {
        var yaml = new YAMLMapper();
        Map<String, JsonNode> documents = new HashMap<>();
        try (var values = yaml.readerFor(JsonNode.class)
                .<JsonNode>readValues(BASE.resolve(file).toFile())) {
            while (values.hasNext()) {
                JsonNode document = values.next();
                documents.put(document.get("metadata").get("name").asText(), document);
            }
        }
        return documents;
    }
}
