package org.creditlists.portal.pages.status;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.portal.client.Sharing;
import org.creditlists.portal.language.Language;
import org.creditlists.portal.pages.Page;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** How current the collection is, and who is late. */
@Path("/status")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
@PublicRead
@RunOnVirtualThread
public class StatusPage {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Sharing sharing;
    private final Language language;
    private final Page page;

    StatusPage(@RestClient Sharing sharing, Language language, Page page) {
        this.sharing = sharing;
        this.language = language;
        this.page = page;
    }

    /**
     * Up to when what a service decided is known.
     *
     * @param upTo empty while nothing came from it
     * @param missingSince empty while nothing is missing
     */
    public record SourceLine(String name, String upTo, boolean late, String missingSince, long missing) {}

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance status(Sharing.Status status, String at, List<SourceLine> sources, boolean late);
    }

    @GET
    @Operation(hidden = true)
    public Response status() {
        Sharing.Status status = sharing.status();
        List<SourceLine> sources = status.sources().stream()
                .map(one -> new SourceLine(
                        language.message("source", one.source()),
                        one.upTo() == null ? "" : local(one.upTo()),
                        one.late(),
                        one.missing() == null ? "" : local(one.missing().since()),
                        one.missing() == null ? 0 : one.missing().count()))
                .toList();
        boolean late = sources.stream()
                .anyMatch(one -> one.late() || !one.missingSince().isEmpty());
        return page.of(Templates.status(status, local(status.at()), sources, late))
                .build();
    }

    private static String local(Instant at) {
        return SECONDS.format(at.atZone(WorkingDays.LEGAL_ZONE));
    }
}
