package org.creditlists.local.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of meters: in queries, in the sources, and of the exporters of others. */
final class Meters {

    /** Of the processes of the platform; MetersAcceptanceTest looks for those that queries name in a scrape. */
    static final Pattern OURS = Pattern.compile("(credit|http_server|agroal|vertx_http|jvm|process)_[a-z_]+");

    private static final Path EXPORTERS = Repository.ROOT.resolve("deploy/monitoring/exporters.yaml");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern SELECTION =
            Pattern.compile("\\{[^}]*}|\\[[^\\]]*]|\\b(by|without|on|ignoring|group_left|group_right) *\\([^)]*\\)");
    /** What stands before a parenthesis is a function. */
    private static final Pattern NAME = Pattern.compile("\\b[a-z_][a-z0-9_]*\\b(?! *\\()");

    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");
    private static final Pattern REGISTERED = Pattern.compile("\"(credit\\.[a-z.]+)\"");

    private Meters() {}

    /** Those that a query asks for: what is left without texts, labels, ranges and functions. */
    static Set<String> of(String query) {
        String bare = SELECTION
                .matcher(TEXT.matcher(query).replaceAll("").replaceAll("\\s+", " "))
                .replaceAll(" ");
        return NAME.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(name -> !OPERATORS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Queries of the alerts. */
    static Stream<String> alerts() {
        return Repository.yaml(Repository.MONITORING.resolve("rules.yaml")).findValuesAsText("expr").stream();
    }

    /** Those that dashboards and alerts ask for. */
    static Set<String> asked() {
        return Stream.concat(alerts(), Dashboard.all().stream().flatMap(Dashboard::queries))
                .flatMap(query -> of(query).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of others, from the written list. */
    static Set<String> ofExporters() {
        return Repository.yaml(EXPORTERS)
                .valueStream()
                .flatMap(source -> source.path("meters").valueStream())
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names in the sources, without the ends that Prometheus adds. */
    static Set<String> registered() {
        Function<Path, Stream<String>> names =
                file -> REGISTERED.matcher(Repository.text(file)).results().map(found -> found.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replace('.', '_'));
        return Repository.files(Repository.ROOT, file -> file.matches(".*/src/main/java/.*\\.java")).stream()
                .filter(file -> Repository.text(file).contains("io.micrometer"))
                .flatMap(names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As it is registered: without the end of a counter or a timer. */
    static String registered(String meter) {
        return meter.replaceFirst("_total$|_seconds_(count|sum|bucket|max)$", "");
    }
}
