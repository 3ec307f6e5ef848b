package org.creditlists.local.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A name that one resource says is the name of another. */
final class ReferenceRules {

    private static final Pattern IN_THE_README = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
    private static final Pattern ADDRESS = Pattern.compile("(?:http|jdbc:postgresql)://([a-z-]+)");
    private static final String PORTAL_ENV = "/spec/template/spec/containers/0/env/";
    private static final String LABEL = "/metadata/labels/strimzi.io~1cluster";

    static final List<Rule> ALL = List.of(
            new Rule(
                    "a secret is made by an operator or named in the README",
                    rendered ->
                            missing(names(rendered, "secretName", "secretKeyRef", "passwordSecret"), secrets(rendered)),
                    Rule.with("Deployment", "portal", PORTAL_ENV + "2/valueFrom/secretKeyRef/name", "nobody-makes-it")),
            new Rule(
                    "a config map is there unless it is optional",
                    rendered -> missing(
                            names(rendered, "configMapKeyRef", "configMapRef", "configMap", "configMapRefs"),
                            rendered.all("ConfigMap").map(Rendered::name).collect(Collectors.toSet())),
                    Rule.with("ConfigMap", "database-roles", "/metadata/name", "other")),
            new Rule(
                    "who is called is there: services, and databases by the name of their primary",
                    rendered -> missing(
                            Stream.concat(
                                    rendered.all("Ingress")
                                            .flatMap(ingress -> ingress.findParents("service").stream())
                                            .map(backend ->
                                                    backend.at("/service/name").asText()),
                                    PodRules.pods(rendered).flatMap(pod -> ADDRESS.matcher(pod.toString())
                                            .results()
                                            .map(found -> found.group(1)))),
                            Stream.concat(
                                            rendered.all("Service").map(Rendered::name),
                                            rendered.all("Cluster").map(database -> Rendered.name(database) + "-rw"))
                                    .collect(Collectors.toSet())),
                    Rule.with("Service", "incentive-service", "/metadata/name", "other")),
            new Rule(
                    "topics, users, pools and connectors belong to the Kafka and the Connect that are there",
                    rendered -> rendered.all("KafkaTopic", "KafkaUser", "KafkaNodePool", "KafkaConnector")
                            .filter(part -> !rendered.has(
                                            "Kafka", part.at(LABEL).asText())
                                    || !rendered.has(
                                            "KafkaConnect", part.at(LABEL).asText()))
                            .map(Rendered::title)
                            .toList(),
                    Rule.with("KafkaTopic", "credit.entries", LABEL, "other")),
            new Rule(
                    "a right names a topic that is there",
                    rendered -> missing(
                            rendered.all("KafkaUser")
                                    .flatMap(user -> user.findValues("resource").stream())
                                    .filter(resource -> resource.path("type")
                                                    .asText()
                                                    .equals("topic")
                                            && resource.path("patternType")
                                                    .asText()
                                                    .equals("literal")
                                            && !resource.path("name").asText().equals("*"))
                                    .map(resource -> resource.path("name").asText()),
                            rendered.all("KafkaTopic").map(Rendered::name).collect(Collectors.toSet())),
                    Rule.with("KafkaTopic", "credit.entries", "/metadata/name", "credit.entry")),
            new Rule(
                    "what is scaled, backed up and signed is there",
                    ReferenceRules::targets,
                    Rule.with("ScheduledBackup", "sharing-db", "/spec/cluster/name", "other")),
            new Rule(
                    "every host of an ingress has a certificate",
                    rendered -> missing(
                            rendered.all("Ingress")
                                    .flatMap(ingress -> Stream.concat(
                                            ingress.at("/spec/rules")
                                                    .valueStream()
                                                    .map(rule -> rule.path("host")),
                                            secured(ingress)))
                                    .map(JsonNode::asText),
                            rendered.all("Certificate")
                                    .flatMap(certificate ->
                                            certificate.at("/spec/dnsNames").valueStream())
                                    .map(JsonNode::asText)
                                    .collect(Collectors.toSet())),
                    Rule.with("Ingress", "credit-lists-services", "/spec/rules/3/host", "other.example.org")),
            new Rule(
                    "every host of an ingress is reached by TLS",
                    rendered -> rendered.all("Ingress")
                            .flatMap(ingress -> missing(
                                    ingress.at("/spec/rules").valueStream().map(rule -> rule.path("host")
                                            .asText()),
                                    secured(ingress).map(JsonNode::asText).collect(Collectors.toSet()))
                                    .stream())
                            .toList(),
                    Rule.without("Ingress", "credit-lists", "/spec/tls")));

    private ReferenceRules() {}

    private static Stream<JsonNode> secured(JsonNode ingress) {
        return ingress.at("/spec/tls").valueStream().flatMap(tls -> tls.path("hosts")
                .valueStream());
    }

    private static List<String> targets(Rendered rendered) {
        List<String> faults = new ArrayList<>();
        rendered.all("HorizontalPodAutoscaler")
                .filter(scaler -> !rendered.has(
                                "Deployment",
                                scaler.at("/spec/scaleTargetRef/name").asText())
                        || rendered.one("Deployment", Rendered.name(scaler))
                                .path("spec")
                                .has("replicas"))
                .map(Rendered::title)
                .forEach(faults::add);
        rendered.all("ScheduledBackup")
                .filter(backup ->
                        !rendered.has("Cluster", backup.at("/spec/cluster/name").asText()))
                .map(Rendered::title)
                .forEach(faults::add);
        rendered.all("Certificate")
                .filter(certificate -> !rendered.has(
                        "Issuer", certificate.at("/spec/issuerRef/name").asText()))
                .map(Rendered::title)
                .forEach(faults::add);
        return faults;
    }

    /** What operators make: CloudNativePG owner and authority, Strimzi its users, cert-manager a certificate. */
    private static Set<String> secrets(Rendered rendered) {
        Set<String> made = new TreeSet<>(Set.of("credit-cluster-ca-cert"));
        rendered.all("Cluster").map(Rendered::name).forEach(name -> made.addAll(List.of(name + "-app", name + "-ca")));
        rendered.all("KafkaUser").map(Rendered::name).forEach(made::add);
        rendered.all("Certificate")
                .map(certificate -> certificate.at("/spec/secretName").asText())
                .forEach(made::add);
        try {
            IN_THE_README
                    .matcher(Files.readString(Path.of("../kubernetes/README.md")))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(made::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made;
    }

    private static Stream<String> names(Rendered rendered, String... fields) {
        return rendered.resources().stream()
                .flatMap(resource -> Stream.of(fields).flatMap(field -> resource.findValues(field).stream()))
                .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
                .filter(value -> !value.path("optional").asBoolean())
                .map(value -> value instanceof TextNode ? value : named(value))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    private static JsonNode named(JsonNode value) {
        return value.has("secretName") ? value.path("secretName") : value.path("name");
    }

    private static List<String> missing(Stream<String> said, Set<String> there) {
        return said.filter(name -> !there.contains(name)).distinct().sorted().toList();
    }
}
