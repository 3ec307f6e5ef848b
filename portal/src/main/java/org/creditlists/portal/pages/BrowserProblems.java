package org.creditlists.portal.pages;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import org.creditlists.portal.language.Language;
import org.creditlists.web.problem.Problem;

/** Tells a browser by a page what went wrong, and programs by a problem. */
@Provider
@ApplicationScoped // made when it is needed: templates are not there when providers are
public class BrowserProblems implements ContainerResponseFilter {

    private static final int NOT_FOUND = 404;

    private final Template message;
    private final Language language;

    BrowserProblems(@Location("portal/refused.html") Template message, Language language) {
        this.message = message;
        this.language = language;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Problem problem) {
            answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            if (!prefersPages(request)) {
                return;
            }
            String text = problem.status() == NOT_FOUND ? number(problem) : said(problem);
            answer.setEntity(
                    message.data(
                                    "heading",
                                    problem.status() == NOT_FOUND
                                            ? language.messages().notThere()
                                            : language.messages().notDone())
                            .data("text", text)
                            .data("page", problem.status() == NOT_FOUND ? "" : problem.type())
                            .data("lang", language)
                            .setLocale(language.locale())
                            .render(),
                    new Annotation[0],
                    MediaType.valueOf(MediaType.TEXT_HTML + ";charset=UTF-8"));
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag());
            answer.getHeaders().add(HttpHeaders.VARY, "Accept-Language, Cookie");
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** What people tell support; empty where there is none. */
    private String number(Problem problem) {
        return problem.request() == null ? "" : language.messages().requestNumber() + " " + problem.request();
    }

    private String said(Problem problem) {
        String detail = problem.detail();
        String said = language.isEnglish() && detail != null ? detail : problem.title();
        String number = number(problem);
        if (number.isEmpty()) {
            return said;
        }
        return language.isEnglish() ? said + " (" + number + ")" : said + "（" + number + "）";
    }

    /** By what is accepted first: browsers name pages before everything else. */
    private static boolean prefersPages(ContainerRequestContext request) {
        try {
            MediaType first = request.getAcceptableMediaTypes().getFirst();
            return first.getType().equals("text") && first.getSubtype().equals("html");
        } catch (IllegalArgumentException noMediaType) {
            return false;
        }
    }
}
