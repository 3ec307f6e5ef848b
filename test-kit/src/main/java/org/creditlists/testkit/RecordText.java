package org.creditlists.testkit;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record as people read it: its name and its values. Ids and times are left out, because each run makes others. */
final class RecordText {

    private RecordText() {}

    static String of(Object value) {
        if (!(value instanceof Record record) || isCode(record)) {
            return simple(value);
        }
        String parts = Stream.of(record.getClass().getRecordComponents())
                .filter(component -> !isIdOrTime(component.getType()))
                .map(component -> part(component, record))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String name = record.getClass().getSimpleName();
        return parts.isEmpty() ? name : name + " (" + parts + ")";
    }

    private static String part(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            Object value = component.getAccessor().invoke(record);
            return isEmpty(value) ? "" : component.getName() + ": " + of(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    private static String simple(Object value) {
        String text =
                switch (value) {
                    case Collection<?> many ->
                        many.stream()
                                .filter(one -> !isIdOrTime(one.getClass()))
                                .map(RecordText::of)
                                .collect(Collectors.joining("; "));
                    case Optional<?> optional -> optional.map(RecordText::of).orElse("");
                    default -> value.toString();
                };
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null
                || value.equals("")
                || value.equals(Optional.empty())
                || value instanceof Collection<?> many && many.stream().allMatch(one -> isIdOrTime(one.getClass()))
                || value instanceof Map<?, ?> map && map.isEmpty();
    }

    private static boolean isIdOrTime(Class<?> type) {
        return type == UUID.class || type == Instant.class || isOnly(UUID.class, type);
    }

    /** A text with a type of its own prints as the text; any other record prints its parts. */
    private static boolean isCode(Record record) {
        return isOnly(String.class, record.getClass())
                && !record.toString().startsWith(record.getClass().getSimpleName() + "[");
    }

    /** Whether a record is nothing but one value of a type. */
    private static boolean isOnly(Class<?> value, Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == value;
    }
}
