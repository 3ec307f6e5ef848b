package org.creditlists.portal.pages.choice;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.creditlists.portal.language.Language;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Remembers the language that a reader chose, and leads back. */
@Path("/language/{language}")
@PermitAll
@PublicRead
public class LanguageChoice {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @GET
    @Operation(hidden = true)
    public Response choose(@PathParam("language") String chosen, @HeaderParam("Referer") @Nullable String from) {
        return Response.seeOther(URI.create(pathOf(from)))
                .cookie(new NewCookie.Builder(Language.COOKIE)
                        .value(chosen.equals("en") ? "en" : "zh")
                        .path("/")
                        .maxAge((int) REMEMBERED.toSeconds())
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }

    /** The path of the page before; the first page for an address that is none of this site. */
    private static String pathOf(@Nullable String from) {
        try {
            URI before = URI.create(from == null ? "" : from);
            String path = String.valueOf(before.getRawPath());
            return path.startsWith("/") && !path.startsWith("//")
                    ? path + (before.getRawQuery() == null ? "" : "?" + before.getRawQuery())
                    : "/";
        } catch (IllegalArgumentException noAddress) {
            return "/";
        }
    }
}
