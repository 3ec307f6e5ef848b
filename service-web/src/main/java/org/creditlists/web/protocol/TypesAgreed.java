package org.creditlists.web.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * What is sent is of a type that the operation takes, and what it answers of one that is asked for (RFC 9110, 15.5.7
 * and 15.5.16): nothing is guessed, so that nobody gets a page who asked for data.
 */
@ApplicationScoped
public class TypesAgreed {

    private static final String QUALITY = "q";

    /** Looks at the types of a request before its operation does. */
    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method operation = resource.getResourceMethod();
        if (operation == null) {
            return;
        }
        Produces own = operation.getAnnotation(Produces.class);
        Produces produces = own == null ? operation.getDeclaringClass().getAnnotation(Produces.class) : own;
        if (produces != null && !isAccepted(request.getHeaders().get(HttpHeaders.ACCEPT), produces.value())) {
            throw new NotAcceptableException();
        }
        Consumes of = operation.getAnnotation(Consumes.class);
        Consumes consumes = of == null ? operation.getDeclaringClass().getAnnotation(Consumes.class) : of;
        if (consumes != null && hasContent(request) && !isTaken(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            throw new NotSupportedException();
        }
    }

    private static boolean hasContent(ContainerRequestContext request) {
        return request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
    }

    /** Whether a type is said, and JSON is said to be in the one encoding that it has (RFC 8259, section 8.1). */
    private static boolean isTaken(@Nullable String type) {
        if (type == null) {
            return false;
        }
        try {
            MediaType said = MediaType.valueOf(type);
            String charset = said.getParameters().get(MediaType.CHARSET_PARAMETER);
            return charset == null || !isJson(said) || charset.equalsIgnoreCase("utf-8");
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isJson(MediaType type) {
        return type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }

    private static boolean isAccepted(@Nullable List<String> accept, String[] produced) {
        if (accept == null || accept.isEmpty() || String.join("", accept).isBlank()) {
            return true;
        }
        List<MediaType> made = Stream.of(produced).map(MediaType::valueOf).toList();
        try {
            return accept.stream()
                    .flatMap(line -> Stream.of(line.split(",")))
                    .filter(one -> !one.isBlank())
                    .map(one -> MediaType.valueOf(one.strip()))
                    .filter(one -> isWanted(one.getParameters().get(QUALITY)))
                    .anyMatch(one -> made.stream().anyMatch(one::isCompatible));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isWanted(@Nullable String quality) {
        return quality == null || Double.parseDouble(quality) > 0;
    }
}
