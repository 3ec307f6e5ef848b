package org.creditlists.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.creditlists.infrastructure.JvmStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmStartTest {

    private static final String HOME = "credit.home";

    private Path archive;

    @BeforeEach
    void aHome(@TempDir Path home) throws IOException {
        System.setProperty(HOME, home.toString());
        archive = Files.createDirectories(home.resolve("deploy/local/target/archives"))
                .resolve("a-program.jsa");
    }

    @AfterEach
    void noHome() {
        System.clearProperty(HOME);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void anArchiveThatWasCutOffIsRemovedSoThatTheNextEndWritesOne(int bytes) throws IOException {
        Files.write(archive, new byte[bytes]);
        assertThat(JvmStart.options("a-program")).contains("-XX:SharedArchiveFile=" + archive);
        assertThat(archive).doesNotExist();
    }

    @Test
    void aWholeArchiveStays() throws IOException {
        Files.write(archive, new byte[] {(byte) 0xa8, (byte) 0xab, 0x0b, (byte) 0xf0, 0});
        JvmStart.options("a-program");
        assertThat(archive).exists();
    }

    @Test
    void aFirstStartHasNone() {
        assertThat(JvmStart.options("a-program")).contains("-XX:+AutoCreateSharedArchive");
    }
}
