package org.creditlists.testkit.documents;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the sources say of each member of a record, for the documents of the interfaces, which are made of classes. */
final class MembersCatalogue {

    private final Map<String, String> members = new TreeMap<>();

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
        members.forEach((member, sentence) -> text.append(member)
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
                            add(type.getSimpleName() + "." + parameter.getName(), parameter);
                        }
                    });
                }
                return super.visitClass(type, null);
            }
        }.scan(unit, null);
    }

    /** Two records of one name may differ: the first that says something of the member is as good as the other. */
    private void add(String member, ParamTree parameter) {
        StringBuilder words = new StringBuilder();
        parameter.getDescription().forEach(words::append);
        String sentence =
                words.toString().replaceAll("\\{@\\w+ ([^}]*)}", "$1").strip().replaceAll("\\s+", " ");
        if (!sentence.isEmpty()) {
            members.merge(member, sentence, (one, other) -> one.equals(other) ? one : one + "; or " + other);
        }
    }
}
