package org.creditlists.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Options with which a program is ready sooner: loaded classes are archived when it ends and mapped when it starts
 * again.
 */
public final class JvmStart {

    private static final String HOME = "credit.home";
    private static final String OPTIONS = "launcher.jvm.options";
    private static final byte[] NO_HEAD = new byte[4];

    private JvmStart() {}

    /**
     * Options of one program: those of {@code launcher.jvm.options}, separated by spaces, and its archive.
     *
     * @param program names its archive, which belongs to the build and is shared by all data folders
     */
    public static List<String> options(String program) {
        List<String> options = new ArrayList<>();
        for (String option : System.getProperty(OPTIONS, "").split(" ")) {
            if (!option.isEmpty()) {
                options.add(option);
            }
        }
        String home = System.getProperty(HOME);
        if (home != null) {
            options.addAll(archive(home, program));
        }
        return options;
    }

    private static List<String> archive(String home, String program) {
        Path archives = Path.of(home, "deploy/local/target/archives");
        Path archive = archives.resolve(program + ".jsa");
        if (!canWrite(archives)) {
            return options(archive, "-Xshare:auto");
        }
        deleteHalf(archive);
        return options(archive, "-XX:+AutoCreateSharedArchive");
    }

    /**
     * A process that is killed while it writes its archive leaves one without a head, for the head is written last. No
     * later process maps it, and none replaces it either, for it might be anybody's file.
     */
    private static void deleteHalf(Path archive) {
        try (InputStream in = Files.newInputStream(archive)) {
            byte[] head = Arrays.copyOf(in.readNBytes(NO_HEAD.length), NO_HEAD.length);
            if (Arrays.equals(head, NO_HEAD)) {
                Files.delete(archive);
            }
        } catch (NoSuchFileException _) {
            // A first start, or another one has deleted it.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> options(Path archive, String use) {
        return List.of(use, "-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    /** Another user of the machine maps the archives of the one who built, if there are any. */
    private static boolean canWrite(Path archives) {
        try {
            Files.createDirectories(archives);
        } catch (AccessDeniedException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Files.isWritable(archives);
    }
}
