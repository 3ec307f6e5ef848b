package org.creditlists.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The SBOM is made before any module is tested when the whole platform is built; a run of a few tests has none. */
class LicencesTest {

    private static final Path SBOM = Sources.ROOT.resolve("target/sbom.json");
    private static final String BEGIN = "--- other components, by licence ---\n";

    @BeforeEach
    void theSbomIsThere() {
        assumeTrue(Files.exists(SBOM));
    }

    @Test
    void everyComponentHasALicenceThatIsAllowed() {
        assertThat(new Licences(SBOM).components())
                .hasSizeGreaterThan(100)
                .allSatisfy((component, licences) ->
                        assertThat(licences).as(component).containsAnyElementsOf(Licences.allowed()));
    }

    @Test
    void theNoticeNamesEveryComponentThatIsNotUnderTheApacheLicenseAlone() {
        Document notice = Document.of("NOTICE");
        String now = Sources.text(notice.file());
        String own = now.substring(0, now.indexOf(BEGIN) + BEGIN.length());
        String others = new Licences(SBOM).notice();
        assertThat(others).contains("io.github.openhtmltopdf:openhtmltopdf-core");
        notice.assertIs(own + others);
    }
}
