package org.creditlists.testkit.documents;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;

/** The sources of the repository, parsed but not compiled: documents can be made of modules that are built later. */
final class Sources {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Sources() {}

    /** @param trees to ask for the comments of the units */
    record Parsed(List<CompilationUnitTree> units, Trees trees) {}

    /** The main sources of all modules, in the order of their paths. */
    static List<Path> main() {
        return below("/src/main/java/");
    }

    /** The sources of all modules, tests included. */
    static List<Path> all() {
        return below("/java/");
    }

    /** All documents, in the order of their paths. */
    static List<Path> documents() {
        return find(file -> file.endsWith(".md"));
    }

    /** The migrations of all databases, in the order of their paths. */
    static List<Path> migrations() {
        return find(file -> file.matches(".*/src/main/resources/db/.*/V[^/]*\\.sql"));
    }

    private static List<Path> below(String folder) {
        return find(file -> file.contains(folder) && file.endsWith(".java"));
    }

    private static List<Path> find(Predicate<String> wanted) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> wanted.test(file.toString()))
                    .filter(file -> !ROOT.relativize(file).toString().contains("target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Parsed parse(List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        var task = (JavacTask) compiler.getTask(
                null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
        try {
            List<CompilationUnitTree> units = StreamSupport.stream(task.parse().spliterator(), false)
                    .<CompilationUnitTree>map(unit -> unit)
                    .toList();
            return new Parsed(units, Trees.instance(task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path fileOf(CompilationUnitTree unit) {
        return Path.of(unit.getSourceFile().toUri());
    }

    /** The module that a file belongs to, as its folder: {@code deploy/local}. */
    static String moduleOf(Path file) {
        String path = ROOT.relativize(file).toString();
        return path.substring(0, path.indexOf("/src/"));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
