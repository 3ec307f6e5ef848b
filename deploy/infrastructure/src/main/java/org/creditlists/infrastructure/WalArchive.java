package org.creditlists.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a server puts full files of its write-ahead log, so that a backup can be brought to any moment after it.
 *
 * @param folder of the server
 */
public record WalArchive(Path folder) {

    private static final String SCRIPT = "archive-wal.sh";

    /** How a file of the archive is called: it is packed, because most of a file may be empty. */
    public static final String PACKED = ".gz";

    /** How one is called that is still written. */
    public static final String OPEN = WalSegments.OPEN;

    /** Settings of the server, which does not have to be started again for another place. */
    Map<String, String> settings() {
        Path script = folder.toAbsolutePath().resolve(SCRIPT);
        PrivateFile.write(script, DatabaseRoles.script("/" + SCRIPT));
        return Map.of("archive_mode", "on", "archive_command", "/bin/sh '" + script + "' '%p' '%f'");
    }

    /** From now on files go there. */
    public void putInto(Path target) {
        PrivateFile.write(place(), target.toAbsolutePath() + "\n");
    }

    /** Where they go; nothing before the first backup. */
    public Optional<Path> target() {
        try {
            return Files.exists(place())
                    ? Optional.of(Path.of(Files.readString(place()).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + place(), e);
        }
    }

    /** From now on nothing is kept. */
    public void end() {
        try {
            Files.deleteIfExists(place());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + place(), e);
        }
    }

    private Path place() {
        return folder.resolve("archive.folder");
    }
}
