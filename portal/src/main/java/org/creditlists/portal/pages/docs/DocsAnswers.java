package org.creditlists.portal.pages.docs;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.creditlists.portal.pages.Page;
import org.creditlists.web.caching.CatalogueTags;

/** Answers with what is the same for everybody: a browser keeps it, and asks whether it still is so. */
@Singleton
class DocsAnswers {

    private final Page page;

    DocsAnswers(Page page) {
        this.page = page;
    }

    /** A page in the reader's language, or 304 to whoever has it. */
    Response of(Request request, TemplateInstance filled) {
        Response shown = page.of(filled).build();
        String html = (String) shown.getEntity();
        EntityTag tag = tag(html.getBytes(StandardCharsets.UTF_8));
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        Response answer = known == null ? shown : known.build();
        answer.getHeaders().putSingle(HttpHeaders.VARY, shown.getHeaderString(HttpHeaders.VARY));
        return kept(answer, tag);
    }

    /** A file. */
    Response of(Request request, byte[] file, String mediaType) {
        EntityTag tag = tag(file);
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return kept(known == null ? Response.ok(file, mediaType).build() : known.build(), tag);
    }

    private static Response kept(Response answer, EntityTag tag) {
        answer.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, CatalogueTags.ASK_AGAIN);
        return answer;
    }

    /** Weak: the same may come compressed. */
    private static EntityTag tag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(digest), true);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
