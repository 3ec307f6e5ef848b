package org.creditlists.portal.workbench;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.creditlists.portal.client.OtherServices;
import org.creditlists.portal.language.Language;

/** Hands on files and papers of the services as they are. */
@Singleton
public class Downloads {

    private static final int NOT_FOUND = 404;
    private static final int BAD_GATEWAY = 502;

    private final Requests requests;
    private final WorkbenchPages pages;
    private final Language language;

    Downloads(Requests requests, WorkbenchPages pages, Language language) {
        this.requests = requests;
        this.pages = pages;
        this.language = language;
    }

    /** A page says so when the owner has none, or cannot be reached. */
    public Response answer(OtherServices.Owner owner, String path, String accept) {
        OtherServices.Opened opened = requests.open(owner, path, accept);
        if (opened.isOk()) {
            return handedOn(opened);
        }
        int status = opened.status();
        opened.close();
        return pages.message(
                        language.messages().workbench(),
                        status == 0
                                ? language.messages().notReached()
                                : language.messages().gone())
                .status(status == NOT_FOUND ? NOT_FOUND : BAD_GATEWAY)
                .build();
    }

    private static Response handedOn(OtherServices.Opened one) {
        Response.ResponseBuilder answer = Response.ok(one.content()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        for (String header : List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION)) {
            one.headers().firstValue(header).ifPresent(value -> answer.header(header, value));
        }
        return answer.build();
    }
}
