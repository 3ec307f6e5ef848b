package org.creditlists.testkit.documents;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the sources say of each member of a record, for the documents of the interfaces, which are made of classes. */
final class MembersCatalogue {

    /** What is said of a member, by its record's simple name, by sentence; each with the whole names of its records. */
    private final Map<String, Map<String, Set<String>>> members = new TreeMap<>();

    MembersCatalogue(List<Path> files) {
        Sources.Parsed parsed = Sources.parse(files.stream()
                .filter(file -> !file.toString().contains("/portal/"))
                .filter(file -> Sources.text(file).contains("record "))
                .toList());
        parsed.units().forEach(unit -> read(unit, (DocTrees) parsed.trees()));
    }

    String properties() {
        StringBuilder text = new StringBuilder(
                "# Made from the comments of records by CataloguesTest: what a member of a body is.\n");
        keyed().forEach((member, sentence) -> text.append(member)
                .append('=')
                .append(sentence.replace("\\", "\\\\"))
                .append('\n'));
        return text.toString();
    }

    private void read(CompilationUnitTree unit, DocTrees trees) {
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
                if (type.getKind() == Tree.Kind.RECORD && comment != null) {
                    comment.getBlockTags().forEach(tag -> {
                        if (tag instanceof ParamTree parameter && !parameter.isTypeParameter()) {
                            add(outermost(getCurrentPath()), type, parameter);
                        }
                    });
                }
                return super.visitClass(type, null);
            }
        }.scan(unit, null);
    }

    /** The name of the package and of the types around one, with a point behind each. */
    private static String outermost(TreePath path) {
        StringBuilder names = new StringBuilder();
        for (Tree tree : path.getParentPath()) {
            if (tree instanceof ClassTree type) {
                names.insert(0, type.getSimpleName() + ".");
            }
        }
        return path.getCompilationUnit().getPackageName() + "." + names;
    }

    private void add(String around, ClassTree type, ParamTree parameter) {
        StringBuilder words = new StringBuilder();
        parameter.getDescription().forEach(words::append);
        String sentence =
                words.toString().replaceAll("\\{@\\w+ ([^}]*)}", "$1").strip().replaceAll("\\s+", " ");
        if (!sentence.isEmpty()) {
            String member = type.getSimpleName() + "." + parameter.getName();
            members.computeIfAbsent(member, any -> new TreeMap<>())
                    .computeIfAbsent(sentence, any -> new TreeSet<>())
                    .add(around + member);
        }
    }

    /** Records of one name that say the same share a line, also with those that say nothing; others have their own. */
    private Map<String, String> keyed() {
        Map<String, String> keyed = new TreeMap<>();
        members.forEach((member, sentences) -> sentences.forEach((sentence, records) -> {
            if (sentences.size() == 1) {
                keyed.put(member, sentence);
            } else {
                records.forEach(record -> keyed.put(record, sentence));
            }
        }));
        return keyed;
    }
}
