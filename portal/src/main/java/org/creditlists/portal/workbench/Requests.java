package org.creditlists.portal.workbench;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.creditlists.portal.client.OtherServices;
import org.creditlists.portal.client.OtherServices.Answer;
import org.creditlists.portal.client.OtherServices.Owner;
import org.creditlists.portal.language.Language;
import org.creditlists.web.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Requests to the services with the token of the reader: the services decide whether the reader may. */
@Singleton
public class Requests {

    private static final int BAD_GATEWAY = 502;
    private static final int CLIENT_ERRORS = 400;
    private static final int SERVER_ERRORS = 500;

    private final OtherServices services;
    private final Caller caller;
    private final Language language;

    Requests(OtherServices services, Caller caller, Language language) {
        this.services = services;
        this.caller = caller;
        this.language = language;
    }

    public Answer get(Owner owner, String path) {
        return services.get(owner, path, caller.bearer());
    }

    /**
     * @param method of HTTP
     * @param body null for none
     */
    public Answer send(String method, Owner owner, String path, @Nullable Object body) {
        return services.send(method, owner, path, caller.bearer(), body);
    }

    public Answer upload(Owner owner, String path, String type, Path file) {
        return services.upload(owner, path, caller.bearer(), type, file);
    }

    /** Something that is handed on as it is. */
    public OtherServices.Opened open(Owner owner, String path, String accept) {
        return services.open(owner, path, caller.bearer(), accept);
    }

    /** Hands a file on, and opens the answer. */
    public OtherServices.Opened exchange(Owner owner, String path, String type, String accept, Path file) {
        return services.exchange(owner, path, caller.bearer(), type, accept, file);
    }

    /** The refusal that was opened. */
    public Answer refusal(OtherServices.Opened opened) {
        return services.refusal(opened);
    }

    /** Why a service refused something, in the reader's language. */
    public String problem(Answer answer) {
        if (answer.status() == 0) {
            return language.messages().notReached();
        }
        if (answer.content().path("code").asText().equals("forbidden")) {
            return language.work().notForYou();
        }
        String said =
                answer.content().path(language.isEnglish() ? "detail" : "title").asText("");
        return said.isEmpty() ? language.work().refusedBy() + " " + answer.status() : said;
    }

    /** The status of a page that shows why a service refused something. */
    public int status(Answer answer) {
        int status = answer.status();
        return status >= CLIENT_ERRORS && status < SERVER_ERRORS ? status : BAD_GATEWAY;
    }
}
