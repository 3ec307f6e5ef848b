package org.creditlists.local.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One restore: which set, to which moment, into which folder.
 *
 * @param folder of backups
 * @param set whose files are what they were
 * @param to a moment; null for the end of the log
 * @param data of the installation
 * @param port of its PostgreSQL
 */
public record RestoreRun(
        BackupFolder folder, Path set, @Nullable Instant to, Path data, int port) {

    /**
     * Chooses the newest set that fits and reads all of it, before anything is touched.
     *
     * @param given the folder of backups, or one set
     */
    public static RestoreRun of(BackupFolder folder, Path given, @Nullable Instant to, Path data, int port) {
        Path set = folder.choose(given, to == null ? Instant.MAX : to);
        try {
            Manifest.of(set).verify(set);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + set, e);
        }
        return new RestoreRun(folder, set, to, data.toAbsolutePath(), port);
    }

    /** Of the set, for those who look at the log later. */
    public String name() {
        return set.getFileName() + (to == null ? "" : ", " + to);
    }

    /** Puts the databases there. */
    public void databases(Consumer<String> progress) {
        new RestoredDatabases(folder, set, data, port, progress).put(to);
    }
}
