package org.creditlists.portal.pages.lists;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.creditlists.portal.client.Sharing;
import org.creditlists.portal.language.Language;
import org.creditlists.portal.pages.Choice;
import org.creditlists.portal.pages.ListKinds;
import org.creditlists.portal.pages.Page;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Published entries of one list, page by page. */
@Path("/lists")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
@PublicRead
@RunOnVirtualThread
public class ListsPage {

    private final Sharing sharing;
    private final Language language;
    private final Page page;

    ListsPage(@RestClient Sharing sharing, Language language, Page page) {
        this.sharing = sharing;
        this.language = language;
        this.page = page;
    }

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance lists(
                Sharing.ListPage page,
                String province,
                List<String> listKinds,
                List<Choice> fields,
                List<Choice> provinces,
                @Nullable String next);
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("list") @Nullable String list,
            @QueryParam("field") @Nullable String field,
            @QueryParam("province") @Nullable String province,
            @QueryParam("after") @Nullable String after) {
        var provinces = language.provinceNames();
        String place = province != null && provinces.containsKey(province) ? province : "";
        Sharing.ListPage found = sharing.list(list, field, place.isEmpty() ? null : place, after);
        String next = found.next() == null
                ? null
                : "/lists?list=" + found.list() + "&field=" + found.field() + "&province=" + place + "&after="
                        + found.next();
        return page.of(Templates.lists(
                        found,
                        place,
                        ListKinds.names(),
                        found.fields().stream()
                                .map(one -> new Choice(one.code(), language.of(one.name())))
                                .toList(),
                        provinces.entrySet().stream()
                                .map(one -> new Choice(one.getKey(), one.getValue()))
                                .toList(),
                        next))
                .build();
    }
}
