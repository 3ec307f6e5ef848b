package org.creditlists.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.creditlists.infrastructure.BaseBackup;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.infrastructure.WalArchive;
import org.creditlists.local.Platform;

/**
 * Takes a backup of an installation whose PostgreSQL runs; everything else may run, too. Kafka is not in it: its topics
 * are filled from the databases when they are restored.
 *
 * @param platform that is saved
 * @param folder of backups
 * @param progress told one line for each step
 */
public record BackupTaking(Platform platform, BackupFolder folder, Consumer<String> progress) {

    /** What else a set has, by its place in the data folder: no Kafka client needs another password afterwards. */
    private static final List<String> ALSO =
            List.of("secrets.properties", "sample.loaded", "cases.loaded", "run/kafka/access", "run/connect");

    private static final long SPARE_BYTES = 256L << 20;
    private static final long TELL_EVERY_BYTES = 1L << 30;

    /** Everything; returns the folder of the set. */
    public Path all() {
        return failing(() -> {
            prepare(size(platform.postgres().folder().resolve("data/base")));
            Path archive = archive();
            Path partial = Folders.create(BackupFolder.partial(folder.sets()));
            var files = new SummedFiles(partial, telling());
            var base = new BaseBackup(platform.postgres());
            BaseBackup.Copied copied = base.into(
                    Folders.create(partial.resolve("postgresql")),
                    (source, relative) -> files.copy(source, "postgresql/" + relative));
            files.note("postgresql/backup_label");
            progress.accept("数据库 / databases");
            copyWal(archive, copied, files);
            copyTheRest(files);
            copyEditions(files);
            Path keys = KeyCopies.take(folder, platform.postgres());
            progress.accept("密钥 / keys: " + keys);
            new Manifest(
                            "0.1.0",
                            Long.toString(copied.system()),
                            copied.firstWal(),
                            archive.getFileName().toString(),
                            copied.end().toString(),
                            true,
                            files.sums())
                    .write(partial);
            Path whole = BackupFolder.named(folder.sets(), copied.end());
            Folders.finish(partial, whole);
            return whole;
        });
    }

    /** The keys of dossiers alone. */
    public Path keys() {
        return failing(() -> {
            prepare(0);
            return KeyCopies.take(folder, platform.postgres());
        });
    }

    private void prepare(long bytes) throws IOException, SQLException {
        if (!platform.postgres().process().isAlive()) {
            throw new NotReadyException("数据库未运行 / PostgreSQL does not run: ./credit up");
        }
        // One that runs since before there were backups does not keep what a backup needs.
        try (var connection = platform.postgres().connect("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW archive_mode")) {
            row.next();
            if (!row.getString(1).equals("on")) {
                throw new NotReadyException("请先重启平台 / restart the platform once: ./credit down && ./credit up");
            }
        }
        folder.take(platform.data(), new BaseBackup(platform.postgres()).system(), bytes + SPARE_BYTES);
    }

    /** Where the log goes from now on. */
    private Path archive() throws IOException {
        Path now = platform.postgres()
                .archive()
                .target()
                .filter(target -> folder.wal().equals(target.getParent()) && Files.isDirectory(target))
                .orElseGet(() -> BackupFolder.named(folder.wal(), Instant.now()));
        Folders.create(now);
        platform.postgres().archive().putInto(now);
        platform.postgres().followLog();
        return now;
    }

    /** The files of the log without which the copy is no database. */
    private void copyWal(Path archive, BaseBackup.Copied copied, SummedFiles files) throws IOException {
        try (Stream<Path> inside = Files.list(archive)) {
            for (Path file : inside.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(WalArchive.PACKED)
                        && name.compareTo(copied.firstWal()) >= 0
                        && name.compareTo(copied.lastWal() + WalArchive.PACKED) <= 0) {
                    files.copy(file, "wal/" + name);
                }
            }
        }
    }

    private void copyTheRest(SummedFiles files) throws IOException {
        for (String name : ALSO) {
            Path place = platform.data().resolve(name);
            if (!Files.exists(place)) {
                continue;
            }
            try (Stream<Path> paths = Files.walk(place)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    String relative = platform.data().relativize(path).toString();
                    if (!relative.endsWith(".log") && !relative.contains(".pid")) {
                        files.copy(path, "data/" + relative);
                    }
                }
            }
        }
        progress.accept("密码和证书 / secrets and certificates");
    }

    /** Files that the settings name: editions, calendars, names of columns. */
    private void copyEditions(SummedFiles files) throws IOException {
        Map<Path, String> editions = new TreeMap<>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("CREDIT_") && (name.endsWith("_FILES") || name.endsWith("_FILE"))) {
                for (String one : value.split(",")) {
                    Path file = Path.of(one.strip());
                    if (Files.isRegularFile(file)) {
                        String number = editions.size() + "-";
                        editions.put(file, name.toLowerCase(Locale.ROOT) + "/" + number + file.getFileName());
                    }
                }
            }
        });
        for (Map.Entry<Path, String> one : editions.entrySet()) {
            files.copy(one.getKey(), "editions/" + one.getValue());
        }
        if (!editions.isEmpty()) {
            progress.accept("版本文件 / editions: " + editions.size());
        }
    }

    private LongConsumer telling() {
        var copied = new AtomicLong();
        return bytes -> {
            long now = copied.addAndGet(bytes);
            if (now / TELL_EVERY_BYTES > (now - bytes) / TELL_EVERY_BYTES) {
                progress.accept("已复制 / copied: " + (now >> 20) + " MiB");
            }
        };
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.mapToLong(path -> path.toFile().length()).sum();
        }
    }

    /** Some steps. */
    @FunctionalInterface
    private interface Steps {

        Path take() throws IOException, SQLException;
    }

    private static Path failing(Steps steps) {
        try {
            return steps.take();
        } catch (IOException e) {
            throw new NotReadyException("备份未完成 / the backup was not finished: " + e);
        } catch (SQLException e) {
            throw new NotReadyException(
                    "备份未完成 / the backup was not finished: SQLSTATE " + e.getSQLState() + " " + e.getMessage());
        }
    }
}
