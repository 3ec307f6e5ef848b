package org.creditlists.infrastructure;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.Driver;

/** Command lines for Java programs in processes of their own. */
final class JavaProcess {

    private static final String CLASS_PATH = "/infrastructure.classpath";
    private static final String LOGGING = "/infrastructure-logback.xml";

    private JavaProcess() {}

    /** A program of the broker's and the worker's class path. */
    static List<String> command(List<String> options, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(JvmStart.options(mainClass));
        command.add("-Dlogback.configurationFile=" + JavaProcess.class.getResource(LOGGING));
        command.addAll(List.of("-cp", classPath(), mainClass));
        command.addAll(arguments);
        return command;
    }

    /** A small program of this module that needs nothing but the driver of PostgreSQL. */
    static List<String> small(Class<?> program, String argument) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-cp",
                place(program) + File.pathSeparator + place(Driver.class),
                program.getName(),
                argument);
    }

    private static Path place(Class<?> program) {
        try {
            return Path.of(
                    program.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A distribution names its own copies of the jars; a build by Maven has those of the local repository. */
    private static String classPath() {
        String distributed = System.getProperty("credit.infrastructure.classpath");
        return distributed == null ? built() : distributed;
    }

    private static String built() {
        try (var in = JavaProcess.class.getResourceAsStream(CLASS_PATH)) {
            if (in == null) {
                throw new IllegalStateException("the module is not built: no " + CLASS_PATH);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
