package org.creditlists.local.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The network policies allow the arrows of the architecture, each at both of its ends, and nothing is left over. */
final class NetworkRules {

    private static final String NAME = "app.kubernetes.io/name";
    private static final Pattern CALLED = Pattern.compile("http://([a-z-]+)");
    private static final Pattern SELECTED =
            Pattern.compile("\"(app\\.kubernetes\\.io/name|cnpg\\.io/cluster)\":\"([a-z-]+)\"");

    static final List<Rule> ALL = List.of(
            new Rule(
                    "whoever is called in a setting may be called, and lets itself be called",
                    NetworkRules::closedArrows,
                    Rule.without("NetworkPolicy", "designation-service", "/spec/ingress")),
            new Rule(
                    "a policy speaks of pods that are there",
                    rendered -> {
                        Set<String> pods = PodRules.pods(rendered)
                                .map(pod -> pod.at("/spec/template/metadata/labels")
                                        .path(NAME)
                                        .asText())
                                .collect(Collectors.toCollection(TreeSet::new));
                        rendered.all("Cluster").map(Rendered::name).forEach(pods::add);
                        return rendered.all("NetworkPolicy")
                                .flatMap(policy ->
                                        SELECTED.matcher(policy.toString()).results())
                                .map((MatchResult found) -> found.group(2))
                                .filter(name -> !pods.contains(name))
                                .distinct()
                                .toList();
                    },
                    Rule.with("Cluster", "sharing-db", "/metadata/name", "other-db")),
            new Rule(
                    "every pod and database has a policy of its own",
                    rendered -> Stream.concat(
                                    PodRules.pods(rendered).map(Rendered::name),
                                    rendered.all("Cluster").map(Rendered::name))
                            .filter(name -> !rendered.has("NetworkPolicy", name))
                            .toList(),
                    Rule.with("NetworkPolicy", "portal-db", "/metadata/name", "other")),
            new Rule(
                    "every port is used by a service or a probe, and every service leads to one",
                    NetworkRules::ports,
                    Rule.with("Service", "portal", "/spec/ports/0/targetPort", IntNode.valueOf(8443))));

    private NetworkRules() {}

    private static List<String> closedArrows(Rendered rendered) {
        List<String> faults = new ArrayList<>();
        rendered.all("Deployment").forEach(pod -> {
            String caller = Rendered.name(pod);
            CALLED.matcher(pod.toString())
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .filter(called -> !called.equals(caller))
                    .filter(called -> !names(rendered, caller, "/spec/egress", "to")
                                    .contains(called)
                            || !names(rendered, called, "/spec/ingress", "from").contains(caller))
                    .forEach(called -> faults.add(caller + " -> " + called));
        });
        return faults;
    }

    private static Set<String> names(Rendered rendered, String policy, String direction, String peers) {
        return rendered.one("NetworkPolicy", policy)
                .at(direction)
                .valueStream()
                .flatMap(rule -> rule.path(peers).valueStream())
                .map(peer -> peer.at("/podSelector/matchLabels").path(NAME).asText())
                .collect(Collectors.toSet());
    }

    private static List<String> ports(Rendered rendered) {
        List<String> faults = new ArrayList<>();
        rendered.all("Deployment").forEach(pod -> {
            JsonNode container = pod.at("/spec/template/spec/containers/0");
            Set<String> used = container.findValues("httpGet").stream()
                    .map(get -> get.path("port").asText())
                    .collect(Collectors.toCollection(TreeSet::new));
            rendered.one("Service", Rendered.name(pod))
                    .at("/spec/ports")
                    .forEach(port -> used.add(port.path("targetPort").asText()));
            Set<String> open = container
                    .path("ports")
                    .valueStream()
                    .map(port -> port.path("name").asText())
                    .collect(Collectors.toSet());
            if (!open.equals(used)) {
                faults.add(Rendered.title(pod) + " opens " + open + ", used are " + used);
            }
        });
        return faults;
    }
}
