package org.creditlists.portal.workbench;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.creditlists.portal.language.Language;
import org.creditlists.portal.workbench.session.Session;
import org.creditlists.portal.workbench.session.SessionId;
import org.creditlists.portal.workbench.session.SignIn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Signs readers in and out. */
@Path(Session.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
@RunOnVirtualThread
public class SignInResource {

    private static final int LONGEST_TOKEN = 8_000;
    private static final int WRONG = 422;
    /** Pages that a sign-in may lead to. */
    private static final String OWN_PAGE = Session.PATH + "(/[a-z]+(/[0-9a-f-]{36})?)?";

    private final SignIn signIn;
    private final WorkbenchPages pages;
    private final Language language;
    private final HttpServerRequest request;

    SignInResource(SignIn signIn, WorkbenchPages pages, Language language, HttpServerRequest request) {
        this.signIn = signIn;
        this.pages = pages;
        this.language = language;
        this.request = request;
    }

    /** The page that was asked for, if it is one of these; else their beginning. */
    static String ownPage(@Nullable String next) {
        return next != null && next.matches(OWN_PAGE) ? next : Session.PATH;
    }

    @POST
    @Path("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response login(@FormParam("token") @Nullable String token, @FormParam("next") @Nullable String next) {
        String given = token == null ? "" : token.strip();
        if (given.length() > LONGEST_TOKEN || !given.matches("[A-Za-z0-9._-]+")) {
            return wrong(next);
        }
        Optional<SessionId> session = signIn.begin(given);
        if (session.isEmpty()) {
            return wrong(next);
        }
        return Response.seeOther(URI.create(ownPage(next)))
                .cookie(Session.begin(session.get().text(), request.isSSL()))
                .build();
    }

    private Response wrong(@Nullable String next) {
        return pages.signIn(language.work().tokenWrong(), ownPage(next))
                .status(WRONG)
                .build();
    }

    @POST
    @Path("/logout")
    @Operation(hidden = true)
    public Response logout() {
        Cookie cookie = request.getCookie(Session.COOKIE);
        if (cookie != null) {
            signIn.end(new SessionId(cookie.getValue()));
        }
        return Response.seeOther(URI.create("/")).cookie(Session.end()).build();
    }
}
