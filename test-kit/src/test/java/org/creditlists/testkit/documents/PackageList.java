package org.creditlists.testkit.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packages of a module and the first sentence that each says of itself. */
final class PackageList {

    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("^(.*?[.:])(\\s|$)");

    private PackageList() {}

    /** @param module its folder */
    static String markdown(Path module) {
        Path sources = module.resolve("src/main/java/org/creditlists");
        StringBuilder list = new StringBuilder();
        packages(sources)
                .forEach(info -> list.append("- `%s`: %s\n".formatted(nameOf(sources, info), sentenceOf(info))));
        return list.toString();
    }

    private static List<Path> packages(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the package that all of the module share. */
    private static String nameOf(Path sources, Path info) {
        String name = sources.relativize(info).toString().replace("/package-info.java", "");
        int first = name.indexOf('/');
        return (first < 0 ? name : name.substring(first + 1)).replace('/', '.');
    }

    private static String sentenceOf(Path info) {
        var comment = COMMENT.matcher(Sources.text(info));
        if (!comment.find()) {
            throw new IllegalStateException(info + " says nothing of its package");
        }
        String text = comment.group(1)
                .replaceAll("\\s*\\*\\s?", " ")
                .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                .strip();
        var sentence = SENTENCE.matcher(text.replaceAll("\\s+", " "));
        return sentence.find() ? sentence.group(1).replaceAll(":$", ".") : text;
    }
}
