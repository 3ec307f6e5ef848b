package org.creditlists.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dashboards: their files, their queries and their titles. */
class DashboardsTest {

    /** Chinese first, then English. */
    private static final String IN_BOTH = "(?s).*\\p{IsHan}.* / [A-Z0-9][^\\p{IsHan}]*";

    static List<Dashboard> dashboards() {
        return Dashboard.all();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void theFileIsWhatTheShortFormSays(Dashboard dashboard) throws IOException {
        if (Boolean.getBoolean("matrix.write")) {
            Files.writeString(dashboard.file(), dashboard.json());
        }
        assertThat(dashboard.file())
                .as("./credit test -Dmatrix.write=true writes it anew")
                .exists()
                .hasContent(dashboard.json());
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyPanelSaysWhatItIsInBothLanguagesAndWhatToDo(Dashboard dashboard) {
        assertThat(dashboard.brief().path("title").asText()).matches(IN_BOTH);
        assertThat(dashboard.panels().stream().map(panel -> panel.path("title").asText()))
                .hasSizeGreaterThan(5)
                .doesNotHaveDuplicates()
                .allMatch(title -> title.matches(IN_BOTH));
        assertThat(dashboard.panels().stream().filter(panel -> panel.has("runbook")))
                .isNotEmpty()
                .allSatisfy(panel -> assertThat(Repository.ROOT
                                .resolve("docs/runbooks")
                                .resolve(panel.path("runbook").asText() + ".md"))
                        .isNotEmptyFile());
    }

    @Test
    void thereIsAFileForEachAndItIsDelivered() {
        List<String> files = Dashboard.all().stream()
                .map(one -> "dashboards/" + one.uid() + ".json")
                .toList();
        assertThat(files).hasSize(5).doesNotHaveDuplicates();
        assertThat(
                        Repository.files(Repository.MONITORING.resolve("dashboards"), file -> file.endsWith(".json"))
                                .stream()
                                .map(file ->
                                        Repository.MONITORING.relativize(file).toString()))
                .containsExactlyInAnyOrderElementsOf(files);
        assertThat(Repository.yaml(Repository.MONITORING.resolve("kustomization.yaml"))
                        .at("/configMapGenerator/0/files")
                        .valueStream()
                        .map(file -> file.asText()))
                .containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void everyQueryIsOneThatPrometheusReads(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/promtool")), "promtool of the package prometheus is not there");
        List<String> queries =
                Dashboard.all().stream().flatMap(Dashboard::queries).toList();
        StringBuilder rules = new StringBuilder("groups:\n- name: dashboards\n  rules:\n");
        for (int at = 0; at < queries.size(); at++) {
            rules.append("  - record: query:%d\n    expr: '%s'\n"
                    .formatted(at, queries.get(at).replace("'", "''")));
        }
        Path file = Files.writeString(folder.resolve("rules.yaml"), rules);
        Process process = new ProcessBuilder("promtool", "check", "rules", file.toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told).contains(queries.size() + " rules found");
    }

    @Test
    void everyMeterIsOfThePlatformOrOnTheListOfExporters() {
        Set<String> exporters = Meters.ofExporters();
        assertThat(Meters.asked()).hasSizeGreaterThan(60).allSatisfy(meter -> assertThat(
                        Meters.OURS.matcher(meter).matches() || exporters.contains(meter))
                .as(meter)
                .isTrue());
        Set<String> registered = Meters.registered();
        assertThat(Meters.asked().stream().filter(meter -> meter.startsWith("credit_")))
                .allSatisfy(meter -> assertThat(registered).contains(Meters.registered(meter)));
    }

    @Test
    void nothingIsOnTheListOfExportersThatNobodyNames() {
        String runbooks =
                Repository.files(Repository.ROOT.resolve("docs/runbooks"), file -> file.endsWith(".md")).stream()
                        .map(Repository::text)
                        .collect(Collectors.joining());
        Set<String> unused = new TreeSet<>(Meters.ofExporters());
        unused.removeAll(Meters.asked());
        assertThat(unused).allMatch(runbooks::contains);
    }

    @Test
    void theNamesInAQueryAreFound() {
        assertThat(Stream.of(
                                "topk(3, sum by (le, job) (rate(a_total{uri=~\"/b.*\"}[5m]))) > bool 0.5",
                                "time() - c_seconds and on (pod) d == 0 unless max(\n e) offset 1h")
                        .flatMap(query -> Meters.of(query).stream()))
                .containsExactly("a_total", "c_seconds", "d", "e");
    }
}
