package org.creditlists.runtime.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a record lacks by its own declaration: Jackson leaves absent members null, whatever they are declared. */
final class Completeness {

    /**
     * A member of a record.
     *
     * @param isNullable whether it may be absent
     */
    private record Member(String name, Method accessor, boolean isNullable) {

        static Member of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Member(
                    component.getName(), accessor, component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        @Nullable
        Object of(Record value) {
            try {
                return accessor.invoke(value);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(name, e);
            }
        }
    }

    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Member::of).toList();
        }
    };

    private Completeness() {}

    /** The name of the first member that is missing or cannot be stored as text; null when nothing is. */
    static @Nullable String faultOf(@Nullable Object value) {
        return switch (value) {
            case null -> "everything";
            case String text -> isText(text) ? null : "text";
            case Collection<?> many -> faultOfAny(many);
            case Record one -> faultOfMembers(one);
            default -> null;
        };
    }

    private static @Nullable String faultOfAny(Collection<?> many) {
        for (Object one : many) {
            String fault = faultOf(one);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static @Nullable String faultOfMembers(Record one) {
        for (Member member : MEMBERS.get(one.getClass())) {
            Object value = member.of(one);
            if ((value != null || !member.isNullable()) && faultOf(value) != null) {
                return member.name();
            }
        }
        return null;
    }

    /** PostgreSQL stores neither U+0000 nor half a character. */
    private static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(one -> one == 0 || one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE);
    }
}
