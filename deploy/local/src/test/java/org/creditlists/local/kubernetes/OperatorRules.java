package org.creditlists.local.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the operators refuse although their schemas allow it, and what would lose events. */
final class OperatorRules {

    /** Strimzi 1.2 runs 4.2.0 to 4.3.1 (its kafka-versions.yaml; KafkaVersion.java refuses others). */
    private static final Set<String> KAFKA = Set.of("4.2.0", "4.2.1", "4.3.0", "4.3.1");

    private static final String CLUSTER = "Cluster";
    private static final String DATABASE = "sharing-db";
    private static final String PARAMETERS = "/spec/postgresql/parameters";
    private static final String SYNCHRONOUS = "/spec/postgresql/synchronous";

    static final List<Rule> ALL = List.of(
            new Rule(
                    "slots that a standby shall have need two parameters (CloudNativePG cluster_webhook.go:2340-2394)",
                    rendered -> without(rendered, CLUSTER, OperatorRules::hasParametersOfSlots),
                    Rule.without(CLUSTER, DATABASE, PARAMETERS + "/sync_replication_slots")),
            new Rule(
                    "fewer standbys are waited for than there are (CloudNativePG docs/src/replication.md)",
                    rendered -> without(
                            rendered,
                            CLUSTER,
                            database -> database.at(SYNCHRONOUS + "/number").asInt()
                                    < database.at("/spec/instances").asInt()),
                    Rule.with(CLUSTER, DATABASE, "/spec/instances", IntNode.valueOf(1))),
            new Rule(
                    "with a standby, what was answered is on two machines",
                    rendered -> without(
                            rendered,
                            CLUSTER,
                            database -> database.at("/spec/instances").asInt() == 1
                                    || database.at(SYNCHRONOUS + "/dataDurability")
                                            .asText()
                                            .equals("required")),
                    Rule.with(CLUSTER, DATABASE, SYNCHRONOUS + "/dataDurability", "preferred")),
            new Rule(
                    "a slot may keep less log than the volume of the log holds",
                    rendered -> without(
                            rendered,
                            CLUSTER,
                            database -> gigabytes(database.at(PARAMETERS + "/max_slot_wal_keep_size"))
                                    < gigabytes(database.at("/spec/walStorage/size"))),
                    Rule.with(CLUSTER, DATABASE, PARAMETERS + "/max_slot_wal_keep_size", "64GB")),
            new Rule(
                    "the operator knows the version of Kafka (Strimzi KafkaVersion.java:172)",
                    rendered -> Stream.concat(
                                    rendered.all("Kafka").map(kafka -> kafka.at("/spec/kafka/version")),
                                    rendered.all("KafkaConnect").map(connect -> connect.at("/spec/version")))
                            .map(JsonNode::asText)
                            .filter(version -> !KAFKA.contains(version))
                            .toList(),
                    Rule.with("Kafka", "credit", "/spec/kafka/version", "4.1.1")),
            new Rule(
                    "no listener is open: TLS, and a password",
                    rendered -> rendered.all("Kafka")
                            .flatMap(kafka -> kafka.at("/spec/kafka/listeners").valueStream())
                            .filter(listener -> !listener.path("tls").asBoolean()
                                    || !listener.at("/authentication/type")
                                            .asText()
                                            .equals("scram-sha-512"))
                            .map(listener -> listener.path("name").asText())
                            .toList(),
                    Rule.without("Kafka", "credit", "/spec/kafka/listeners/0/authentication")),
            new Rule(
                    "a topic has no more replicas than there are brokers",
                    rendered -> without(
                            rendered,
                            "KafkaTopic",
                            topic -> topic.at("/spec/replicas").asInt()
                                    <= rendered.one("KafkaNodePool", "brokers")
                                            .at("/spec/replicas")
                                            .asInt()),
                    Rule.with("KafkaNodePool", "brokers", "/spec/replicas", IntNode.valueOf(1))),
            new Rule(
                    "a failed connector starts again by itself",
                    rendered -> without(rendered, "KafkaConnector", connector -> connector
                            .at("/spec/autoRestart/enabled")
                            .asBoolean()),
                    Rule.without("KafkaConnector", "sharing", "/spec/autoRestart")),
            new Rule(
                    "every part that an operator makes has resources",
                    OperatorRules::withoutResources,
                    Rule.without("Kafka", "credit", "/spec/entityOperator/userOperator/resources")),
            new Rule(
                    "Strimzi's pods fit the profile restricted that the namespace demands",
                    OperatorRules::notRestricted,
                    Rule.without("KafkaConnect", "credit", "/spec/template/connectContainer/securityContext")),
            new Rule(
                    "an image has a version, and the overlay's registry when it is ours",
                    rendered -> images(rendered)
                            .filter(image -> !image.matches("[^/]+[.:][^/]+/.+(:[0-9][^:/@]*|@sha256:[0-9a-f]{64})")
                                    || image.startsWith("credit-lists/"))
                            .toList(),
                    Rule.with("KafkaConnect", "credit", "/spec/image", "credit-lists/connect")));

    private OperatorRules() {}

    private static boolean hasParametersOfSlots(JsonNode database) {
        return !database.at("/spec/replicationSlots/highAvailability/synchronizeLogicalDecoding")
                        .asBoolean()
                || Stream.of("hot_standby_feedback", "sync_replication_slots")
                        .allMatch(name ->
                                database.at(PARAMETERS + "/" + name).asText().equals("on"));
    }

    private static Stream<String> images(Rendered rendered) {
        return Stream.of(
                        PodRules.pods(rendered).map(pod -> pod.at("/spec/template/spec/containers/0/image")),
                        rendered.all("KafkaConnect").map(connect -> connect.at("/spec/image")),
                        rendered.all(CLUSTER).map(database -> database.at("/spec/imageName")))
                .flatMap(images -> images)
                .map(JsonNode::asText);
    }

    private static List<String> withoutResources(Rendered rendered) {
        Map<String, JsonNode> parts = new TreeMap<>();
        rendered.all(CLUSTER, "KafkaNodePool", "KafkaConnect")
                .forEach(part -> parts.put(Rendered.title(part), part.at("/spec/resources")));
        JsonNode kafka = rendered.one("Kafka", "credit");
        parts.put("topic operator", kafka.at("/spec/entityOperator/topicOperator/resources"));
        parts.put("user operator", kafka.at("/spec/entityOperator/userOperator/resources"));
        if (kafka.at("/spec").has("cruiseControl")) {
            parts.put("Cruise Control", kafka.at("/spec/cruiseControl/resources"));
        }
        parts.values()
                .removeIf(resources -> resources.at("/requests/memory").isTextual()
                        && resources.at("/limits/memory").isTextual());
        return List.copyOf(parts.keySet());
    }

    private static List<String> notRestricted(Rendered rendered) {
        JsonNode kafka = rendered.one("Kafka", "credit");
        Map<String, JsonNode> containers = new TreeMap<>();
        rendered.all("KafkaNodePool").forEach(pool -> {
            containers.put(Rendered.title(pool), pool.at("/spec/template/kafkaContainer"));
            if (kafka.at("/spec/kafka").has("rack")) {
                containers.put(Rendered.title(pool) + " init", pool.at("/spec/template/initContainer"));
            }
        });
        containers.put("topic operator", kafka.at("/spec/entityOperator/template/topicOperatorContainer"));
        containers.put("user operator", kafka.at("/spec/entityOperator/template/userOperatorContainer"));
        if (kafka.at("/spec").has("cruiseControl")) {
            containers.put("Cruise Control", kafka.at("/spec/cruiseControl/template/cruiseControlContainer"));
        }
        containers.put("Connect", rendered.one("KafkaConnect", "credit").at("/spec/template/connectContainer"));
        containers
                .values()
                .removeIf(container ->
                        container.at("/securityContext/runAsNonRoot").asBoolean()
                                && !container
                                        .at("/securityContext/allowPrivilegeEscalation")
                                        .asBoolean(true)
                                && container
                                        .at("/securityContext/capabilities/drop/0")
                                        .asText()
                                        .equals("ALL")
                                && container
                                        .at("/securityContext/seccompProfile/type")
                                        .asText()
                                        .equals("RuntimeDefault"));
        return List.copyOf(containers.keySet());
    }

    private static double gigabytes(JsonNode size) {
        return size.isMissingNode()
                ? 0
                : Double.parseDouble(size.asText().replaceFirst("Gi?B?$", ""))
                        * (size.asText().endsWith("Gi") ? 1.0737 : 1);
    }

    private static List<String> without(Rendered rendered, String kind, Predicate<JsonNode> rule) {
        return rendered.all(kind).filter(rule.negate()).map(Rendered::title).toList();
    }
}
