package org.creditlists.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is packed runs where it is unpacked, without the checkout; the services in it are empty files here. */
class DistributionTest {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final String DIST = "deploy/local/target/dist";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before the tests
    private static Path temporary;

    private static String said = "";

    /** Once: packing takes seconds. */
    @BeforeAll
    static void pack() throws Exception {
        Path checkout = Files.createDirectory(temporary.resolve("checkout"));
        for (String name : List.of("credit", "LICENSE", "NOTICE", "deploy/distribution", "deploy/connectors")) {
            copy(REPOSITORY.resolve(name), checkout.resolve(name));
        }
        for (Service service : Service.values()) {
            Path application = checkout.resolve(service.module()).resolve("target/quarkus-app");
            Files.createDirectories(application);
            Files.createFile(application.resolve("quarkus-run.jar"));
        }
        copy(REPOSITORY.resolve("deploy/local/target/classes"), checkout.resolve("deploy/local/target/classes"));
        StringBuilder paths = new StringBuilder();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path source = Path.of(entry);
            if (Files.exists(source) && !entry.contains("test-classes")) {
                String name = DIST + "/lib/" + paths.length() + "-" + source.getFileName();
                copy(source, checkout.resolve(name));
                paths.append(paths.isEmpty() ? "" : ":").append(name);
            }
        }
        Files.writeString(checkout.resolve(DIST + "/launcher.classpath"), paths);
        Files.writeString(checkout.resolve(DIST + "/infrastructure.classpath"), paths);
        Files.createFile(checkout.resolve(DIST + "/built"));
        assertThat(run(checkout, "./credit dist ../packed")).as(said).isZero();
        assertThat(run(temporary, "rm -r checkout && mkdir elsewhere && tar -xzf packed/*.tar.gz -C elsewhere"))
                .as(said)
                .isZero();
    }

    @Test
    void whatIsUnpackedElsewhereHelpsAndSaysWhatIsWrongHere() throws Exception {
        Path home = temporary.resolve("elsewhere/credit-lists-0.1.0");
        assertThat(run(temporary, home + "/credit --help")).isZero();
        assertThat(said).contains("doctor").contains("backup");
        assertThat(run(temporary, home + "/credit backup --help")).isZero();
        assertThat(said).contains("--keep-keys");
        Path data = Files.createDirectory(temporary.resolve("data"));
        assertThat(run(temporary, "chmod 755 data && " + home + "/credit doctor --data data"))
                .isEqualTo(1);
        assertThat(said).contains("chmod 700").contains("文件权限").doesNotContain("Exception");
        assertThat(data).isEmptyDirectory();
        assertThat(home.resolve("README.md")).content().contains("systemctl enable");
    }

    @Test
    void theUnitsAreUnderstood() throws Exception {
        // Their program stands elsewhere here.
        String units = "mkdir units && cp elsewhere/*/systemd/* units && sed -i"
                + " \"s#/opt/credit-lists/credit#$(echo $PWD/elsewhere/*/credit)#\" units/*.service";
        assertThat(run(temporary, units)).as(said).isZero();
        String verify = "command -v systemd-analyze >/dev/null || exit 0; cd units;"
                + " systemd-analyze verify --man=no ./*.service ./*.timer";
        assertThat(run(temporary, verify)).as(said).isZero();
        assertThat(said).doesNotContain("Unknown").doesNotContain("ignoring");
    }

    @Test
    void thePackageHasTheProgramTheUnitsAndWhatItNeeds() throws Exception {
        assumeThat(run(temporary, "command -v dpkg-deb")).isZero();
        assertThat(run(temporary, "dpkg-deb -c packed/*.deb")).as(said).isZero();
        assertThat(said)
                .contains("root/root")
                .doesNotContainPattern("-.......w. root")
                .containsPattern("-rwxr-xr-x root/root +\\d+ \\S+ \\S+ ./opt/credit-lists/credit\n");
        for (Service service : Service.values()) {
            assertThat(said).contains("./opt/credit-lists/" + service.module() + "/target/quarkus-app/quarkus-run.jar");
        }
        for (String unit :
                List.of("credit-lists.service", "credit-lists-backup.timer", "credit-lists-backup-keys.timer")) {
            assertThat(said).contains("./lib/systemd/system/" + unit);
        }
        assertThat(run(
                        temporary,
                        "dpkg-deb -f packed/*.deb && dpkg-deb -e packed/*.deb control && cat control/postinst"))
                .as(said)
                .isZero();
        assertThat(said)
                .contains("Package: credit-lists\n", "Version: 0.1.0\n", "Depends: gzip, passwd\n")
                .contains("useradd --system");
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> paths = Files.walk(source)) {
            for (Path path : paths.toList()) {
                Path there = target.resolve(source.relativize(path).toString());
                Files.createDirectories(there.getParent());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(path, there, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static int run(Path folder, String command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }
}
