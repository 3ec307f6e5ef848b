package org.creditlists.web.contract.reach;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * The codes that a method can end in, because something that it reaches names them. It may name some that never
 * come; what a reaction or a worker refuses later is not among them.
 */
public final class Reach {

    /** Every decider has a sealed interface of this ending, with a record for each command. */
    private static final String COMMAND = "Command";

    private final Classes classes;
    private final StaticCodes constants;
    private final Set<String> known;
    private final Map<String, Set<String>> found = new HashMap<>();

    /**
     * Of one process.
     *
     * @param index of the classes of the process
     * @param loader of the classes of the process
     * @param known all codes
     */
    public Reach(IndexView index, ClassLoader loader, Set<String> known) {
        this.classes = new Classes(index, loader);
        this.constants = new StaticCodes(classes, known);
        this.known = known;
    }

    /** The codes of one method, in the order of the alphabet. */
    public Set<String> codes(MethodInfo method) {
        MethodName root = new MethodName(
                method.declaringClass().name().toString().replace('.', '/'), method.name(), method.descriptor());
        return found.computeIfAbsent(root.toString(), any -> new Walk().from(root));
    }

    /** One walk over what a method calls. */
    private final class Walk {

        private final Deque<MethodName> open = new ArrayDeque<>();
        private final Set<MethodName> seen = new HashSet<>();
        private final Set<MethodName> waiting = new HashSet<>();
        private final Set<String> made = new HashSet<>();
        private final Set<String> codes = new TreeSet<>();

        Set<String> from(MethodName root) {
            open.add(root);
            seen.add(root);
            while (!open.isEmpty()) {
                MethodName method = open.poll();
                if (isPossible(method)) {
                    classes.body(method).ifPresent(this::enter);
                } else {
                    waiting.add(method);
                }
            }
            return codes;
        }

        private void enter(Body body) {
            if (made.addAll(body.made())) {
                // What waited for one of these may be possible now.
                open.addAll(waiting);
                waiting.clear();
            }
            body.statics().forEach(field -> codes.addAll(constants.of(field)));
            if (body.refuses()) {
                body.texts().stream().filter(known::contains).forEach(codes::add);
            }
            body.calls()
                    .forEach(call ->
                            classes.targets(call).stream().filter(seen::add).forEach(open::add));
        }

        /** What decides about a command is not reached where no such command is made. */
        private boolean isPossible(MethodName method) {
            return method.parameters().stream().allMatch(this::isMade);
        }

        private boolean isMade(String type) {
            int nested = type.indexOf('$');
            if (!(nested < 0 ? type : type.substring(0, nested)).endsWith(COMMAND)) {
                return true;
            }
            return nested < 0 ? made.stream().anyMatch(one -> one.startsWith(type + "$")) : made.contains(type);
        }
    }
}
