package org.creditlists.infrastructure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files of a write-ahead log that are not full yet, each as long as a full one: what is not written is zeros, where
 * recovery ends. They go when the archive has the full file.
 */
final class WalSegments implements AutoCloseable {

    /** Behind the name of a file that is still written. */
    static final String OPEN = ".open";

    private static final long BYTES = 16L << 20;
    private static final int LOW_BITS = 32;
    private static final long LOW = 0xFFFF_FFFFL;
    private static final long FORCE_EVERY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final byte[] ZERO = new byte[1];

    private final Path folder;
    private final String timeline;
    private long segment = -1;
    private @Nullable FileChannel channel;
    private boolean isForced = true;
    private long forcedAt = System.nanoTime();

    /** @param timeline eight digits */
    WalSegments(Path folder, String timeline) {
        this.folder = folder;
        this.timeline = timeline;
    }

    /** Where the file begins in which a place lies. */
    static long begin(long place) {
        return place - Long.remainderUnsigned(place, BYTES);
    }

    static String name(String timeline, long segment) {
        long place = segment * BYTES;
        return "%s%08X%08X".formatted(timeline, place >>> LOW_BITS, (place & LOW) / BYTES);
    }

    /** @param place of the first byte in the log */
    void write(long place, ByteBuffer bytes) throws IOException {
        long at = place;
        while (bytes.hasRemaining()) {
            long within = Long.remainderUnsigned(at, BYTES);
            FileChannel file = open(Long.divideUnsigned(at, BYTES));
            int length = (int) Math.min(bytes.remaining(), BYTES - within);
            ByteBuffer part = bytes.slice(bytes.position(), length);
            while (part.hasRemaining()) {
                file.write(part, within + part.position());
            }
            bytes.position(bytes.position() + length);
            at += length;
        }
        isForced = false;
        if (System.nanoTime() - forcedAt > FORCE_EVERY_NANOS) {
            force();
        }
    }

    /** What was written survives this machine. */
    void force() throws IOException {
        if (!isForced && channel != null) {
            channel.force(false);
        }
        isForced = true;
        forcedAt = System.nanoTime();
    }

    private FileChannel open(long number) throws IOException {
        FileChannel now = channel;
        if (now != null && number == segment) {
            return now;
        }
        close();
        deleteArchived();
        Path file = folder.resolve(name(timeline, number) + OPEN);
        FileChannel next = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        if (next.size() < BYTES) {
            next.write(ByteBuffer.wrap(ZERO), BYTES - 1);
        }
        channel = next;
        segment = number;
        return next;
    }

    private void deleteArchived() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(OPEN) && Files.exists(folder.resolve(name.replace(OPEN, WalArchive.PACKED)))) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        FileChannel now = channel;
        channel = null;
        if (now != null) {
            try (now) {
                now.force(false);
            }
        }
    }
}
