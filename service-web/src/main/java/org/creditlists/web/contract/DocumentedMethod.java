package org.creditlists.web.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * The method that an operation is, with others of the same address that answer in other types.
 *
 * @param like with the same HTTP method and path, itself among them
 */
record DocumentedMethod(MethodInfo method, List<MethodInfo> like) {

    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName PRODUCES = DotName.createSimple("jakarta.ws.rs.Produces");
    private static final DotName ROLES = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName EVERYBODY = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final DotName VERSIONED = DotName.createSimple("org.creditlists.web.caching.Versioned");
    private static final DotName CATALOGUE = DotName.createSimple("org.creditlists.web.caching.Catalogue");
    private static final DotName PUBLIC_READ = DotName.createSimple("org.creditlists.web.limit.PublicRead");

    /**
     * Finds it in the index.
     *
     * @param verb of HTTP
     * @param reference class, {@code _} and method, as the operation id has them while the document is made
     */
    static Optional<DocumentedMethod> of(IndexView index, String verb, @Nullable String reference) {
        if (reference == null || reference.lastIndexOf('_') < 0) {
            return Optional.empty();
        }
        int end = reference.lastIndexOf('_');
        ClassInfo type = index.getClassByName(DotName.createSimple(reference.substring(0, end)));
        if (type == null) {
            return Optional.empty();
        }
        DotName wanted = DotName.createSimple("jakarta.ws.rs." + verb);
        return type.methods().stream()
                .filter(one -> one.name().equals(reference.substring(end + 1)) && one.hasAnnotation(wanted))
                .findFirst()
                .map(found -> new DocumentedMethod(
                        found,
                        type.methods().stream()
                                .filter(one ->
                                        one.hasAnnotation(wanted) && path(one).equals(path(found)))
                                .toList()));
    }

    private static String path(MethodInfo method) {
        AnnotationInstance path = method.declaredAnnotation(PATH);
        return path == null ? "" : path.value().asString();
    }

    /** Class without its ending and method: the key of the words about it. */
    String key() {
        return simpleName() + "." + method.name();
    }

    String simpleName() {
        return method.declaringClass().simpleName().replaceAll("Resource$", "");
    }

    /** The last part of the package: the question that it answers. */
    String question() {
        String name = method.declaringClass().name().packagePrefix();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    String packageName() {
        return method.declaringClass().name().packagePrefix();
    }

    boolean isVoid() {
        return method.returnType().name().toString().equals("void");
    }

    boolean isLimited() {
        return has(PUBLIC_READ);
    }

    /** Whether its answer is tagged for {@code If-Match}. */
    boolean isVersioned() {
        return has(VERSIONED);
    }

    boolean isCatalogue() {
        return has(CATALOGUE);
    }

    private boolean has(DotName annotation) {
        return method.hasDeclaredAnnotation(annotation)
                || method.declaringClass().hasDeclaredAnnotation(annotation);
    }

    /** All types of its answers. */
    Set<String> produced() {
        Set<String> types = new LinkedHashSet<>();
        like.forEach(one -> types.addAll(values(one, PRODUCES)));
        return types;
    }

    /** Who may, in order; empty when everybody may. */
    List<String> roles() {
        List<String> roles = method.hasDeclaredAnnotation(EVERYBODY) ? List.of() : values(method, ROLES);
        return roles.stream().sorted().toList();
    }

    private static List<String> values(MethodInfo method, DotName annotation) {
        AnnotationInstance own = method.declaredAnnotation(annotation);
        AnnotationInstance given = own == null ? method.declaringClass().declaredAnnotation(annotation) : own;
        return given == null ? List.of() : List.of(given.value().asStringArray());
    }
}
