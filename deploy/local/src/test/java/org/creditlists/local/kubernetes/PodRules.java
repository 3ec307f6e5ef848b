package org.creditlists.local.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How the pods of the services and of their migrations run. */
final class PodRules {

    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";
    private static final String PORTAL = "portal";
    private static final String DEPLOYMENT = "Deployment";

    /** Pod Security Standards, profile "restricted", and kube-score's list. */
    static final List<Rule> ALL = List.of(
            new Rule(
                    "a container says what it needs and how much memory it may take",
                    rendered -> containersWithout(
                            rendered,
                            container -> container.at("/resources/requests/cpu").isTextual()
                                    && container
                                            .at("/resources/requests/memory")
                                            .isTextual()
                                    && container.at("/resources/limits/memory").isTextual()),
                    Rule.without(DEPLOYMENT, PORTAL, CONTAINER + "/resources/limits")),
            new Rule(
                    "a container gains no rights and writes no file of its image",
                    rendered -> containersWithout(rendered, PodRules::isLocked),
                    Rule.without(DEPLOYMENT, PORTAL, CONTAINER + "/securityContext/readOnlyRootFilesystem")),
            new Rule(
                    "a pod runs as somebody, without a token of the cluster",
                    rendered -> pods(rendered)
                            .filter(pod -> !pod.at(POD + "/securityContext/runAsNonRoot")
                                            .asBoolean()
                                    || !pod.at(POD + "/securityContext/seccompProfile/type")
                                            .asText()
                                            .equals("RuntimeDefault")
                                    || pod.at(POD + "/automountServiceAccountToken")
                                            .asBoolean(true))
                            .map(Rendered::title)
                            .toList(),
                    Rule.without("Job", "portal-migration", POD + "/securityContext/runAsNonRoot")),
            new Rule(
                    "probes ask the management port, each its own question",
                    rendered -> rendered.all(DEPLOYMENT)
                            .filter(pod -> Stream.of("startup", "readiness", "liveness")
                                            .map(kind -> pod.at(CONTAINER + "/" + kind + "Probe/httpGet"))
                                            .filter(get ->
                                                    get.path("port").asText().equals("management"))
                                            .map(get -> get.path("path").asText())
                                            .distinct()
                                            .count()
                                    != 3)
                            .map(Rendered::title)
                            .toList(),
                    Rule.with(DEPLOYMENT, PORTAL, CONTAINER + "/readinessProbe/httpGet/path", "/health/live")),
            new Rule(
                    "a pod that ends has time to answer what it took",
                    rendered -> rendered.all(DEPLOYMENT)
                            .filter(pod -> pod.at(POD + "/terminationGracePeriodSeconds")
                                            .asInt()
                                    <= pod.at(CONTAINER + "/lifecycle/preStop/sleep/seconds")
                                                    .asInt(1000)
                                            + 30)
                            .map(Rendered::title)
                            .toList(),
                    Rule.without(DEPLOYMENT, PORTAL, CONTAINER + "/lifecycle")),
            new Rule(
                    "the replicas of a service are spread, and a drain leaves one",
                    rendered -> rendered.all(DEPLOYMENT)
                            .filter(pod ->
                                    pod.at(POD + "/topologySpreadConstraints").isEmpty()
                                            || rendered.all("PodDisruptionBudget")
                                                    .noneMatch(budget -> budget.at("/spec/selector/matchLabels")
                                                            .equals(pod.at("/spec/selector/matchLabels"))))
                            .map(Rendered::title)
                            .toList(),
                    Rule.with(
                            "PodDisruptionBudget",
                            PORTAL,
                            "/spec/selector/matchLabels/app.kubernetes.io~1name",
                            "other")),
            new Rule(
                    "a folder of a pod has a limit",
                    rendered -> pods(rendered)
                            .filter(pod -> pod.at(POD + "/volumes")
                                    .valueStream()
                                    .anyMatch(volume -> volume.has("emptyDir")
                                            && !volume.at("/emptyDir/sizeLimit").isTextual()))
                            .map(Rendered::title)
                            .toList(),
                    Rule.without(DEPLOYMENT, PORTAL, POD + "/volumes/0/emptyDir/sizeLimit")),
            new Rule(
                    "only the migration has the password of the owner, and it ends (ADR 83)",
                    rendered -> pods(rendered)
                            .filter(pod -> pod.path("kind").asText().equals("Job")
                                    != pod.toString().contains("-db-app\""))
                            .map(Rendered::title)
                            .toList(),
                    Rule.with(DEPLOYMENT, PORTAL, CONTAINER + "/env/2/valueFrom/secretKeyRef/name", "portal-db-app")));

    private PodRules() {}

    static Stream<JsonNode> pods(Rendered rendered) {
        return rendered.all(DEPLOYMENT, "Job");
    }

    private static List<String> containersWithout(Rendered rendered, Predicate<JsonNode> rule) {
        return pods(rendered)
                .filter(pod -> !pod.at(POD + "/containers").valueStream().allMatch(rule))
                .map(Rendered::title)
                .toList();
    }

    private static boolean isLocked(JsonNode container) {
        JsonNode context = container.path("securityContext");
        return context.path("readOnlyRootFilesystem").asBoolean()
                && !context.path("allowPrivilegeEscalation").asBoolean(true)
                && context.at("/capabilities/drop/0").asText().equals("ALL");
    }
}
