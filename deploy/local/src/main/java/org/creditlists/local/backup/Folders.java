package org.creditlists.local.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** What is done with whole folders. */
final class Folders {

    private Folders() {}

    /** Only its owner reads it. */
    static Path create(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> paths = Files.walk(source)) {
            for (Path path : paths.toList()) {
                Path there = target.resolve(source.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    create(there);
                } else {
                    Files.copy(path, there, StandardCopyOption.REPLACE_EXISTING);
                    Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rw-------"));
                }
            }
        }
    }

    /** Moves it to its name when everything in it is on the disk: a kill before leaves nothing that looks whole. */
    static void finish(Path partial, Path whole) throws IOException {
        Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel parent = FileChannel.open(whole.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            parent.force(true);
        }
    }
}
