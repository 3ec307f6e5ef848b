package org.creditlists.local;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.local.backup.BackupFolder;
import org.creditlists.local.backup.ReplacedTopics;
import org.creditlists.local.backup.RestoreRun;
import org.creditlists.local.backup.RestoredKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup in the place of what is there. */
@Command(
        name = "restore",
        description =
                "Put a backup into a stopped or an empty data folder, start the platform, and show that it is whole.")
final class Restore implements Callable<Integer> {

    @Mixin
    private final Installation installation = new Installation();

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The folder of backups, or one set in it.")
    private @Nullable Path folder;

    @Option(names = "--topics", description = "The topics alone, from the databases as they are: Kafka was lost.")
    private boolean topicsOnly;

    @Option(names = "--keys", description = "The lost keys of dossiers alone, while everything runs.")
    private boolean keysOnly;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description = "Everything until then, as 2026-05-04T03:02:01Z or with an offset (default: until the end).")
    private @Nullable String to;

    @Option(names = "--yes", description = "Yes, replace what is there.")
    private boolean yes;

    @Override
    public Integer call() {
        Path data = installation.data();
        Instant moment = to == null ? null : moment(to);
        if (keysOnly) {
            return keys(moment);
        }
        Platform.parts(data, installation.ports()).forEach((name, part) -> {
            if (part.process().isAlive()) {
                throw new NotReadyException("请先停止平台 / " + name + " runs: ./credit down first");
            }
        });
        return topicsOnly ? topics(data, moment) : everything(data, moment);
    }

    private int everything(Path data, @Nullable Instant moment) {
        if (folder == null) {
            throw new NotReadyException("请指定备份 / which backup? ./credit restore FOLDER, or --topics for Kafka alone");
        }
        BackupFolder backups = BackupFolder.of(folder);
        var run = RestoreRun.of(
                backups, folder, moment, data, installation.ports().postgres());
        System.out.println("将恢复 / to restore: " + run.set() + (moment == null ? "" : ", " + moment) + " → " + data);
        if (!confirmed(data)) {
            return refused(data);
        }
        Instant begin = Instant.now();
        make(data);
        run.databases(Up::ready);
        return started(begin, "恢复自备份 / restored from " + run.name());
    }

    private int keys(@Nullable Instant moment) {
        if (folder == null || moment != null || topicsOnly) {
            throw new NotReadyException("--keys 需要备份目录 / --keys takes the folder of backups, and no moment");
        }
        Platform platform = installation.platform();
        platform.postgres().start();
        var outcome = new RestoredKeys(BackupFolder.of(folder), platform).put();
        System.out.println("找回密钥 / keys found again: " + outcome.restored() + ", " + outcome.copy());
        return 0;
    }

    private int topics(Path data, @Nullable Instant moment) {
        if (folder != null || moment != null) {
            throw new NotReadyException("--topics 不用备份 / --topics takes no backup and no moment");
        }
        if (!Files.exists(data.resolve("run/postgresql/data"))) {
            throw new NotReadyException("没有数据库 / there are no databases in " + data + ": ./credit restore FOLDER");
        }
        if (!confirmed(data)) {
            return refused(data);
        }
        return started(Instant.now(), "主题重建 / topics made anew " + Instant.now());
    }

    private static int refused(Path data) {
        System.err.println("加上 --yes 即替换现有数据 / this replaces what is in " + data + "; say --yes to do it");
        return 1;
    }

    private int started(Instant begin, String reason) {
        Platform platform = installation.platform();
        var topics = new ReplacedTopics(platform, reason);
        topics.empty();
        platform.startAll(Up::ready, () -> {});
        topics.fill(Up::ready);
        int faults = new RestoredLists(platform, reason).check(Up::ready);
        System.out.printf(
                "%s after %.1f s%n",
                faults == 0 ? "恢复完成 / restored, everything verified" : "恢复后有问题 / restored, with " + faults + " faults",
                Duration.between(begin, Instant.now()).toMillis() / 1000.0);
        System.out.println("下一步 / next: ./credit backup");
        return faults == 0 ? 0 : 1;
    }

    private static void make(Path data) {
        try {
            Files.createDirectories(data);
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean confirmed(Path data) {
        return yes || !Files.exists(data.resolve("run/postgresql/data")) || asked(data);
    }

    private static boolean asked(Path data) {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> console.readLine("%s 中的现有数据将被替换 / is replaced. yes? ", data))
                .filter("yes"::equals)
                .isPresent();
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new NotReadyException("时间格式 / a time is written 2026-05-04T03:02:01Z or with an offset, not " + text);
        }
    }
}
