package org.creditlists.portal.workbench;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Objects;
import org.creditlists.portal.language.Language;
import org.creditlists.portal.workbench.session.Session;
import org.creditlists.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Asks a reader of the workbench to sign in who is not known, or not any more, or who may not read a page. */
@Provider
@Priority(Priorities.USER + 1) // before problems become pages like any other
@ApplicationScoped // made when it is needed: templates are not there when providers are
public class SignInPages implements ContainerResponseFilter {

    private static final int UNKNOWN = 401;

    private final WorkbenchPages pages;
    private final Language language;
    private final HttpServerRequest request;

    SignInPages(WorkbenchPages pages, Language language, HttpServerRequest request) {
        this.pages = pages;
        this.language = language;
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
        if (!request.path().startsWith(Session.PATH)
                || !(answer.getEntity() instanceof Problem problem)
                || !(problem.status() == UNKNOWN || Objects.equals(problem.code(), "forbidden"))) {
            return;
        }
        try (Response page = pages.signIn(message(problem), SignInResource.ownPage(request.path()))
                .build()) {
            answer.setEntity(
                    page.getEntity(), new Annotation[0], MediaType.valueOf(MediaType.TEXT_HTML + ";charset=UTF-8"));
            page.getHeaders().forEach((name, values) -> answer.getHeaders().put(name, values));
        }
        if (problem.status() == UNKNOWN) {
            answer.getHeaders().add(HttpHeaders.SET_COOKIE, Session.end());
        }
    }

    private @Nullable String message(Problem problem) {
        if (problem.status() != UNKNOWN) {
            return language.work().notForYou();
        }
        return request.getCookie(Session.COOKIE) == null
                ? null
                : language.work().sessionOver();
    }
}
