package org.creditlists.portal.pages.warning;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.creditlists.portal.client.Sharing;
import org.creditlists.portal.pages.Page;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The warning list, as far as it is published. */
@Path("/warning-list")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
@PublicRead
@RunOnVirtualThread
public class WarningsPage {

    private final Sharing sharing;
    private final Page page;

    WarningsPage(@RestClient Sharing sharing, Page page) {
        this.sharing = sharing;
        this.page = page;
    }

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance warnings(List<Sharing.Warning> rows, @Nullable String next);
    }

    @GET
    @Operation(hidden = true)
    public Response warnings(@QueryParam("before") @Nullable String before) {
        RestResponse<List<Sharing.Warning>> found = sharing.warnings(before);
        return page.of(Templates.warnings(found.getEntity(), next(found.getLink("next"))))
                .build();
    }

    /** The query of the next page, as the service gives it. */
    private static @Nullable String next(@Nullable Link link) {
        return link == null ? null : link.getUri().getRawQuery();
    }
}
