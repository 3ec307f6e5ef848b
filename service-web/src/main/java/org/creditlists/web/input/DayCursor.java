package org.creditlists.web.input;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Where a page of a queue ended: things stand there by the day on which they are due, and by id within a day. */
public record DayCursor(LocalDate day, UUID id) {

    /** Most that one page holds. */
    public static final int MOST = 200;

    private static final DayCursor START = new DayCursor(LocalDate.of(1, 1, 1), new UUID(0, 0));
    private static final int DATE = 10;

    /** @throws RefusedException when it is none */
    public static DayCursor read(@Nullable String text) {
        if (text == null) {
            return START;
        }
        try {
            return new DayCursor(LocalDate.parse(text.substring(0, DATE)), UUID.fromString(text.substring(DATE + 1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RefusedException(new Refusal("cursor-wrong", "/after", "", "游标无效", "Not a cursor of this queue"));
        }
    }

    /** @throws RefusedException when it is out of bounds */
    public static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new RefusedException(
                    new Refusal("wrong-value", "/limit", "", "limit应为1至" + MOST, "limit is from 1 to " + MOST));
        }
        return limit;
    }

    /** Names the page behind this cursor. */
    public void link(Response.ResponseBuilder response, UriBuilder page, int limit) {
        response.link(
                page.queryParam("limit", limit).queryParam("after", text()).build(), "next");
    }

    /** As {@link #read} reads it. */
    public String text() {
        return day + "~" + id;
    }
}
