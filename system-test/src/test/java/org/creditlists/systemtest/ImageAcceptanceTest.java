package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.creditlists.local.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the images are made of: each carries an SBOM that names every library in it. */
class ImageAcceptanceTest {

    private static final Path ROOT = Path.of("..");
    private static final Path IMAGES = ROOT.resolve("deploy/images");

    @ParameterizedTest
    @EnumSource
    void theSbomOfAServiceNamesEveryLibraryOfItsImage(Service service) throws IOException {
        Path target = ROOT.resolve(service.module()).resolve("target");
        List<String> named = named(target.resolve("sbom.json"), "%s.%s-%s");
        List<String> libraries;
        try (Stream<Path> files = Files.walk(target.resolve("quarkus-app/lib"))) {
            libraries = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".jar"))
                    .toList();
        }
        assertThat(libraries).isNotEmpty().allMatch(library -> named.stream().anyMatch(library::startsWith));
    }

    /** It is made by a goal that is left out of builds that are offline. */
    @Test
    void theSbomOfConnectNamesEveryLibraryOfItsImage() throws IOException {
        Path target = ROOT.resolve("deploy/infrastructure/target");
        assumeTrue(Files.exists(target.resolve("sbom.json")));
        List<String> named = named(target.resolve("sbom.json"), "%2$s-%3$s");
        List<String> libraries = Arrays.stream(Files.readString(target.resolve("classes/infrastructure.classpath"))
                        .strip()
                        .split(":"))
                .map(path -> Path.of(path).getFileName().toString())
                .toList();
        assertThat(libraries).isNotEmpty().allMatch(library -> named.stream().anyMatch(library::startsWith));
    }

    @Test
    void theImagesAreBuiltWithTheirSboms() throws IOException {
        assertThat(Files.readString(IMAGES.resolve("service.Dockerfile")))
                .contains("${SERVICE}/target/sbom.json /app/");
        assertThat(Files.readString(IMAGES.resolve("connect.Dockerfile")))
                .contains("deploy/infrastructure/target/sbom.json /opt/connect/");
    }

    /** @param form of a file's name by group, artifact and version */
    private static List<String> named(Path sbom, String form) throws IOException {
        return new ObjectMapper()
                .readTree(sbom.toFile())
                .path("components")
                .valueStream()
                .map(one -> form.formatted(
                        one.path("group").asText(),
                        one.path("name").asText(),
                        one.path("version").asText()))
                .toList();
    }
}
