package org.creditlists.portal.pages;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.creditlists.portal.language.Language;

/** Makes an answer of a filled template: words in the reader's language, and never from a cache. */
@Singleton
public class Page {

    private final Language language;

    Page(Language language) {
        this.language = language;
    }

    public Response.ResponseBuilder of(TemplateInstance page) {
        return Response.ok(
                        page.setLocale(language.locale()).data("lang", language).render())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                // An entry that is over must not be shown from a cache.
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
