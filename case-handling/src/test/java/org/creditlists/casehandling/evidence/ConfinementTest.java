package org.creditlists.casehandling.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program can do behind the strongest confinement that this machine offers. */
class ConfinementTest {

    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-XX:MaxMetaspaceSize=48m",
            "-XX:ReservedCodeCacheSize=24m",
            "-XX:-UsePerfData");

    private final Confinement confinement = Confinement.strongest(JAVA, 96, Duration.ofSeconds(30));

    /** Runs as a program of its own: says whether it reaches a port, and whether it writes a file. */
    static final class Attempts {

        private Attempts() {}

        /** @param arguments a port of this machine, and a file to write */
        public static void main(String[] arguments) {
            System.out.print(attempt(
                    () -> new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])).close()));
            System.out.print(attempt(() -> Files.writeString(Path.of(arguments[1]), "x")));
        }

        private interface Attempt {
            void make() throws IOException;
        }

        private static String attempt(Attempt attempt) {
            try {
                attempt.make();
                return "done ";
            } catch (IOException | UncheckedIOException e) {
                return "refused ";
            }
        }
    }

    @Test
    void aProgramReachesNoNetworkAndWritesNoFile(@TempDir Path folder) throws IOException {
        assumeTrue(confinement.takesNetwork() && confinement.takesFiles());
        assertThat(attempts(confinement, folder)).isEqualTo("refused refused ");
    }

    /** Without it the same program does both: the test above can fail. */
    @Test
    void aProgramThatIsNotConfinedDoesBoth(@TempDir Path folder) throws IOException {
        assertThat(attempts(new Confinement(List.of()), folder)).isEqualTo("done done ");
    }

    @Test
    void whereTheSystemOffersNothingThereIsNone() {
        assertThat(Confinement.strongest(List.of("/nowhere/java"), 96, Duration.ofSeconds(30))
                        .programs())
                .isEmpty();
    }

    private static String attempts(Confinement confinement, Path folder) throws IOException {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<String> command = new ArrayList<>(JAVA);
            command.addAll(List.of(
                    "-cp",
                    Path.of("target", "test-classes").toAbsolutePath().toString(),
                    Attempts.class.getName(),
                    String.valueOf(listening.getLocalPort()),
                    folder.resolve("file").toString()));
            Process process = new ProcessBuilder(confinement.of(command))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
