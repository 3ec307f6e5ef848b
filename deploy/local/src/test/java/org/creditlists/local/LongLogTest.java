package org.creditlists.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.creditlists.infrastructure.LogFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongLogTest {

    private static final int LONG = 17 << 20;
    private static final int MORE_THAN_KEPT = 6;

    @Test
    void aLogThatIsStillWrittenIsKeptWithinBounds(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("part.log");
        try (var process = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int time = 0; time < MORE_THAN_KEPT; time++) {
                process.write(new byte[LONG]);
                new LogFile(log).shorten();
                assertThat(log).isEmptyFile();
            }
            process.write("last".getBytes(StandardCharsets.UTF_8));
            new LogFile(log).shorten();
        }
        assertThat(log).hasContent("last");
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".5"));
        assertThat(folder.resolve("part.log.4")).hasSize(LONG);
    }
}
