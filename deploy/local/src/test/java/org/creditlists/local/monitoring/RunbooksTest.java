package org.creditlists.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditlists.contracts.event.Topics;
import org.creditlists.local.Commands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page for operators tells them to type, to set or to look at is there. */
class RunbooksTest {

    private static final Path DOCS = Repository.ROOT.resolve("docs");
    private static final Path RUNBOOKS = DOCS.resolve("runbooks");
    private static final String SETTINGS = Repository.text(DOCS.resolve("settings.md"));
    private static final String OPERATIONS = Repository.text(DOCS.resolve("security/authorization.md"));
    private static final Pattern VARIABLE = Pattern.compile("\\bCREDIT_[A-Z_]*[A-Z]\\b");
    private static final Pattern METER = Pattern.compile("\\b(credit|http_server|agroal|vertx_http|jvm|process"
            + "|cnpg|kafka|kubelet|strimzi|certmanager)_[a-z_]*[a-z]\\b");
    /** Of databases, and of their roles. */
    private static final String DATABASE =
            "credit_(keys|designation|sharing|incentive|objection|restoration|portal)(_.*)?";

    /** Of dashboards, alerts and exporters. */
    private static final Set<String> KNOWN = Stream.of(Meters.asked(), Meters.ofExporters())
            .flatMap(Set::stream)
            .collect(Collectors.toCollection(TreeSet::new));

    private static final Set<String> REGISTERED = Meters.registered();

    /** Deployments and databases. */
    private static final Set<String> OBJECTS =
            Repository.files(Repository.ROOT.resolve("deploy/kubernetes/base"), file -> file.endsWith(".yaml")).stream()
                    .flatMap(file -> Repository.documents(file).stream())
                    .filter(one -> List.of("Deployment", "Cluster")
                            .contains(one.path("kind").asText()))
                    .map(one -> one.at("/metadata/name").asText())
                    .collect(Collectors.toCollection(TreeSet::new));

    static List<Path> pages() {
        return Stream.concat(
                        Repository.files(RUNBOOKS, file -> file.endsWith(".md")).stream(),
                        Stream.of("operations.md", "guide/operate.md", "regions.md", "releases.md")
                                .map(DOCS::resolve))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandIsThereWithItsOptions(Path page) {
        assertThat(Quoted.commands(page)).allSatisfy(command -> {
            assertThat(Commands.names()).contains(command.name());
            assertThat(Commands.optionsOf(command.name())).containsAll(command.options());
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everySettingIsThere(Path page) {
        assertThat(Quoted.settings(page))
                .allMatch(name -> Topics.EVENTS.contains(name)
                        || Topics.COMPACTED.contains(name)
                        || SETTINGS.contains("| `" + name + "` |"));
        Set<String> known = variables();
        assertThat(VARIABLE.matcher(Repository.text(page).replace("_SERVICE_", "_DESIGNATION_"))
                        .results()
                        .map(found -> found.group()))
                .allMatch(known::contains);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyMeterIsThere(Path page) {
        assertThat(METER.matcher(Repository.text(page)).results().map(found -> found.group()))
                .filteredOn(name -> !name.matches(DATABASE))
                .allSatisfy(meter -> assertThat(
                                KNOWN.contains(meter) || REGISTERED.stream().anyMatch(one -> fits(one, meter)))
                        .as(meter)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyOperationIsThere(Path page) {
        assertThat(Quoted.operations(page)).allMatch(OPERATIONS::contains);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyDeploymentAndDatabaseIsThere(Path page) {
        assertThat(OBJECTS).contains("portal", "keys-db");
        assertThat(Quoted.objects(page)).allMatch(OBJECTS::contains);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFileToWhichThePageLinksExists(Path page) {
        assertThat(Quoted.links(page))
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }

    /** By night nobody looks for a page: the index has each once, and each alert at its page. */
    @Test
    void theIndexHasEveryPageAndEveryAlert() {
        String index = Repository.text(RUNBOOKS.resolve("README.md"));
        assertThat(pages().stream()
                        .filter(page -> page.startsWith(RUNBOOKS))
                        .map(page -> page.getFileName().toString())
                        .filter(page -> !page.equals("README.md")))
                .hasSizeGreaterThanOrEqualTo(26)
                .allSatisfy(page ->
                        assertThat(index.split("\\]\\(" + page + "\\) \\|", -1)).hasSize(2));
        assertThat(alerts()).allSatisfy(alert -> {
            String page = alert.at("/annotations/runbook_url").asText().replace("docs/runbooks/", "");
            assertThat(index.lines().filter(line -> line.contains("](" + page + ") |")))
                    .singleElement()
                    .asString()
                    .containsPattern("\\b" + alert.path("alert").asText() + "\\b");
        });
    }

    @Test
    void everyPageSaysWhenItIsForAndWhatToDo() {
        assertThat(pages())
                .filteredOn(page -> page.startsWith(RUNBOOKS) && !page.endsWith("README.md"))
                .allSatisfy(page -> assertThat(Repository.text(page))
                        .startsWith("# ")
                        .containsPattern("\\*\\*(What it means|When|Before)\\.\\*\\*")
                        .containsPattern("\\*\\*(Do|Look|It is over|The way back)\\.\\*\\*"));
    }

    /** A page may speak of several by their beginning: {@code credit_intake_*}. */
    private static boolean fits(String registered, String meter) {
        return registered.equals(Meters.registered(meter))
                || registered.startsWith(meter + "_")
                || meter.equals(registered + "_seconds");
    }

    private static Collection<JsonNode> alerts() {
        return Repository.yaml(Repository.MONITORING.resolve("rules.yaml"))
                .at("/spec/groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    private static Set<String> variables() {
        Set<String> names = Quoted.settingsOf(SETTINGS)
                .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                .collect(Collectors.toCollection(TreeSet::new));
        VARIABLE.matcher(Repository.text(Repository.ROOT.resolve("deploy/images/env.example")))
                .results()
                .map(found -> found.group())
                .forEach(names::add);
        return names;
    }
}
