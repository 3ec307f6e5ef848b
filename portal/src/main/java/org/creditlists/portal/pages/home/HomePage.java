package org.creditlists.portal.pages.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.creditlists.portal.client.Sharing;
import org.creditlists.portal.pages.Page;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The first page: the search, and how many entries each list has. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
@PublicRead
@RunOnVirtualThread
public class HomePage {

    private final Sharing sharing;
    private final Page page;

    HomePage(@RestClient Sharing sharing, Page page) {
        this.sharing = sharing;
        this.page = page;
    }

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance home(List<Sharing.Total> totals, String term);
    }

    @GET
    @Operation(hidden = true)
    public Response home() {
        return page.of(Templates.home(sharing.totals(), "")).build();
    }
}
