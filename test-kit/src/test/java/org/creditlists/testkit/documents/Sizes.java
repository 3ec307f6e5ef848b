package org.creditlists.testkit.documents;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lengths in lines, and parameters of constructors, as Checkstyle counts them; a record's own constructor has none. */
record Sizes(List<Length> files, List<Length> methods, List<Length> constructors) {

    /** A length of something in a file. */
    record Length(String file, int length) {}

    static Sizes of(List<Path> sources) {
        Sizes sizes = new Sizes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Sources.Parsed parsed = Sources.parse(sources);
        for (CompilationUnitTree unit : parsed.units()) {
            Path file = Sources.fileOf(unit);
            sizes.files.add(
                    new Length(nameOf(file), (int) Sources.text(file).lines().count()));
            new Methods(unit, parsed.trees().getSourcePositions()).scan(unit, sizes);
        }
        return sizes;
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static final class Methods extends TreePathScanner<@Nullable Object, Sizes> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Methods(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public @Nullable Object visitMethod(MethodTree method, Sizes sizes) {
            String file = nameOf(Sources.fileOf(unit));
            if (method.getBody() != null) {
                LineMap lines = unit.getLineMap();
                long first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                long last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                sizes.methods.add(new Length(file, (int) (last - first + 1)));
            }
            if (method.getName().contentEquals("<init>")) {
                sizes.constructors.add(new Length(file, method.getParameters().size()));
            }
            return super.visitMethod(method, sizes);
        }
    }
}
