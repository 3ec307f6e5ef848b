package org.creditlists.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The log of a process, with a few older ones beside it: {@code name.log.1} is the newest of them.
 *
 * @param path of the one that is written
 */
public record LogFile(Path path) {

    private static final long LONGEST_BYTES = 16L << 20;
    private static final int OLDER = 4;

    /**
     * Copies it and empties it when it has become long. The process appends, so that it goes on at the beginning; what
     * it writes between the two steps, some lines, is lost.
     */
    public void shorten() {
        try {
            if (!Files.exists(path) || Files.size(path) <= LONGEST_BYTES) {
                return;
            }
            for (int number = OLDER; number > 1; number--) {
                if (Files.exists(older(number - 1))) {
                    Files.move(older(number - 1), older(number), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.copy(path, older(1), StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                channel.truncate(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot shorten " + path, e);
        }
    }

    private Path older(int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }
}
