package org.creditlists.testkit.documents;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every refusal that the sources can make, as a document. A refusal that a method makes of its parameters is shown once
 * for each call within the file.
 */
final class RefusalCatalogue {

    private static final int WITH_KIND = 6;

    /** One row of the document. */
    record Row(String code, String kind, String basis, String zh, String en) implements Comparable<Row> {

        @Override
        public int compareTo(Row other) {
            return (code + "\n" + kind + en).compareTo(other.code + "\n" + other.kind + other.en);
        }
    }

    private final Map<String, SortedSet<Row>> modules = new TreeMap<>();
    private final Texts texts;

    RefusalCatalogue(List<Path> files) {
        List<Path> relevant = files.stream()
                .filter(file -> Sources.text(file).contains("Refusal") || file.endsWith("Articles.java"))
                .toList();
        Sources.Parsed parsed = Sources.parse(relevant);
        texts = new Texts(parsed.units());
        parsed.units().forEach(this::read);
    }

    /** By module, as its folder. */
    Map<String, SortedSet<Row>> rows() {
        return modules;
    }

    String markdown() {
        StringBuilder document = new StringBuilder("""
                # Refusals

                Every refusal of the platform, made from the sources; a test compares this page with them. The problem
                type is `/problems/` and the code, where a page says what it means and what to do
                ([ADR 101](adr/0101-the-type-of-a-problem-is-its-page.md)). The kind alone decides the status:
                MALFORMED 400, FORBIDDEN 403, ABSENT 404, CONFLICT 409, TOO_LARGE 413, UNSUPPORTED 415, INVALID 422,
                TOO_MANY 429, UNAVAILABLE 503. Braces stand for values of the request. A refusal without an article
                rests on the protocol, not on a law.
                """);
        modules.forEach((module, rows) -> {
            document.append("\n## ")
                    .append(module)
                    .append("\n\n| code | kind | article | 中文 | English |\n| --- | --- | --- | --- | --- |\n");
            rows.forEach(row -> document.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(row.code(), row.kind(), row.basis(), row.zh(), row.en())));
        });
        return document.toString();
    }

    private void read(CompilationUnitTree unit) {
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
                if (made.getIdentifier().toString().equals("Refusal")
                        && made.getArguments().size() >= WITH_KIND - 1) {
                    add(unit, made.getArguments(), method(getCurrentPath()));
                }
                return super.visitNewClass(made, null);
            }
        }.scan(unit, null);
    }

    private void add(CompilationUnitTree unit, List<? extends ExpressionTree> made, @Nullable MethodTree method) {
        for (Map<String, ExpressionTree> call : callsOf(unit, made, method)) {
            Map<String, ExpressionTree> values = new HashMap<>(texts.constantsOf(unit));
            values.putAll(call);
            List<ExpressionTree> parts = new ArrayList<>(made);
            String kind = parts.size() == WITH_KIND ? texts.lastName(parts.removeFirst(), values) : "INVALID";
            for (boolean chosen : parts.getFirst() instanceof ConditionalExpressionTree
                    ? new boolean[] {true, false}
                    : new boolean[] {true}) {
                add(unit, kind, parts, texts.choosing(parts.getFirst(), chosen, values));
            }
        }
    }

    private void add(
            CompilationUnitTree unit, String kind, List<ExpressionTree> parts, Map<String, ExpressionTree> values) {
        Row row = new Row(
                texts.of(parts.get(0), values),
                kind,
                texts.of(parts.get(2), values),
                texts.of(parts.get(3), values),
                texts.of(parts.get(4), values));
        if (!row.code().startsWith("{")) {
            modules.computeIfAbsent(Sources.moduleOf(Sources.fileOf(unit)), key -> new TreeSet<>())
                    .add(row);
        }
    }

    /**
     * The arguments of every call of the method within the file, when the refusal is made of the method's parameters.
     */
    private static List<Map<String, ExpressionTree>> callsOf(
            CompilationUnitTree unit, List<? extends ExpressionTree> made, @Nullable MethodTree method) {
        List<String> parameters = method == null
                ? List.of()
                : method.getParameters().stream()
                        .map(VariableTree::getName)
                        .map(Object::toString)
                        .toList();
        boolean dynamic = made.stream()
                .anyMatch(part -> part instanceof IdentifierTree name && parameters.contains(name.toString()));
        if (method == null || !dynamic) {
            return List.of(Map.of());
        }
        List<Map<String, ExpressionTree>> calls = new ArrayList<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
                String called = call.getMethodSelect().toString();
                if (called.equals(method.getName().toString())
                        && call.getArguments().size() == parameters.size()) {
                    Map<String, ExpressionTree> values = new HashMap<>();
                    for (int i = 0; i < parameters.size(); i++) {
                        values.put(parameters.get(i), call.getArguments().get(i));
                    }
                    calls.add(values);
                }
                return super.visitMethodInvocation(call, null);
            }
        }.scan(unit, null);
        return calls;
    }

    private static @Nullable MethodTree method(@Nullable TreePath path) {
        for (TreePath at = path; at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof MethodTree method) {
                return method;
            }
        }
        return null;
    }
}
