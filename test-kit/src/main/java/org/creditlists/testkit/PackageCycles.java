package org.creditlists.testkit;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the classes that close a cycle of packages, at one level of them. ArchUnit's own rule reports whole cycles;
 * here each class is reported for itself, so that it can be frozen.
 */
final class PackageCycles extends ArchCondition<JavaClass> {

    private final Function<JavaClass, String> slice;
    private final Map<JavaClass, Set<String>> uses = new LinkedHashMap<>();
    private final Map<String, Set<String>> edges = new HashMap<>();

    private PackageCycles(String level, Function<JavaClass, String> slice) {
        super("not close a cycle of " + level);
        this.slice = slice;
    }

    /** {@code org.creditlists.sharing.feed} stands for all that lies in it and below. */
    static PackageCycles ofTheFirstLevel() {
        return new PackageCycles("first-level packages", type -> ArchitectureRules.firstSegments(type, 4));
    }

    /** Each package stands for itself, however deep it lies. */
    static PackageCycles ofAnyLevel() {
        return new PackageCycles("packages", JavaClass::getPackageName);
    }

    @Override
    public void init(Collection<JavaClass> types) {
        uses.clear();
        edges.clear();
        for (JavaClass type : types) {
            String own = slice.apply(type);
            Set<String> used = type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(JavaClass::getBaseComponentType)
                    .filter(target -> sameRoot(type, target))
                    .map(slice)
                    .filter(other -> !other.equals(own))
                    .collect(Collectors.toSet());
            uses.put(type, used);
            edges.computeIfAbsent(own, key -> new HashSet<>()).addAll(used);
        }
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        uses.getOrDefault(type, Set.of()).stream()
                .filter(other -> reaches(other, slice.apply(type)))
                .sorted()
                .forEach(other -> events.add(SimpleConditionEvent.violated(
                        type, type.getName() + " uses package " + other + ", which uses " + slice.apply(type))));
    }

    private boolean reaches(String from, String to) {
        Set<String> seen = new HashSet<>(Set.of(from));
        ArrayDeque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (String next : edges.getOrDefault(open.remove(), Set.of())) {
                if (next.equals(to)) {
                    return true;
                }
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }

    private static boolean sameRoot(JavaClass one, JavaClass other) {
        return ArchitectureRules.root(one).equals(ArchitectureRules.root(other));
    }
}
