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
import org.creditlists.portal.language.Language;
import org.creditlists.portal.workbench.session.Session;
import org.creditlists.portal.workbench.session.SessionId;
import org.creditlists.portal.workbench.session.SignIn;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Signs readers in and out. */
@Path(Session.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
@RunOnVirtualThread
public class SignInResource {

    private static final int WRONG = 422;
    private static final int TOO_OFTEN = 429;
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
    @Recorded(Recorded.Kind.SIGN_IN)
    @Path("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response login(@FormParam("token") @Nullable String token, @FormParam("next") @Nullable String next) {
        return switch (signIn.begin(token == null ? "" : token.strip())) {
            case SignIn.Outcome.Begun(SessionId id) ->
                Response.seeOther(URI.create(ownPage(next)))
                        .cookie(Session.begin(id.text(), request.isSSL()))
                        .build();
            case SignIn.Outcome.Wrong _ -> refused(language.work().tokenWrong(), WRONG, next);
            case SignIn.Outcome.TooOften _ -> refused(language.work().signInTooOften(), TOO_OFTEN, next);
        };
    }

    private Response refused(String message, int status, @Nullable String next) {
        return pages.signIn(message, ownPage(next)).status(status).build();
    }

    @POST
    @Recorded(Recorded.Kind.SIGN_OUT)
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
