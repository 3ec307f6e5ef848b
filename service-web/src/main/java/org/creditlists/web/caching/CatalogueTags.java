package org.creditlists.web.caching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tags the answers of {@link Catalogue} operations with the digest of their JSON, and answers 304 to whoever has it.
 * The tag is weak: the same content may come compressed. The strong one of a {@link Versioned} operation stays.
 */
@Provider
@Catalogue
public class CatalogueTags implements ContainerResponseFilter {

    /** A client may keep it, and asks before it uses it again. */
    public static final String ASK_AGAIN = "no-cache";

    private static final String WEAK = "W/";

    private final ObjectMapper json;

    CatalogueTags(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getStatus() != Status.OK.getStatusCode() || !answer.hasEntity()) {
            return;
        }
        byte[] content = content(answer.getEntity());
        String strong = answer.getHeaderString(HttpHeaders.ETAG);
        String tag = strong == null ? '"' + digest(content) + '"' : strong;
        answer.getHeaders().putSingle(HttpHeaders.ETAG, strong == null ? WEAK + tag : strong);
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
        if (isKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            answer.setStatusInfo(Status.NOT_MODIFIED);
            answer.setEntity(null);
        } else {
            answer.setEntity(content, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
    }

    /** Whether a weak tag is the same is asked of what it stands for (RFC 9110, 13.1.2 and 8.8.3.2). */
    private static boolean isKnown(@Nullable String given, String tag) {
        return given != null
                && Stream.of(given.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals(WEAK + tag));
    }

    private byte[] content(Object entity) {
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
