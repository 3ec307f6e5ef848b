package org.creditlists.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The script in a checkout that has no build, with a Maven that only tells that it was called. */
class CommandScriptTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path checkout;

    @BeforeEach
    void copyTheScript() throws IOException {
        Files.copy(Path.of("../../credit"), checkout.resolve("credit"), StandardCopyOption.COPY_ATTRIBUTES);
        Path maven = Files.createDirectory(checkout.resolve("bin")).resolve("mvn");
        Files.writeString(maven, """
                #!/bin/sh
                touch called
                echo started > started
                read end < end
                exit 7
                """);
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aSecondCallSaysWhoBuildsAndEnds() throws Exception {
        run("mkfifo started end").waitFor();
        Process first = run("./credit build");
        assertThat(Files.readString(checkout.resolve("started"))).contains("started");
        assertEnds(run("./credit test"), 75, "./credit build, user");
        Files.writeString(checkout.resolve("end"), "end\n");
        assertEnds(first, 1, "the build failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "logs", "token reviewer", "demo", "down", "reset --yes"})
    void whatNeedsNoBuildSaysThatNothingIsBuilt(String command) throws Exception {
        assertEnds(run("./credit " + command), 69, "nothing is built");
        assertThat(checkout.resolve("called")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "build --help", "test --help", "bench --help", "up --help"})
    void helpNeverBuilds(String command) throws Exception {
        assertEnds(run("./credit " + command), 0, "Usage: ./credit");
        assertThat(checkout.resolve("called")).doesNotExist();
    }

    @Test
    void theListNamesEveryCommand() throws Exception {
        String list = output(run("./credit"));
        assertThat(Credit.commands().getSubcommands().keySet())
                .allSatisfy(name -> assertThat(list).contains("\n  " + name + " "));
    }

    @Test
    void everyCommandOfTheLauncherHasHelp() {
        for (String name : Credit.commands().getSubcommands().keySet()) {
            CommandLine commands = Credit.commands();
            commands.setOut(new PrintWriter(new StringWriter()));
            assertThat(commands.execute(name, "--help")).as(name).isZero();
        }
    }

    private Process run(String command) throws IOException {
        var builder = new ProcessBuilder("bash", "-c", command)
                .directory(checkout.toFile())
                .redirectErrorStream(true);
        builder.environment().put("PATH", checkout.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void assertEnds(Process process, int code, String text) throws Exception {
        assertThat(output(process)).contains(text);
        assertThat(process.waitFor()).isEqualTo(code);
    }
}
