package org.creditlists.web.input;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.protocol.HttpSettings;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * No word of an address is passed over: a parameter that the operation does not have, that stands twice or whose value
 * is of another type is refused, because whoever asks for a preview in other words would get the real thing.
 */
@ApplicationScoped // made when it is needed: the settings are not there when providers are
public class QueryParameters {

    private static final Map<String, String> ZH = Map.of(
            "int", "整数",
            "Integer", "整数",
            "long", "整数",
            "Long", "整数",
            "UUID", "编号（UUID）",
            "LocalDate", "日期（年-月-日）",
            "Instant", "时间（ISO 8601）",
            "boolean", "true或false",
            "Boolean", "true或false");

    private final HttpSettings settings;
    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    QueryParameters(HttpSettings settings) {
        this.settings = settings;
    }

    /** Looks at the parameters of a request before its operation does. */
    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method operation = resource.getResourceMethod();
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || operation == null || isPage(operation)) {
            return;
        }
        Map<String, Class<?>> parameters = known.computeIfAbsent(operation, QueryParameters::of);
        given.forEach((name, values) -> {
            Class<?> type = parameters.get(name);
            if (type == null) {
                throw new RefusedException(unknown(name, parameters));
            }
            if (values.size() > 1 && !isMany(type)) {
                throw new RefusedException(wrong(name, "只能出现一次", "stands more than once"));
            }
            values.forEach(value -> {
                if (!isOf(type, value)) {
                    throw new RefusedException(wrong(
                            name, "应为" + zh(type), "is " + type.getSimpleName().toLowerCase(Locale.ROOT)));
                }
            });
        });
    }

    /** Forms of pages send their empty fields along, and links to pages carry what others added. */
    private boolean isPage(Method operation) {
        if (!settings.pagesTakeAnyParameter()) {
            return false;
        }
        Produces own = operation.getAnnotation(Produces.class);
        Produces produces = own == null ? operation.getDeclaringClass().getAnnotation(Produces.class) : own;
        return produces != null && Stream.of(produces.value()).allMatch(type -> type.startsWith(MediaType.TEXT_HTML));
    }

    private static Map<String, Class<?>> of(Method operation) {
        Map<String, Class<?>> parameters = new LinkedHashMap<>();
        for (Parameter parameter : operation.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                parameters.put(query.value(), parameter.getType());
            }
        }
        return parameters;
    }

    private static boolean isMany(Class<?> type) {
        return Iterable.class.isAssignableFrom(type) || type.isArray();
    }

    private static boolean isOf(Class<?> type, String value) {
        try {
            if (type == int.class || type == Integer.class) {
                Math.toIntExact(Notations.whole(value));
            } else if (type == long.class || type == Long.class) {
                Notations.whole(value);
            } else if (type == UUID.class) {
                Notations.uuid(value);
            } else if (type == LocalDate.class) {
                Notations.day(value);
            } else if (type == Instant.class) {
                Notations.time(value);
            } else if (type == boolean.class || type == Boolean.class) {
                return value.equals("true") || value.equals("false");
            } else if (type.isEnum()) {
                return Stream.of(type.getEnumConstants())
                        .anyMatch(one -> ((Enum<?>) one).name().equals(value));
            }
            return true;
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException _) {
            return false;
        }
    }

    private static String zh(Class<?> type) {
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining("、"));
        }
        return ZH.getOrDefault(type.getSimpleName(), type.getSimpleName());
    }

    private static Refusal unknown(String name, Map<String, Class<?>> parameters) {
        Optional<String> meant = MeantName.of(name, parameters.keySet());
        String known = parameters.isEmpty() ? "" : String.join(", ", parameters.keySet());
        return new Refusal(
                "unknown-parameter",
                "/" + shown(name),
                "",
                meant.map(one -> "没有参数" + shown(name) + "；是否为" + one + "？")
                        .orElse("没有参数" + shown(name) + (known.isEmpty() ? "" : "；可用的参数：" + known)),
                meant.map(one -> "No parameter " + shown(name) + "; did you mean " + one + "?")
                        .orElse("No parameter " + shown(name) + (known.isEmpty() ? "" : "; there are " + known)));
    }

    private static Refusal wrong(String name, String zh, String en) {
        return new Refusal("wrong-value", "/" + name, "", name + zh, name + " " + en);
    }

    /** A name that looks like one; what else stands there is not repeated. */
    private static String shown(String name) {
        return name.matches("[A-Za-z0-9_.-]{1,40}") ? name : "";
    }
}
