package org.creditlists.testkit.documents;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that sources put together: literals and constants as they are, everything else in braces. */
final class Texts {

    private static final String HOLDS = "?";
    private static final String HOLDS_NOT = "!";

    private final Map<String, ExpressionTree> constants = new HashMap<>();
    /** By file: several have constants of one name. */
    private final Map<Path, Map<String, ExpressionTree>> own = new HashMap<>();

    Texts(List<CompilationUnitTree> units) {
        units.forEach(unit -> new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
                boolean constant = variable.getName().toString().matches("[A-Z][A-Z0-9_]*");
                if (constant && variable.getInitializer() != null) {
                    Path file = Sources.fileOf(unit);
                    String type = file.getFileName().toString().replace(".java", "");
                    own.computeIfAbsent(file, any -> new HashMap<>())
                            .put(variable.getName().toString(), variable.getInitializer());
                    constants.put(type + "." + variable.getName(), variable.getInitializer());
                    constants.putIfAbsent(variable.getName().toString(), variable.getInitializer());
                }
                return super.visitVariable(variable, null);
            }
        }.scan(unit, null));
    }

    /** The constants of a file by their names, which mean these there. */
    Map<String, ExpressionTree> constantsOf(CompilationUnitTree unit) {
        return own.getOrDefault(Sources.fileOf(unit), Map.of());
    }

    /**
     * What the names of a file stand for while a condition holds or does not: a refusal may have one of two codes.
     *
     * @param code the expression that says which code it is
     */
    Map<String, ExpressionTree> choosing(ExpressionTree code, boolean chosen, Map<String, ExpressionTree> values) {
        if (!(code instanceof ConditionalExpressionTree either)) {
            return values;
        }
        Map<String, ExpressionTree> more = new HashMap<>(values);
        more.put((chosen ? HOLDS : HOLDS_NOT) + either.getCondition(), either.getCondition());
        return more;
    }

    /** @param values what parameters and constants of the file stand for */
    String of(ExpressionTree expression, Map<String, ExpressionTree> values) {
        return switch (expression) {
            case LiteralTree literal ->
                String.valueOf(literal.getValue()).replace("|", "\\|").replace("\n", " ");
            case BinaryTree sum
            when sum.getKind() == Tree.Kind.PLUS ->
                of(sum.getLeftOperand(), values) + of(sum.getRightOperand(), values);
            case ParenthesizedTree inner -> of(inner.getExpression(), values);
            case ConditionalExpressionTree either
            when values.containsKey(HOLDS + either.getCondition()) -> of(either.getTrueExpression(), values);
            case ConditionalExpressionTree either
            when values.containsKey(HOLDS_NOT + either.getCondition()) -> of(either.getFalseExpression(), values);
            case MethodInvocationTree call
            when call.getMethodSelect() instanceof MemberSelectTree select
                    && select.getIdentifier().contentEquals("formatted") -> of(select.getExpression(), values);
            case IdentifierTree name
            when values.containsKey(name.toString()) -> of(values.get(name.toString()), Map.of());
            case IdentifierTree name
            when constants.containsKey(name.toString()) -> of(constants.get(name.toString()), values);
            case MemberSelectTree name
            when constants.containsKey(name.toString()) -> of(constants.get(name.toString()), values);
            default -> "{" + lastName(expression, values) + "}";
        };
    }

    /** The last name in an expression: {@code ABSENT} of {@code Refusal.Kind.ABSENT}. */
    String lastName(ExpressionTree expression, Map<String, ExpressionTree> values) {
        return switch (expression) {
            case IdentifierTree name
            when values.containsKey(name.toString()) -> lastName(values.get(name.toString()), Map.of());
            case IdentifierTree name -> name.toString();
            case MemberSelectTree select -> select.getIdentifier().toString();
            case MethodInvocationTree call -> lastName(call.getMethodSelect(), values);
            default -> "value";
        };
    }
}
