package org.creditlists.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalSegmentsTest {

    private static final int SEGMENT = 16 << 20;
    private static final int BEFORE_THE_END = 3;
    /** In the file before 1/0, as PostgreSQL writes places. */
    private static final long PLACE = (1L << 32) - BEFORE_THE_END;

    @Test
    void whatIsWrittenAcrossTheEndOfAFileGoesOnInTheNextOne(@TempDir Path folder) throws IOException {
        try (WalSegments segments = new WalSegments(folder, "00000001")) {
            segments.write(PLACE, ByteBuffer.wrap("abcdef".getBytes(StandardCharsets.US_ASCII)));
        }
        byte[] first = Files.readAllBytes(folder.resolve("0000000100000000000000FF.open"));
        byte[] second = Files.readAllBytes(folder.resolve("000000010000000100000000.open"));
        assertThat(first).hasSize(SEGMENT).endsWith("abc".getBytes(StandardCharsets.US_ASCII));
        assertThat(second).hasSize(SEGMENT).startsWith("def".getBytes(StandardCharsets.US_ASCII));
        assertThat(Arrays.equals(Arrays.copyOf(first, SEGMENT - BEFORE_THE_END), new byte[SEGMENT - BEFORE_THE_END]))
                .isTrue();
        assertThat(WalSegments.begin(PLACE)).isEqualTo((1L << 32) - SEGMENT);
    }

    @Test
    void aFileGoesWhenTheArchiveHasTheFullOne(@TempDir Path folder) throws IOException {
        try (WalSegments segments = new WalSegments(folder, "00000001")) {
            segments.write(SEGMENT, ByteBuffer.wrap(new byte[] {1}));
            Files.createFile(folder.resolve("000000010000000000000001.gz"));
            segments.write(2L * SEGMENT, ByteBuffer.wrap(new byte[] {1}));
        }
        assertThat(folder.resolve("000000010000000000000001.open")).doesNotExist();
        assertThat(folder.resolve("000000010000000000000002.open")).exists();
    }
}
