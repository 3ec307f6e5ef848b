package org.creditlists.local;

import java.nio.file.Path;
import org.creditlists.local.backup.BackupFolder;
import org.jspecify.annotations.Nullable;

/** Where backups go. */
final class BackupPlace {

    private BackupPlace() {}

    /** @param given by whoever asks; null for the folder used last, or one beside the data */
    static BackupFolder of(Platform platform, @Nullable Path given) {
        if (given != null) {
            return new BackupFolder(given.toAbsolutePath().normalize());
        }
        Path data = platform.data();
        return BackupFolder.usedBy(platform.postgres().archive())
                .orElseGet(() -> new BackupFolder(
                        data.resolveSibling(data.getFileName() + "-backups").normalize()));
    }
}
