package org.creditlists.casehandling.access;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.function.Function;
import org.creditlists.casehandling.engine.CaseRow;
import org.creditlists.casehandling.engine.CaseTable;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.web.input.DayCursor;
import org.jspecify.annotations.Nullable;

/** The queue of an authority, page by page; {@code Link} has the next page as long as there is one. */
final class CaseQueue {

    private CaseQueue() {}

    /**
     * @param path of the queue
     * @param limit cases of a page
     * @param after cursor of the page before, null for the first
     * @param views puts cases into words
     */
    static <R extends CaseRow> Response page(
            CaseTable<R> table,
            AuthorityId authority,
            String path,
            int limit,
            @Nullable String after,
            Function<List<R>, List<?>> views) {
        DayCursor from = DayCursor.read(after);
        List<R> page = table.queue(authority, from.day(), new CaseId(from.id()), DayCursor.limit(limit));
        Response.ResponseBuilder response = Response.ok(views.apply(page));
        if (page.size() == limit) {
            R last = page.getLast();
            new DayCursor(last.progress().deadline().day(), last.caseId().value())
                    .link(response, UriBuilder.fromPath(path), limit);
        }
        return response.build();
    }
}
