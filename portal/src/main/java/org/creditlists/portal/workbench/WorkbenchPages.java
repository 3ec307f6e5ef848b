package org.creditlists.portal.workbench;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.creditlists.portal.language.Language;
import org.jspecify.annotations.Nullable;

/** Answers with pages; none is kept by a browser. */
@Singleton
public class WorkbenchPages {

    private static final int NOT_FOUND = 404;

    private final Template message;
    private final KeptForms kept;
    private final Language language;

    WorkbenchPages(@Location("portal/message.html") Template message, KeptForms kept, Language language) {
        this.message = message;
        this.kept = kept;
        this.language = language;
    }

    /** @param problem why something was refused; null for nothing */
    Response.ResponseBuilder board(Optional<Board> board, @Nullable String problem) {
        return board.map(one -> page(Templates.board(one, problem))).orElseGet(() -> message(
                        language.messages().gone(), language.messages().goneHint())
                .status(NOT_FOUND));
    }

    /**
     * The page with the forms that were left there before.
     *
     * @param path below that of the workbench
     */
    public Response board(String path, Optional<Board> board) {
        return board(board.map(one -> kept.in(path, one)), null).build();
    }

    public Response.ResponseBuilder message(String heading, String text) {
        return page(message.data("heading", heading).data("text", text));
    }

    /** @param next path of the page that was asked for */
    public Response.ResponseBuilder signIn(@Nullable String text, String next) {
        return page(Templates.login(text, next));
    }

    public Response.ResponseBuilder page(TemplateInstance page) {
        return Response.ok(rendered(page))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private String rendered(TemplateInstance page) {
        return page.setLocale(language.locale()).data("lang", language).render();
    }
}
