package org.creditlists.signedlog.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.creditlists.web.recording.NotRecorded;
import org.creditlists.web.recording.Recorded;
import org.jspecify.annotations.Nullable;

/** What operations are to the security log, by their annotations. */
final class Operations {

    /** Path parameters that name what was read. Ids of persons, bodies and files are none. */
    private static final Set<String> ITEMS =
            Set.of("entry", "case", "order", "push", "application", "record", "attendance", "id");

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Map<Method, Operation> KNOWN = new ConcurrentHashMap<>();

    private Operations() {}

    /**
     * An operation.
     *
     * @param kind what each of its answers is recorded as; null when only its refusals are
     * @param path its template
     */
    record Operation(Recorded.@Nullable Kind kind, String path) {}

    static Operation of(Class<?> resource, Method method) {
        return KNOWN.computeIfAbsent(method, unknown -> new Operation(kind(resource, method), path(resource, method)));
    }

    private static Recorded.@Nullable Kind kind(Class<?> resource, Method method) {
        Recorded recorded = method.getAnnotation(Recorded.class);
        if (recorded != null) {
            return recorded.value();
        }
        // Without roles of its own a method has those of its class; what anybody may read is published.
        boolean isPublic = method.isAnnotationPresent(PermitAll.class)
                || (resource.isAnnotationPresent(PermitAll.class) && !method.isAnnotationPresent(RolesAllowed.class));
        boolean isRead = method.isAnnotationPresent(GET.class);
        return isRead && !isPublic && !method.isAnnotationPresent(NotRecorded.class) ? Recorded.Kind.READ : null;
    }

    private static String path(Class<?> resource, Method method) {
        StringBuilder path = new StringBuilder();
        Stream.of(resource.getAnnotation(Path.class), method.getAnnotation(Path.class))
                .filter(part -> part != null && !part.value().equals("/"))
                .forEach(part ->
                        path.append(part.value().startsWith("/") ? "" : "/").append(part.value()));
        return path.isEmpty() ? "/" : path.toString();
    }

    /** The id of the entry, case, order or push that a path is about: the first that is one. */
    static String item(Map<String, ? extends List<String>> parameters) {
        return ITEMS.stream()
                .sorted()
                .flatMap(name -> parameters.containsKey(name) ? parameters.get(name).stream() : Stream.empty())
                .filter(value -> UUID_TEXT.matcher(value).matches())
                .findFirst()
                .orElse("");
    }
}
