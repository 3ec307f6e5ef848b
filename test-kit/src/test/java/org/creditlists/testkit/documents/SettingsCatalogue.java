package org.creditlists.testkit.documents;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Every setting of the configuration interfaces: key, default, type, meaning, and the module that reads it. */
final class SettingsCatalogue {

    private static final String MAPPING = "ConfigMapping";

    private final Sources.Parsed parsed;
    private final Map<String, String> rows = new TreeMap<>();
    private final Map<String, TreeSet<String>> readers = new HashMap<>();

    SettingsCatalogue(List<Path> files) {
        parsed = Sources.parse(files.stream()
                .filter(file -> Sources.text(file).contains("@" + MAPPING))
                .toList());
        for (CompilationUnitTree unit : parsed.units()) {
            for (Tree type : unit.getTypeDecls()) {
                if (type instanceof ClassTree mapping) {
                    annotation(mapping.getModifiers().getAnnotations(), MAPPING)
                            .ifPresent(prefix -> read(unit, new TreePath(new TreePath(unit), mapping), prefix));
                }
            }
        }
    }

    String markdown() {
        StringBuilder document = new StringBuilder("""
                # Settings

                Made from the configuration interfaces of the sources; a test compares this page with them. In the
                environment a key is in upper case with `_` for every other character: `CREDIT_IDENTITY_KEY`. A setting
                without a default has to be given, unless it is optional. What a module reads, every process that has it
                reads: `service-base` is in the five services, `service-web` and `signed-log` in these and the portal,
                `case-handling` in objection-service and restoration-service.

                | key | default | type | read by | meaning |
                | --- | --- | --- | --- | --- |
                """);
        rows.forEach((key, row) -> document.append(row.formatted(String.join(", ", readers.get(key)))));
        return document.toString();
    }

    private void read(CompilationUnitTree unit, TreePath path, String prefix) {
        ClassTree mapping = (ClassTree) path.getLeaf();
        Map<String, ClassTree> groups = new HashMap<>();
        for (Tree member : mapping.getMembers()) {
            if (member instanceof ClassTree group) {
                groups.put(group.getSimpleName().toString(), group);
            }
        }
        for (Tree member : mapping.getMembers()) {
            if (member instanceof MethodTree method
                    && method.getReturnType() != null
                    && !method.getModifiers().getFlags().contains(Modifier.STATIC)) {
                String key = prefix + "." + kebab(method.getName().toString());
                String type = method.getReturnType().toString();
                if (groups.containsKey(type)) {
                    read(unit, new TreePath(path, groups.get(type)), key);
                } else {
                    add(unit, new TreePath(path, method), key, type);
                }
            }
        }
    }

    private void add(CompilationUnitTree unit, TreePath path, String key, String type) {
        MethodTree method = (MethodTree) path.getLeaf();
        String comment = Optional.ofNullable(parsed.trees().getDocComment(path)).orElse("");
        String standard = annotation(method.getModifiers().getAnnotations(), "WithDefault")
                .map(value -> "`" + value + "`")
                .orElse("–");
        readers.computeIfAbsent(key, ignored -> new TreeSet<>()).add(Sources.moduleOf(Sources.fileOf(unit)));
        String meaning = comment.replaceAll("\\{@\\w+ ([^}]*)}", "`$1`").strip().replaceAll("\\s+", " ");
        rows.put(
                key,
                "| `%s` | %s | %s | %%s | %s |\n"
                        .formatted(
                                key,
                                standard,
                                readable(type),
                                meaning.replace("|", "\\|").replace("%", "%%")));
    }

    private static String readable(String type) {
        return type.replaceAll("^Optional<(.*)>$", "$1, optional");
    }

    private static Optional<String> annotation(List<? extends AnnotationTree> annotations, String name) {
        return annotations.stream()
                .filter(one -> one.getAnnotationType().toString().equals(name))
                .flatMap(one -> one.getArguments().stream())
                .map(SettingsCatalogue::value)
                .findFirst();
    }

    private static String value(ExpressionTree argument) {
        ExpressionTree given = argument instanceof AssignmentTree named ? named.getExpression() : argument;
        return given instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : given.toString();
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}
