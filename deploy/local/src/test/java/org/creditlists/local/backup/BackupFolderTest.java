package org.creditlists.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.creditlists.infrastructure.NotReadyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {

    private static final Instant MADE = Instant.parse("2026-05-04T03:02:01.500Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path temporary;

    @Test
    void aBadTargetIsRefused() throws IOException {
        Path data = Files.createDirectory(temporary.resolve("data"));
        Path other = Files.createDirectory(temporary.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "示例");
        assertRefused(data.resolve("backups"), data, 1, 0, "within the data folder");
        assertRefused(other, data, 1, 0, "neither an empty folder");
        assertRefused(other.resolve("letter.txt"), data, 1, 0, "neither an empty folder");
        assertRefused(temporary.resolve("full"), data, 1, Long.MAX_VALUE, "are free");
        assertThat(other).isDirectoryContaining(file -> file.endsWith("letter.txt"));
        new BackupFolder(temporary.resolve("mine")).take(data, 1, 0);
        assertRefused(temporary.resolve("mine"), data, 2, 0, "another installation");
    }

    @Test
    void whatAKillLeftHalfDoneIsNoBackupAndGoesWithTheNextOne() throws IOException {
        BackupFolder folder = new BackupFolder(temporary.resolve("backups"));
        folder.take(temporary.resolve("data"), 1, 0);
        Path partial = Files.createDirectory(BackupFolder.partial(folder.sets()));
        Files.createDirectory(BackupFolder.named(folder.sets(), MADE));
        assertThat(BackupFolder.in(folder.sets())).isEmpty();
        assertThat(folder.newest()).isEmpty();
        folder.take(temporary.resolve("data"), 1, 0);
        assertThat(partial).doesNotExist();
    }

    @Test
    void theNewestSetThatIsOldEnoughIsChosen() throws IOException {
        BackupFolder folder = new BackupFolder(temporary.resolve("backups"));
        folder.take(temporary.resolve("data"), 1, 0);
        Path first = set(folder, MADE);
        Path second = set(folder, MADE.plusSeconds(60));
        assertThat(folder.newest()).contains(MADE.plusSeconds(60));
        assertThat(folder.choose(folder.path(), Instant.MAX)).isEqualTo(second);
        assertThat(folder.choose(folder.path(), MADE.plusSeconds(59))).isEqualTo(first);
        assertThat(folder.choose(first, Instant.MAX)).isEqualTo(first);
        assertThat(BackupFolder.of(first)).isEqualTo(folder);
        assertThatThrownBy(() -> folder.choose(folder.path(), MADE.minusSeconds(1)))
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining("no backup is older");
    }

    @Test
    void aFileThatIsChangedMissingOrNotOfTheBackupIsTold() throws IOException {
        BackupFolder folder = new BackupFolder(temporary.resolve("backups"));
        folder.take(temporary.resolve("data"), 1, 0);
        Path set = set(folder, MADE);
        Manifest manifest = Manifest.of(set);
        manifest.verify(set);
        Files.writeString(set.resolve("more"), "");
        assertThatThrownBy(() -> manifest.verify(set)).hasMessageContaining("does not belong");
        Files.delete(set.resolve("more"));
        Files.writeString(set.resolve("file"), "other");
        assertThatThrownBy(() -> manifest.verify(set)).hasMessageContaining("was changed");
        Files.delete(set.resolve("file"));
        assertThatThrownBy(() -> manifest.verify(set)).hasMessageContaining("missing");
    }

    private static Path set(BackupFolder folder, Instant made) throws IOException {
        Path set = Files.createDirectory(BackupFolder.named(folder.sets(), made));
        Files.writeString(set.resolve("file"), "content");
        new Manifest("0.1.0", "1", "", "", made.toString(), false, Map.of("file", SummedFiles.sum(set.resolve("file"))))
                .write(set);
        return set;
    }

    private static void assertRefused(Path folder, Path data, long system, long bytes, String why) {
        assertThatThrownBy(() -> new BackupFolder(folder).take(data, system, bytes))
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining(why);
    }
}
