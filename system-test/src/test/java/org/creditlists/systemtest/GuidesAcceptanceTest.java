package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Ports;
import org.creditlists.local.SampleList;
import org.creditlists.local.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command of a guide does what the guide says. The blocks of a page run as one script, as its reader is told to
 * run them; only the ports and the way to the launcher are those of the test.
 */
class GuidesAcceptanceTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final String PROMISE = "The commands of this page run one after the other";
    private static final Pattern BLOCK = Pattern.compile("^```sh\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Platform platform = RunningPlatform.get();

    /** The guides speak of a platform as {@code ./credit up} leaves it, with a list that has been pushed. */
    @BeforeAll
    static void pushTheSampleList() {
        Platform platform = RunningPlatform.get();
        String sender = RunningPlatform.tokens().platform("420000");
        LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
        var http = new Http();
        String pushes = platform.url(Service.DESIGNATION) + "/pushes";
        Http.Answer taken = http.upload(
                pushes, sender, "text/csv;charset=UTF-8", new SampleList(40, "指南", today, new Random(7)).csv());
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        String push = pushes + "/" + taken.json().get("push").asText();
        await().atMost(PATIENCE)
                .until(() -> http.get(push, sender).json().get("state").asText().equals("DONE"));
    }

    static List<Path> guides() throws IOException {
        try (Stream<Path> pages = Files.list(REPOSITORY.resolve("docs/guide"))) {
            List<Path> guides = pages.filter(Files::isRegularFile)
                    .filter(page -> read(page).contains(PROMISE))
                    .map(Path::getFileName)
                    .sorted()
                    .toList();
            assertThat(guides).hasSizeGreaterThanOrEqualTo(7);
            return guides;
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everyCommandOfTheGuideWorks(Path guide, @TempDir Path folder) throws IOException, InterruptedException {
        Path script = folder.resolve("guide.sh");
        Files.writeString(script, script(read(REPOSITORY.resolve("docs/guide").resolve(guide)), folder));
        Path output = folder.resolve("output");
        Process bash = new ProcessBuilder("bash", script.toString())
                .directory(REPOSITORY.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(bash.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("%s ends; so far: %s", guide, read(output))
                    .isTrue();
        } finally {
            bash.descendants().forEach(ProcessHandle::destroyForcibly);
            bash.destroyForcibly();
        }
        assertThat(bash.exitValue()).as("%s: %s", guide, read(output)).isZero();
    }

    private String script(String guide, Path folder) {
        String commands = BLOCK.matcher(guide)
                .results()
                .map(block -> block.group(1))
                .reduce("", String::concat)
                .replace("./credit ", "credit ");
        assertThat(commands).contains("curl");
        for (Service service : Service.values()) {
            commands = commands.replace("http://127.0.0.1:" + Ports.DEFAULT.of(service), platform.url(service))
                    .replace(
                            "http://127.0.0.1:" + Ports.DEFAULT.managementOf(service), platform.managementUrl(service));
        }
        return """
                set -euo pipefail
                export PATH='%s':"$PATH" TMPDIR='%s'
                credit() {
                  java -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dcredit.home=. -cp '%s' \\
                    org.creditlists.local.Credit "$@" --data '%s'
                }
                %s""".formatted(
                        Path.of(System.getProperty("java.home"), "bin"),
                        folder,
                        System.getProperty("java.class.path"),
                        RunningPlatform.data(),
                        commands);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
