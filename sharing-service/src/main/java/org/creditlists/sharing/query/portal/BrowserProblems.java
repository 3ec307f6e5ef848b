package org.creditlists.sharing.query.portal;

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
import org.creditlists.runtime.http.Problem;

/** Whoever reads with a browser is told what went wrong by a page, programs by a problem. */
@Provider
@ApplicationScoped // made when it is needed: templates are not there when providers are
public class BrowserProblems implements ContainerResponseFilter {

    private static final int NOT_FOUND = 404;

    private final Template message;
    private final Language language;

    BrowserProblems(@Location("portal/message.html") Template message, Language language) {
        this.message = message;
        this.language = language;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (answer.getEntity() instanceof Problem problem && accept != null && accept.contains(MediaType.TEXT_HTML)) {
            String text = language.isEnglish() && problem.detail() != null ? problem.detail() : problem.title();
            answer.setEntity(
                    message.data(
                                    "heading",
                                    problem.status() == NOT_FOUND
                                            ? language.message("notThere")
                                            : language.message("notDone"))
                            .data("text", problem.status() == NOT_FOUND ? "" : text)
                            .data("m", language.messages())
                            .data("lang", language)
                            .render(),
                    new Annotation[0],
                    MediaType.valueOf(MediaType.TEXT_HTML + ";charset=UTF-8"));
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        }
    }
}
