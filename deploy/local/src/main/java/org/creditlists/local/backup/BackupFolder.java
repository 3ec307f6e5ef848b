package org.creditlists.local.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.infrastructure.WalArchive;

/**
 * A folder with the backups of one installation: {@code sets} with a folder each, {@code wal} with archives of the
 * write-ahead log, {@code keys} with copies of the keys alone, and the list of keys that were deleted.
 *
 * @param path of it
 */
public record BackupFolder(Path path) {

    private static final String MARKER = "credit-backups";
    private static final String PARTIAL = ".partial-";
    /** Also the order in time. */
    private static final DateTimeFormatter NAMES =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final Pattern NAME = Pattern.compile("\\d{8}T\\d{6}\\.\\d{3}Z");

    /** The folder in which a set lies, or the one that is given. */
    public static BackupFolder of(Path given) {
        Path path = given.toAbsolutePath().normalize();
        Path sets = path.getParent();
        Path folder = sets == null ? null : sets.getParent();
        return new BackupFolder(folder != null && Files.exists(path.resolve(Manifest.NAME)) ? folder : path);
    }

    /** Where the log of a server goes; nothing before the first backup. */
    public static Optional<BackupFolder> usedBy(WalArchive archive) {
        return archive.target()
                .map(target -> new BackupFolder(target.resolve("../..").normalize()));
    }

    /** Archives, one a folder: what was restored begins another one, so that two histories do not mix. */
    Path wal() {
        return path.resolve("wal");
    }

    Path sets() {
        return path.resolve("sets");
    }

    Path keys() {
        return path.resolve("keys");
    }

    Path deletedKeys() {
        return path.resolve("deleted-keys.txt");
    }

    /**
     * Makes the folder one of this installation.
     *
     * @param data of the installation
     * @param system of its server
     * @param needed bytes, of which so many have to be free
     * @throws NotReadyException when nothing may be put there
     */
    void take(Path data, long system, long needed) throws IOException {
        if (path.startsWith(data.toAbsolutePath().normalize())) {
            throw new NotReadyException("备份不能放在数据目录内 / a backup within the data folder would go with it: " + path);
        }
        Path marker = path.resolve(MARKER);
        if (Files.exists(path) && !Files.exists(marker) && !(Files.isDirectory(path) && isEmpty())) {
            throw new NotReadyException("目录非空且不是备份目录 / this is neither an empty folder nor one of backups: " + path);
        }
        try {
            Folders.create(path);
            for (Path folder : List.of(sets(), wal(), keys())) {
                Folders.create(folder);
            }
            if (!Files.exists(marker)) {
                Files.writeString(marker, system + "\n");
            }
        } catch (IOException e) {
            throw new NotReadyException("无法写入 / nothing can be written to " + path + ": " + e);
        }
        if (!Files.readString(marker).strip().equals(Long.toString(system))) {
            throw new NotReadyException("该目录属于另一套系统 / the folder has backups of another installation: " + path);
        }
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < needed) {
            throw new NotReadyException(
                    "备份空间不足 / only %d MiB are free at %s, %d are needed".formatted(free >> 20, path, needed >> 20));
        }
        deletePartial();
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> inside = Files.list(path)) {
            return inside.findAny().isEmpty();
        }
    }

    /** What a kill left half done. */
    private void deletePartial() throws IOException {
        for (Path folder : List.of(sets(), keys())) {
            try (Stream<Path> inside = Files.list(folder)) {
                for (Path one : inside.toList()) {
                    if (one.getFileName().toString().startsWith(PARTIAL)) {
                        Folders.delete(one);
                    }
                }
            }
        }
    }

    static Path partial(Path folder) {
        return folder.resolve(PARTIAL + ProcessHandle.current().pid());
    }

    static Path named(Path folder, Instant time) {
        return folder.resolve(NAMES.format(time));
    }

    /** When it was made. */
    static Instant time(Path one) {
        return NAMES.parse(one.getFileName().toString(), Instant::from);
    }

    /** Whole ones, oldest first. */
    static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(
                            one -> NAME.matcher(one.getFileName().toString()).matches()
                                    && Files.exists(one.resolve(Manifest.NAME)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    /** When the newest backup was made; nothing when there is none. */
    public Optional<Instant> newest() {
        List<Path> all = in(sets());
        return all.isEmpty() ? Optional.empty() : Optional.of(time(all.getLast()));
    }

    /**
     * The newest set that can be brought to a moment.
     *
     * @param given the folder, or one set of it
     */
    Path choose(Path given, Instant moment) {
        Path asked = given.toAbsolutePath().normalize();
        List<Path> fitting = (asked.equals(path) ? in(sets()) : List.of(asked))
                .stream()
                        .filter(set -> !Manifest.of(set).ended().isAfter(moment))
                        .toList();
        if (fitting.isEmpty()) {
            throw new NotReadyException("没有更早的备份 / no backup is older than " + moment + ": " + path);
        }
        return fitting.getLast();
    }
}
