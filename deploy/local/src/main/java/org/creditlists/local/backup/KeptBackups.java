package org.creditlists.local.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * How long backups are kept, and which are there longer: keys of dossiers that were deleted since lie in them.
 *
 * @param folder of backups
 * @param sets days that a set is kept, without keys at the end
 * @param keys days that keys, and the log, are kept
 */
public record KeptBackups(BackupFolder folder, int sets, int keys) {

    private static final String FILE = "kept-days.properties";
    private static final String SETS = "sets";
    private static final String KEYS = "keys";
    /** Days, when nobody says others. */
    public static final String USUAL_SETS = "30";

    public static final String USUAL_KEYS = "3";
    /** Old ones are deleted when another one is made, every day. */
    private static final Duration NEXT = Duration.ofHours(26);

    /** As the last backup was told. */
    public static KeptBackups of(BackupFolder folder) {
        var days = new Properties();
        Path file = folder.path().resolve(FILE);
        try {
            if (Files.exists(file)) {
                try (var in = Files.newInputStream(file)) {
                    days.load(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return new KeptBackups(
                folder,
                Integer.parseInt(days.getProperty(SETS, USUAL_SETS)),
                Integer.parseInt(days.getProperty(KEYS, USUAL_KEYS)));
    }

    /** Remembers it. */
    public void write() {
        try {
            Files.writeString(folder.path().resolve(FILE), SETS + "=" + sets + "\n" + KEYS + "=" + keys + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder.path(), e);
        }
    }

    /** Copies of keys, sets with keys and files of the log that should be gone. */
    public List<Path> overdue(Instant now) {
        Instant oldest = now.minus(Duration.ofDays(keys)).minus(NEXT);
        List<Path> overdue = new ArrayList<>(BackupFolder.in(folder.keys()));
        BackupFolder.in(folder.sets()).stream()
                .filter(set -> Manifest.of(set).withKeys())
                .forEach(overdue::add);
        overdue.removeIf(one -> !BackupFolder.time(one).isBefore(oldest));
        overdue.addAll(oldLog(oldest));
        return overdue;
    }

    private List<Path> oldLog(Instant oldest) {
        if (!Files.isDirectory(folder.wal())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.wal())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().contains("history"))
                    .filter(file ->
                            Instant.ofEpochMilli(file.toFile().lastModified()).isBefore(oldest))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder.wal(), e);
        }
    }
}
