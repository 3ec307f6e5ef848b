package org.creditlists.testkit.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The modules and what they import from each other, as a picture: without the arrows that others imply. */
final class ModulePicture {

    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?(org\\.creditlists\\.[a-z][\\w.]*?)\\.[A-Z]", Pattern.MULTILINE);

    private final Map<String, Set<String>> uses = new TreeMap<>();

    ModulePicture(List<Path> files) {
        Map<String, String> modules = new TreeMap<>();
        files.forEach(file -> modules.put(packageOf(file), Sources.moduleOf(file)));
        for (Path file : files) {
            String module = Sources.moduleOf(file);
            Set<String> used = uses.computeIfAbsent(module, key -> new TreeSet<>());
            IMPORT.matcher(Sources.text(file))
                    .results()
                    .map(match -> modules.get(match.group(1)))
                    .filter(other -> other != null && !other.equals(module))
                    .forEach(used::add);
        }
    }

    /** Whether a module uses another one, directly or through others. */
    boolean reaches(String from, String to) {
        return uses.getOrDefault(from, Set.of()).stream().anyMatch(next -> next.equals(to) || reaches(next, to));
    }

    Set<String> modules() {
        return uses.keySet();
    }

    String mermaid() {
        StringBuilder picture = new StringBuilder("```mermaid\nflowchart BT\n");
        uses.forEach((module, used) -> used.stream()
                .filter(one -> used.stream().noneMatch(other -> !other.equals(one) && reaches(other, one)))
                .forEach(one -> picture.append("  %s --> %s\n".formatted(name(module), name(one)))));
        return picture.append("```\n").toString();
    }

    private static String name(String module) {
        return module.substring(module.lastIndexOf('/') + 1);
    }

    private static String packageOf(Path file) {
        var matcher = PACKAGE.matcher(Sources.text(file));
        return matcher.find() ? matcher.group(1) : "";
    }
}
