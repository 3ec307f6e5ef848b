package org.creditlists.web.protocol;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The methods of an address, the types that it takes by POST and those that it answers, for whoever sent others. */
@Singleton
public class TakenTypes {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final BeanManager beans;
    /** Read when it is asked for the first time: few requests are wrong in this way. */
    private volatile @Nullable List<Taken> all;

    /**
     * One operation.
     *
     * @param types that it takes
     * @param made that it answers
     */
    private record Taken(Pattern path, String method, List<String> types, List<String> made) {}

    TakenTypes(BeanManager beans) {
        this.beans = beans;
    }

    /** For the header {@code Accept-Post}; empty where nothing is taken. */
    public Set<String> typesOf(String path) {
        Set<String> types = new TreeSet<>();
        at(path).filter(one -> one.method().equals(HttpMethod.POST)).forEach(one -> types.addAll(one.types()));
        return types;
    }

    /** The types of all answers. */
    public Set<String> madeAt(String path) {
        return at(path).flatMap(one -> one.made().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** For the header {@code Allow}: with HEAD where there is GET, and OPTIONS; empty where nothing is. */
    public Set<String> methodsOf(String path) {
        Set<String> methods = at(path).map(Taken::method).collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    private Stream<Taken> at(String path) {
        List<Taken> known = all;
        if (known == null) {
            known = read();
            all = known;
        }
        return known.stream().filter(one -> one.path().matcher(path).matches());
    }

    private List<Taken> read() {
        List<Taken> taken = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> resource = bean.getBeanClass();
            Path root = resource.getAnnotation(Path.class);
            if (root != null) {
                for (Method operation : resource.getMethods()) {
                    Stream.of(operation.getAnnotations())
                            .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
                            .filter(Objects::nonNull)
                            .forEach(method -> taken.add(new Taken(
                                    path(root, operation.getAnnotation(Path.class)),
                                    method.value(),
                                    types(resource, operation),
                                    made(resource, operation))));
                }
            }
        }
        return taken;
    }

    private static List<String> made(Class<?> resource, Method operation) {
        Produces own = operation.getAnnotation(Produces.class);
        Produces produces = own == null ? resource.getAnnotation(Produces.class) : own;
        return produces == null ? List.of() : List.of(produces.value());
    }

    private static List<String> types(Class<?> resource, Method operation) {
        Consumes own = operation.getAnnotation(Consumes.class);
        Consumes consumes = own == null ? resource.getAnnotation(Consumes.class) : own;
        return consumes == null ? List.of() : List.of(consumes.value());
    }

    private static Pattern path(Path root, @Nullable Path own) {
        String whole = root.value() + "/" + (own == null ? "" : own.value());
        String plain = "/"
                + String.join(
                        "/",
                        Pattern.compile("/")
                                .splitAsStream(whole)
                                .filter(part -> !part.isEmpty())
                                .toList());
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        for (var parameter = PARAMETER.matcher(plain); parameter.find(); end = parameter.end()) {
            pattern.append(Pattern.quote(plain.substring(end, parameter.start())))
                    .append("[^/]+");
        }
        return Pattern.compile(pattern.append(Pattern.quote(plain.substring(end))) + "/?");
    }
}
