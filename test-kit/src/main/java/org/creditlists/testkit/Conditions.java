package org.creditlists.testkit;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Conditions whose messages begin with the name of the class, so that a violation can be frozen by it. */
final class Conditions {

    private Conditions() {}

    static ArchCondition<JavaClass> notDependOn(String description, BiPredicate<JavaClass, JavaClass> forbidden) {
        return breakingBy("not depend on " + description, type -> type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(target -> forbidden.test(type, target))
                .map(target -> "depends on " + target.getName())
                .distinct());
    }

    /** Calls and references alike: {@code Instant.now()} and {@code Instant::now}. */
    static ArchCondition<JavaClass> notCall(String description, BiPredicate<JavaClass, JavaAccess<?>> forbidden) {
        return breakingBy("not call " + description, type -> type.getAccessesFromSelf().stream()
                .filter(access -> forbidden.test(type, access))
                .map(access -> "calls " + access.getTarget().getFullName() + " in line " + access.getLineNumber())
                .distinct());
    }

    static ArchCondition<JavaClass> be(String description, Predicate<JavaClass> expected) {
        return breakingBy("be " + description, type -> expected.test(type) ? Stream.of() : Stream.of("is not"));
    }

    static ArchCondition<JavaClass> breakingBy(String description, Violations violations) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                violations
                        .of(type)
                        .forEach(text -> events.add(SimpleConditionEvent.violated(type, type.getName() + " " + text)));
            }
        };
    }

    /** The violations of one class, as texts. */
    interface Violations {
        Stream<String> of(JavaClass type);
    }
}
