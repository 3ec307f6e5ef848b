package org.creditlists.portal.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.creditlists.portal.workbench.session.Drafts;
import org.creditlists.portal.workbench.session.Session;
import org.creditlists.portal.workbench.session.SessionId;

/** Keeps forms that were refused or left for the session of the request, and puts them into their pages again. */
@Singleton
public class KeptForms {

    private final Drafts drafts;
    private final ObjectMapper json;
    private final HttpServerRequest request;

    KeptForms(Drafts drafts, ObjectMapper json, HttpServerRequest request) {
        this.drafts = drafts;
        this.json = json;
        this.request = request;
    }

    void keep(FormState form) {
        session().ifPresent(id -> drafts.keep(id, of(form), form.instance(), written(form)));
    }

    /** When the form was sent. */
    void forget(FormState form) {
        session().ifPresent(id -> drafts.sent(id, of(form), form.instance()));
    }

    /** @param path of the page below that of the workbench */
    Board in(String path, Board board) {
        return session()
                .map(id -> drafts.of(id, path).stream()
                        .map(this::read)
                        .reduce(board, (page, form) -> form.in(page), (first, second) -> second))
                .orElse(board);
    }

    private static Drafts.Form of(FormState form) {
        return new Drafts.Form(form.button().formPath(form.id()), key(form));
    }

    /** A form that begins something has another id each time it is drawn. */
    private static String key(FormState form) {
        return form.button().begins() ? form.button().name() : form.button() + "/" + form.id();
    }

    /** Without the cookie somebody is signed in by a proxy, and has no session here. */
    private Optional<SessionId> session() {
        Cookie cookie = request.getCookie(Session.COOKIE);
        return cookie == null ? Optional.empty() : Optional.of(new SessionId(cookie.getValue()));
    }

    private String written(FormState form) {
        try {
            return json.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private FormState read(String content) {
        try {
            return json.readValue(content, FormState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
