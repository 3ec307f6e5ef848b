package org.creditlists.testkit.documents;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What every read of every process is to the security log. */
final class RecordedOperations {

    private final TreeMap<String, TreeSet<String>> rows = new TreeMap<>();
    private final List<String> undeclared = new ArrayList<>();

    RecordedOperations(List<Path> files) {
        Sources.Parsed parsed = Sources.parse(files.stream()
                .filter(file -> Sources.text(file).contains("jakarta.ws.rs.Path"))
                .filter(file -> !Sources.text(file).contains("@RegisterRestClient"))
                .toList());
        for (CompilationUnitTree unit : parsed.units()) {
            for (Tree type : unit.getTypeDecls()) {
                if (type instanceof ClassTree resource
                        && annotation(resource.getModifiers(), "Path").isPresent()) {
                    read(Sources.moduleOf(Sources.fileOf(unit)), resource);
                }
            }
        }
    }

    /** Reads that neither need a token nor say that anybody may read them. */
    List<String> undeclared() {
        return undeclared;
    }

    String markdown() {
        StringBuilder document = new StringBuilder("""
                # Reads and writes in the security log

                Made from the sources; a test compares this page with them. Every answer of these operations is a line;
                those with a reason are lines only when they are refused. What anybody may read is not listed. What
                writes and is not listed leaves events that name who did it ([ADR 75](adr/0075-the-security-log.md),
                [ADR 89](adr/0089-what-no-event-names-is-a-line.md)).
                """);
        rows.forEach((module, lines) -> {
            document.append("\n## ").append(module).append("\n\n| operation | recorded |\n| --- | --- |\n");
            lines.forEach(document::append);
        });
        return document.toString();
    }

    private void read(String module, ClassTree resource) {
        for (Tree member : resource.getMembers()) {
            if (!(member instanceof MethodTree method)) {
                continue;
            }
            ModifiersTree own = method.getModifiers();
            boolean isRead = annotation(own, "GET").isPresent();
            Optional<String> recorded = annotation(own, "Recorded");
            if (!isRead && recorded.isEmpty()) {
                continue;
            }
            String operation = method(own) + " " + path(resource.getModifiers()) + path(own);
            boolean isRestricted = annotation(own, "RolesAllowed").isPresent();
            boolean isPublic = annotation(own, "PermitAll").isPresent()
                    || (annotation(resource.getModifiers(), "PermitAll").isPresent() && !isRestricted);
            if (!isPublic
                    && !isRestricted
                    && annotation(resource.getModifiers(), "RolesAllowed").isEmpty()) {
                undeclared.add(module + " " + operation);
            }
            Optional<String> reason = annotation(own, "NotRecorded");
            if (recorded.isPresent() || !isPublic) {
                rows.computeIfAbsent(module, unknown -> new TreeSet<>())
                        .add("| `%s` | %s |\n"
                                .formatted(
                                        operation,
                                        reason.map(why -> "no: " + why).orElse("yes")));
            }
        }
    }

    private static String method(ModifiersTree own) {
        return Stream.of("GET", "PUT", "DELETE")
                .filter(name -> annotation(own, name).isPresent())
                .findFirst()
                .orElse("POST");
    }

    private static String path(ModifiersTree modifiers) {
        return annotation(modifiers, "Path").filter(path -> !path.equals("/")).orElse("");
    }

    /** Its value, empty text when it has none that is a literal. */
    private static Optional<String> annotation(ModifiersTree modifiers, String name) {
        return modifiers.getAnnotations().stream()
                .filter(one -> one.getAnnotationType().toString().equals(name))
                .findFirst()
                .map(RecordedOperations::value);
    }

    private static String value(AnnotationTree annotation) {
        if (annotation.getArguments().isEmpty()) {
            return "";
        }
        ExpressionTree first = annotation.getArguments().getFirst();
        ExpressionTree given = first instanceof AssignmentTree named ? named.getExpression() : first;
        return given instanceof LiteralTree literal
                ? String.valueOf(literal.getValue())
                : given.toString().replace("Session.PATH", "/workbench").replaceAll("[\" +]", "");
    }
}
