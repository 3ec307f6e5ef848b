package org.creditlists.web.caching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Tags the answers of {@link Catalogue} operations with the digest of their JSON, and answers 304 to whoever has it.
 * The tag is weak: the same content may come compressed.
 */
@Provider
@Catalogue
public class CatalogueTags implements ContainerResponseFilter {

    /** A client may keep it, and asks before it uses it again. */
    public static final String ASK_AGAIN = "no-cache";

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
        EntityTag tag = tag(content);
        answer.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
        if (request.getRequest().evaluatePreconditions(tag) == null) {
            answer.setEntity(content, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        } else {
            answer.setStatusInfo(Status.NOT_MODIFIED);
            answer.setEntity(null);
        }
    }

    private byte[] content(Object entity) {
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EntityTag tag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(digest), true);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
