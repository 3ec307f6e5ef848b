package org.creditlists.portal.workbench;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.creditlists.portal.client.Answer;
import org.creditlists.portal.client.Owner;
import org.creditlists.portal.client.ServiceFiles;
import org.creditlists.portal.language.Language;

/** Hands on files and papers of the services as they are. */
@Singleton
public class Downloads {

    private final ServiceFiles files;
    private final WorkbenchPages pages;
    private final Language language;

    Downloads(ServiceFiles files, WorkbenchPages pages, Language language) {
        this.files = files;
        this.pages = pages;
        this.language = language;
    }

    /** A page says so when the owner has none, or cannot be reached. */
    public Response answer(Owner owner, String path, String accept) {
        return switch (files.open(owner, path, accept)) {
            case Answer.Given<ServiceFiles.Opened>(ServiceFiles.Opened opened) -> handedOn(opened);
            case Answer.Refused<ServiceFiles.Opened> refused -> instead(refused);
        };
    }

    private Response instead(Answer.Refused<?> refused) {
        return pages.message(
                        language.messages().workbench(),
                        refused.isNotReached()
                                ? language.messages().notReached()
                                : language.messages().gone())
                .status(RefusedAnswers.statusOfOne(refused))
                .build();
    }

    private static Response handedOn(ServiceFiles.Opened one) {
        Response.ResponseBuilder answer = Response.ok(one.content()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        for (String header : List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION)) {
            one.headers().firstValue(header).ifPresent(value -> answer.header(header, value));
        }
        return answer.build();
    }
}
