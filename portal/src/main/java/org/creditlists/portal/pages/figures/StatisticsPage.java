package org.creditlists.portal.pages.figures;

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
import org.creditlists.portal.language.Language;
import org.creditlists.portal.pages.ListKinds;
import org.creditlists.portal.pages.Page;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Counts of what is published, as tables and charts. */
@Path("/statistics")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
@PublicRead
@RunOnVirtualThread
public class StatisticsPage {

    private final Sharing sharing;
    private final Language language;
    private final Page page;

    StatisticsPage(@RestClient Sharing sharing, Language language, Page page) {
        this.sharing = sharing;
        this.language = language;
        this.page = page;
    }

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance statistics(
                List<FigureTable> tables,
                List<Sharing.Month> trend,
                List<Sharing.Quality> quality,
                List<String> listKinds);
    }

    @GET
    @Operation(hidden = true)
    public Response statistics() {
        Sharing.Figures figures = sharing.figures();
        var provinces = language.provinceNames();
        List<FigureTable> tables = List.of(
                FigureTable.of(1, language.messages().byField(), figures.byField(), row -> language.of(row.name())),
                FigureTable.of(
                        2,
                        language.messages().byProvince(),
                        figures.byProvince(),
                        row -> provinces.getOrDefault(
                                row.code(), language.messages().national())),
                FigureTable.of(
                        3, language.messages().byAuthority(), figures.byAuthority(), row -> language.of(row.name())));
        return page.of(Templates.statistics(tables, figures.trend(), figures.quality(), ListKinds.names()))
                .build();
    }
}
