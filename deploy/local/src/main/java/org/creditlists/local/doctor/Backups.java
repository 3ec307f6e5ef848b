package org.creditlists.local.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditlists.infrastructure.WalArchive;
import org.creditlists.local.backup.BackupFolder;

/**
 * Whether there is something to restore.
 *
 * @param archive of the server
 * @param now by the clock of the machine
 */
public record Backups(WalArchive archive, Instant now) {

    private static final Duration DAILY = Duration.ofHours(36);

    /** What is missing. */
    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        Optional<Path> target = archive.target();
        if (target.isEmpty()) {
            found.add(new Finding("没有备份", "there is no backup", "./credit backup FOLDER-ON-ANOTHER-DISK"));
            return found;
        }
        Path log = target.get();
        if (!Files.isWritable(log)) {
            found.add(new Finding(
                    "备份目录无法写入，数据库日志将占满磁盘：" + log,
                    "the folder of backups cannot be written, and the log of the databases will fill the disk: " + log,
                    "mount it, or ./credit backup OTHER-FOLDER"));
            return found;
        }
        Optional<Instant> newest = BackupFolder.usedBy(archive).flatMap(BackupFolder::newest);
        if (newest.isEmpty() || newest.get().isBefore(now.minus(DAILY))) {
            found.add(new Finding(
                    "最近一次备份过旧：" + newest.map(Instant::toString).orElse("-"),
                    "the last backup is old: " + newest.map(Instant::toString).orElse("-"),
                    "./credit backup"));
        }
        return found;
    }
}
