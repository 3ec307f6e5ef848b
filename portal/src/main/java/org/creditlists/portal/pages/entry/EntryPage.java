package org.creditlists.portal.pages.entry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.portal.client.PublishedEntry;
import org.creditlists.portal.client.Sharing;
import org.creditlists.portal.language.Language;
import org.creditlists.portal.pages.Page;
import org.creditlists.web.limit.PublicRead;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** One entry: why it is there, until when, and the ways out. */
@Path("/entry/{entry}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
@PublicRead
@RunOnVirtualThread
public class EntryPage {

    private static final int ABSENT = 404;

    private final Sharing sharing;
    private final Language language;
    private final Page page;

    EntryPage(@RestClient Sharing sharing, Language language, Page page) {
        this.sharing = sharing;
        this.language = language;
        this.page = page;
    }

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance entry(PublishedEntry e, String means, String untilText, String restore);

        static native TemplateInstance message(String heading, String text);
    }

    @GET
    @Operation(hidden = true)
    public Response entry(@PathParam("entry") String id) {
        PublishedEntry entry;
        try {
            entry = sharing.entry(id);
        } catch (RefusedException e) {
            if (e.status() != ABSENT) {
                throw e;
            }
            return page.of(Templates.message(
                            language.messages().gone(), language.messages().goneHint()))
                    .status(ABSENT)
                    .build();
        }
        return page.of(Templates.entry(
                        entry,
                        language.message("means", entry.list()),
                        language.messages()
                                .untilText(
                                        entry.displayUntil().toString(),
                                        entry.validUntil().toString()),
                        restore(entry)))
                .build();
    }

    private String restore(PublishedEntry entry) {
        if (entry.list().equals(ListKind.RED.name())) {
            return language.messages().restoreRED();
        }
        return entry.restorableFrom() == null
                ? language.messages().restoreNot()
                : language.messages().restoreFrom(entry.restorableFrom().toString());
    }
}
