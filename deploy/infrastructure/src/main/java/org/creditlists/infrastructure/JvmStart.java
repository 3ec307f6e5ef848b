package org.creditlists.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Options with which many JVMs that start at once on few cores are ready sooner. The optimising compiler took a quarter of
 * all processor time of a start: it comes in after four times as many calls, which long-running code reaches all the same.
 * Loaded classes are archived when a program ends and mapped when it starts again.
 */
public final class JvmStart {

    private static final List<String> LATER_OPTIMISATION = List.of(
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=2400",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=160000");

    private static final String HOME = "credit.home";

    private JvmStart() {}

    /** @param program names its archive, which belongs to the build and is shared by all data folders */
    public static List<String> options(String program) {
        List<String> options = new ArrayList<>(LATER_OPTIMISATION);
        String home = System.getProperty(HOME);
        if (home != null) {
            Path archives = Path.of(home, "deploy/local/target/archives");
            try {
                Files.createDirectories(archives);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            options.addAll(List.of(
                    "-XX:+AutoCreateSharedArchive",
                    "-XX:SharedArchiveFile=" + archives.resolve(program + ".jsa"),
                    "-Xlog:cds=off",
                    "-Xlog:cds+dynamic=off"));
        }
        return options;
    }
}
