package org.creditlists.local.forgetting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Searches every file of a folder. A file that goes away meanwhile holds nothing; one that cannot be read is a fault.
 */
final class FileSearch {

    private static final String PACKED = ".gz";
    private static final int PIECE = 4 << 20;
    /** Longer than anything that is looked for: it is found also where two pieces meet. */
    private static final int OVERLAP = 512;

    private final Canary canary;
    private final Map<Place.Kind, Group> groups = new EnumMap<>(Place.Kind.class);
    private final byte[] piece = new byte[OVERLAP + PIECE];

    FileSearch(Canary canary) {
        this.canary = canary;
    }

    private static final class Group {
        private long files;
        private final Map<String, Set<String>> found = new TreeMap<>();
        private final List<String> faults = new ArrayList<>();
    }

    /** Says of which kind a file is, by its path within the folder. */
    @FunctionalInterface
    interface Kinds {

        Place.Kind of(Path relative);
    }

    /** Everything in a folder. */
    void all(Path folder, Kinds kinds) throws IOException {
        walk(folder, Set.of(), Instant.MIN, kinds);
    }

    /**
     * What was written in a folder since a moment, without some folders in it. What others write there and do not
     * show is not the platform's.
     */
    void since(Path folder, Set<Path> without, Instant since) throws IOException {
        walk(folder, without, since, any -> Place.Kind.TEMPORARY);
    }

    private void walk(Path folder, Set<Path> without, Instant since, Kinds kinds) throws IOException {
        boolean isOurs = without.isEmpty();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return without.contains(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()
                        && attributes.lastModifiedTime().toInstant().isAfter(since)) {
                    search(file, folder, kinds, isOurs);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                if (isOurs && !(e instanceof NoSuchFileException)) {
                    group(kinds.of(folder.relativize(file))).faults.add(file + ": " + e);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void search(Path file, Path folder, Kinds kinds, boolean isOurs) {
        Path relative = folder.relativize(file);
        Group group = group(kinds.of(relative));
        try {
            Set<String> words = wordsIn(file);
            group.files++;
            if (!words.isEmpty()) {
                group.found.put(relative.toString(), words);
            }
        } catch (NoSuchFileException gone) {
            // It was deleted while the folder was read.
        } catch (IOException e) {
            if (isOurs || !(e instanceof AccessDeniedException)) {
                group.faults.add(relative + ": " + e);
            }
        }
    }

    private Group group(Place.Kind kind) {
        return groups.computeIfAbsent(kind, any -> new Group());
    }

    private Set<String> wordsIn(Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        try (InputStream in = unpacked(file)) {
            int kept = 0;
            boolean isLast = false;
            while (!isLast) {
                int read = in.readNBytes(piece, kept, PIECE);
                int length = kept + read;
                isLast = read < PIECE;
                // What begins in the overlap may be cut, and stands whole in the next piece.
                found.addAll(canary.in(piece, length, isLast ? length : length - OVERLAP));
                kept = Math.min(OVERLAP, length);
                System.arraycopy(piece, length - kept, piece, 0, kept);
            }
        }
        return found;
    }

    private static InputStream unpacked(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        if (!file.toString().endsWith(PACKED)) {
            return in;
        }
        try {
            return new GZIPInputStream(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** What was searched, and in which files words lie. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        groups.forEach((kind, group) -> {
            places.add(Place.clean(kind, "", group.files, group.faults));
            group.found.forEach((file, words) -> places.add(Place.with(kind, "", file, words)));
        });
        return places;
    }
}
