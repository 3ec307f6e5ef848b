package org.creditlists.signedlog.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of the documents, run as anyone would. */
class OfflineVerifierTest {

    private static final Path PROGRAM = Path.of("../docs/verify-events/VerifyEvents.java");
    private static final int MOST_LINES = 300;

    private final SealedTable table = SealedTable.empty();

    @Test
    void itKnowsNothingOfThePlatformAndIsShort() throws IOException {
        assertThat(Files.readAllLines(PROGRAM)).hasSizeLessThanOrEqualTo(MOST_LINES);
        assertThat(Files.readString(PROGRAM)).doesNotContain("import org.").doesNotContain("import com.");
    }

    @Test
    void itAcceptsWhatNobodyTouchedAndFindsWhatSomebodyDid(@TempDir Path folder) throws IOException {
        try (var engine = table.engine()) {
            SealedTable.append(engine, 3);
            SealedTable.appendTogether(engine, 4).join();
        }
        Path keys = Files.writeString(folder.resolve("keys.json"), keys());
        Path whole = export(folder.resolve("whole.txt"));
        Path kept = Files.writeString(
                folder.resolve("kept.json"),
                "{\"held\":[{\"head\":\""
                        + table.chain().batches().last().orElseThrow().head() + "\"}]}");
        assertThat(run(whole, keys, kept)).startsWith("VALID 4 blocks up to 4, 7 events up to 7");

        table.run("UPDATE event SET payload = '{}' WHERE position = 2");
        table.run("DELETE FROM event WHERE position = 6");
        assertThat(run(export(folder.resolve("altered.txt")), keys, kept))
                .contains("event 2 was altered")
                .contains("event 6 was removed")
                .contains("NOT VALID");

        List<String> lines = Files.readAllLines(whole);
        Path cut = Files.write(folder.resolve("cut.txt"), lines.subList(0, 4));
        assertThat(run(cut, keys)).startsWith("VALID 2 blocks");
        assertThat(run(cut, keys, kept)).contains("block 4 was kept and is not here");
        List<String> without = new ArrayList<>(lines);
        without.remove(lines.size() - 2);
        assertThat(run(Files.write(folder.resolve("without.txt"), without), keys))
                .contains("block 4: its seals are others than those that were signed");

        Path strange = Files.writeString(
                folder.resolve("strange.json"),
                new ObjectMapper()
                        .writeValueAsString(Map.of("keys", SealedTable.key().all())));
        assertThat(run(whole, strange)).contains("block 1: the head is not signed by a known key");
    }

    private String keys() throws IOException {
        return new ObjectMapper().writeValueAsString(Map.of("keys", table.key.all()));
    }

    private Path export(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            new EventExport(table.database, table.chain().batches()).write(null, null, out);
        }
        return file;
    }

    private static String run(Path... files) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), PROGRAM.toString()));
        for (Path file : files) {
            command.add(file.toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
