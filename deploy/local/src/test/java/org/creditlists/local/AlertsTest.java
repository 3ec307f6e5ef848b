package org.creditlists.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The alerts, their runbooks and the tests in which they fire. */
class AlertsTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path RULES = ROOT.resolve("deploy/kubernetes/components/monitoring/rules.yaml");
    private static final List<String> TESTS = List.of("rules-test.yaml", "rules-year-test.yaml");

    private final YAMLMapper yaml = new YAMLMapper();

    @Test
    void everyAlertHasARunbookAndATestInWhichItFires() throws IOException {
        List<String> firing = Stream.of(
                        read(test(TESTS.get(0))).path("tests"),
                        read(test(TESTS.get(1))).path("tests"))
                .flatMap(JsonNode::valueStream)
                .flatMap(test -> test.path("alert_rule_test").valueStream())
                .filter(test -> !test.path("exp_alerts").isEmpty())
                .map(test -> test.path("alertname").asText())
                .distinct()
                .toList();
        assertThat(alerts().map(alert -> alert.path("alert").asText()))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(firing);
        assertThat(alerts()).allSatisfy(alert -> assertThat(
                        ROOT.resolve(alert.at("/annotations/runbook_url").asText()))
                .isNotEmptyFile());
    }

    /** Whoever is woken knows the name of the alert and nothing else. */
    @Test
    void everyAlertIsNamedInItsRunbook() throws IOException {
        assertThat(alerts()).allSatisfy(alert -> assertThat(Files.readString(
                        ROOT.resolve(alert.at("/annotations/runbook_url").asText())))
                .contains(alert.path("alert").asText())
                .contains("**It is over.**"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules-test.yaml", "rules-year-test.yaml"})
    void everyAlertFires(String test, @TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/promtool")), "promtool of the package prometheus is not there");
        yaml.writeValue(folder.resolve("rules.yaml").toFile(), read(RULES).path("spec"));
        Files.copy(test(test), folder.resolve(test));
        promtool(folder, "check", "rules", "rules.yaml");
        promtool(folder, "test", "rules", test);
    }

    private static void promtool(Path folder, String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Stream.concat(Stream.of("promtool"), Stream.of(arguments))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
    }

    private Stream<JsonNode> alerts() throws IOException {
        return read(RULES).at("/spec/groups").valueStream().flatMap(group -> group.path("rules")
                .valueStream());
    }

    private static Path test(String name) {
        return ROOT.resolve("deploy/monitoring").resolve(name);
    }

    private JsonNode read(Path file) throws IOException {
        return yaml.readTree(file.toFile());
    }
}
