package org.creditlists.web.protocol;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks for anything gets JSON wherever a path has it beside other forms (RFC 9110, 12.5.1 leaves the choice to
 * the server): it is what the documents of the interfaces show first. A form that is named is the one that is answered.
 */
@Singleton
public class JsonFirst {

    /** Adds JSON, where nothing but ranges is asked for that it is in, before the operation is chosen. */
    @ServerRequestFilter(preMatching = true)
    public void prefer(ContainerRequestContext request) {
        List<String> accept = request.getHeaders().get(HttpHeaders.ACCEPT);
        if (takesAnything(accept)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON + "," + ranges(accept));
        }
    }

    private static String ranges(@Nullable List<String> accept) {
        String ranges = accept == null ? "" : String.join(",", accept);
        return ranges.isBlank() ? MediaType.WILDCARD : ranges;
    }

    /** Whether no type is named, and JSON is within each of the ranges that are. */
    static boolean takesAnything(@Nullable List<String> accept) {
        return Stream.of(ranges(accept).split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .allMatch(JsonFirst::isRange);
    }

    private static boolean isRange(String one) {
        try {
            MediaType type = MediaType.valueOf(one);
            return type.isWildcardSubtype()
                    && type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                    && !one.replace(" ", "").matches(".*;q=0(\\.0*)?(;.*)?");
        } catch (IllegalArgumentException noMediaType) {
            return false;
        }
    }
}
