package org.creditlists.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Options with which a program is ready sooner: loaded classes are archived when it ends and mapped when it starts
 * again.
 */
public final class JvmStart {

    private static final String HOME = "credit.home";

    private JvmStart() {}

    /** @param program names its archive, which belongs to the build and is shared by all data folders */
    public static List<String> options(String program) {
        String home = System.getProperty(HOME);
        if (home == null) {
            return List.of();
        }
        Path archives = Path.of(home, "deploy/local/target/archives");
        try {
            Files.createDirectories(archives);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archives.resolve(program + ".jsa"),
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off");
    }
}
