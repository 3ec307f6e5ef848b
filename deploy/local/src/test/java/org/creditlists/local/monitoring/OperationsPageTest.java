package org.creditlists.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creditlists.local.Ports;
import org.creditlists.local.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ports and limits on the page of operations are those of the files that set them. */
class OperationsPageTest {

    private static final String PAGE =
            Repository.text(Repository.ROOT.resolve("docs/operations.md")).replaceAll("\\s+", " ");
    private static final String DATABASES = "deploy/kubernetes/base/databases.yaml";
    private static final String BROKERS = "deploy/kubernetes/base/kafka.yaml";
    private static final String SERVICES = "deploy/kubernetes/base/services.yaml";
    private static final String SETTINGS = "docs/settings.md";
    private static final String STORE = "event-store/src/main/java/org/creditlists/eventstore/EventStoreSettings.java";
    private static final String BODY = "quarkus.http.limits.max-body-size=(\\d+)";
    private static final Pattern PUBLISHED = Pattern.compile("\"127\\.0\\.0\\.1:(\\d+):(\\d+)\"");
    private static final Pattern OPEN = Pattern.compile("containerPort: (\\d+)");

    /**
     * What the page says, and what it is made of.
     *
     * @param page words of it, with a place for each figure
     * @param file that sets them
     * @param pattern whose groups are the figures
     */
    record Figure(String page, String file, String pattern) {

        String said() {
            Matcher found = Pattern.compile(pattern).matcher(Repository.text(Repository.ROOT.resolve(file)));
            assertThat(found.find()).as("%s in %s", pattern, file).isTrue();
            Object[] figures = IntStream.rangeClosed(1, found.groupCount())
                    .mapToObj(group -> Long.valueOf(found.group(group).replace("_", "")))
                    .toArray();
            return String.format(Locale.ROOT, page, figures);
        }
    }

    static List<Figure> figures() {
        return Stream.of(limits(), slots(), requests()).flatMap(List::stream).toList();
    }

    private static List<Figure> limits() {
        String sharing = "sharing-service/src/main/java/org/creditlists/sharing/inquiry/BatchAnswer.java";
        String push = "designation-service/src/main/java/org/creditlists/designation/push/RecordSplitter.java";
        String turns = "service-runtime/src/main/java/org/creditlists/runtime/decision/Decisions.java";
        String runtime = "service-runtime/src/main/resources/META-INF/microprofile-config.properties";
        String web = "service-web/src/main/resources/META-INF/microprofile-config.properties";
        return List.of(
                new Figure("one push | %d GB", properties("designation-service"), BODY + "G"),
                new Figure("one line %d KiB", push, "LONGEST = (\\d+) \\* 1024;"),
                new Figure("one batch of inquiries | %,d lines", sharing, "MOST_LINES = ([\\d_]+);"),
                new Figure("with evidence, any other | 64 MB, %d MB", properties("objection-service"), BODY + "M"),
                new Figure("with evidence, any other | 64 MB, %d MB", properties("restoration-service"), BODY + "M"),
                new Figure("with evidence, any other | %d MB", properties("portal"), BODY + "M"),
                new Figure("with evidence, any other | %d MB", properties("sharing-service"), BODY + "M"),
                new Figure("11 MB, %d MB |", web, BODY + "M"),
                new Figure("to one process | %,d |", web, "max-connections=(\\d+)"),
                new Figure("in one process | %d, the next", turns, "AT_ONCE = (\\d+);"),
                new Figure("%,d appends", STORE, "DEFAULT =\\s+new EventStoreSettings\\(.*L, ([\\d_]+), "),
                new Figure("%d s each", STORE, "DEFAULT =\\s+new EventStoreSettings\\(.*ofSeconds\\((\\d+)\\)"),
                new Figure("of one organisation | %d,", SETTINGS, "`credit.feed.streams` \\| `(\\d+)`"),
                new Figure("organisation | 200, %d |", SETTINGS, "`credit.feed.streams-of-one` \\| `(\\d+)`"),
                new Figure("| %d at each replica", SETTINGS, "`credit.portal.reads-per-minute` \\| `(\\d+)`"),
                new Figure("that of the keys | %d,", runtime, "\nquarkus.datasource.jdbc.max-size=(\\d+)"),
                new Figure("| 30, %d; a database", runtime, "\nquarkus.datasource.keys.jdbc.max-size=(\\d+)"),
                new Figure("a database takes %d", DATABASES, "max_connections: \"(\\d+)\""));
    }

    private static List<Figure> slots() {
        String server = "deploy/infrastructure/src/main/java/org/creditlists/infrastructure/PostgresServer.java";
        String trial = "deploy/kubernetes/overlays/trial/kustomization.yaml";
        String keeps = "max_slot_wal_keep_size";
        return List.of(
                new Figure("| %d GB on one machine", server, "\"" + keeps + "\", \"(\\d+)GB\""),
                new Figure("| %d GB on one machine and in compose", "docker-compose.yml", keeps + "=(\\d+)GB"),
                new Figure("in compose, %d GB on Kubernetes", DATABASES, keeps + ": (\\d+)GB"),
                new Figure("on Kubernetes, %d GB in `trial`", trial, keeps + ", value: (\\d+)GB"));
    }

    private static List<Figure> requests() {
        String database = "requests: \\{cpu: \"(\\d+)\", memory: (\\d+)Gi}";
        return List.of(
                new Figure(
                        "%d GiB of data and %d GiB of log",
                        DATABASES, "size: (\\d+)Gi\\s+walStorage:\\s+size: (\\d+)Gi"),
                new Figure("%d processor, %d GiB, 100 GiB of data", DATABASES, database),
                new Figure(
                        "%2$d processor, %3$d GiB and %1$d GiB for each broker",
                        BROKERS, "size: (\\d{3})Gi[^#]*?" + database),
                new Figure(
                        "(%d GiB for sharing-service)",
                        SERVICES, "memory: (\\d+)Gi}\n            limits: \\{memory: 6Gi}"));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void thePageSaysWhatTheFileSets(Figure figure) {
        assertThat(PAGE).contains(figure.said());
    }

    @Test
    void portsOfOneMachineAreThoseOfTheLauncher() {
        Ports ports = Ports.DEFAULT;
        List<Integer> services =
                Service.withLists().stream().map(ports::of).sorted().toList();
        assertThat(PAGE)
                .contains("| portal | %d |".formatted(ports.of(Service.PORTAL)))
                .contains("restoration | " + span(services))
                .contains("`/openapi` | " + span(ports.management().values()))
                .contains("| PostgreSQL | %d |".formatted(ports.postgres()))
                .contains("| Kafka | %d |".formatted(ports.kafka()))
                .contains("| Connect | %d |".formatted(ports.connect()));
    }

    @Test
    void composePublishesThePortsOfOneMachine() {
        Map<Integer, Integer> published = PUBLISHED
                .matcher(Repository.text(Repository.ROOT.resolve("docker-compose.yml")))
                .results()
                .collect(Collectors.toMap(one -> Integer.valueOf(one.group(1)), one -> Integer.valueOf(one.group(2))));
        Map<Integer, Integer> wanted = new TreeMap<>();
        Ports.DEFAULT.services().values().forEach(port -> wanted.put(port, 8080));
        Ports.DEFAULT.management().values().forEach(port -> wanted.put(port, 9000));
        assertThat(published).containsExactlyInAnyOrderEntriesOf(wanted);
    }

    @Test
    void portsInsideAreThoseOfTheManifests() {
        assertThat(OPEN.matcher(Repository.text(Repository.ROOT.resolve(SERVICES)))
                        .results()
                        .map(port -> port.group(1))
                        .distinct())
                .containsExactlyInAnyOrder("8080", "9000");
        assertThat(PAGE)
                .contains("| portal | 8080 | 8080 | 8080 |")
                .contains("to 9085 | 9000 | 9000 |")
                .contains(new Figure("| 9092 | %d,", BROKERS, "port: (\\d+)").said())
                .contains(new Figure(
                                "| 9092 | 9093, %d from outside",
                                "deploy/kubernetes/components/external-kafka/kustomization.yaml", "port: (\\d+)")
                        .said())
                .contains(new Figure("| Kafka | 19092 | %d |", "docker-compose.yml", "BOOTSTRAP_SERVERS: kafka:(\\d+)")
                        .said())
                .contains(new Figure("| 15432 | %d |", "docker-compose.yml", "postgres:(\\d+)/").said())
                .contains(new Figure("| 18083 | %d |", "docker-compose.yml", "127\\.0\\.0\\.1:(8083)\"]").said());
    }

    /** Ports that follow each other. */
    private static String span(Collection<Integer> ports) {
        List<Integer> sorted = ports.stream().sorted().toList();
        assertThat(sorted.getLast() - sorted.getFirst()).isEqualTo(sorted.size() - 1);
        return "%d to %d |".formatted(sorted.getFirst(), sorted.getLast());
    }

    private static String properties(String module) {
        return module + "/src/main/resources/application.properties";
    }
}
