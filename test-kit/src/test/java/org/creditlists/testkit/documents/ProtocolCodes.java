package org.creditlists.testkit.documents;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the protocol itself answers: problems that are no refusals. */
final class ProtocolCodes {

    /** Statuses for which a problem is made of the status alone. */
    private static final List<Integer> BY_STATUS = List.of(400, 404, 405, 413);

    private static final int OF_PARTS = 5;
    private static final String BY_STATUS_CODE = "http-";

    /** A problem of the protocol. */
    record Code(String code, int status, String zh, String en) {}

    private final List<Code> codes = new ArrayList<>();
    private final Texts texts;

    private ProtocolCodes(Sources.Parsed parsed) {
        texts = new Texts(parsed.units());
        BY_STATUS.forEach(status -> codes.add(new Code(BY_STATUS_CODE + status, status, "", "")));
        parsed.units().forEach(this::read);
    }

    static List<Code> in(List<Path> files) {
        return new ProtocolCodes(Sources.parse(files.stream()
                        .filter(file -> file.toString().contains("/service-web/"))
                        .filter(file -> Sources.text(file).contains("Problem"))
                        .toList()))
                .codes;
    }

    private void read(CompilationUnitTree unit) {
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
                List<? extends ExpressionTree> parts = call.getArguments();
                if (call.getMethodSelect().toString().equals("Problem.of") && parts.size() == OF_PARTS) {
                    add(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
                }
                return super.visitMethodInvocation(call, null);
            }

            @Override
            public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
                List<? extends ExpressionTree> parts = made.getArguments();
                if (made.getIdentifier().toString().equals("Problem")) {
                    add(parts.get(2), parts.get(3), parts.get(1), parts.get(4));
                }
                return super.visitNewClass(made, null);
            }
        }.scan(unit, null);
    }

    private void add(ExpressionTree status, ExpressionTree code, ExpressionTree zh, ExpressionTree en) {
        if (code instanceof LiteralTree literal) {
            String name = String.valueOf(literal.getValue());
            int number = Integer.parseInt(
                    status instanceof LiteralTree given
                            ? String.valueOf(given.getValue())
                            : name.substring(BY_STATUS_CODE.length()));
            codes.add(new Code(name, number, texts.of(zh, Map.of()), texts.of(en, Map.of())));
        }
    }
}
