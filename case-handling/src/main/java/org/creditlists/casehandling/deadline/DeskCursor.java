package org.creditlists.casehandling.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.runtime.http.RefusedException;
import org.jspecify.annotations.Nullable;

/** Where a page of a desk ended: cases stand there by deadline, and by case within a day. */
public record DeskCursor(LocalDate deadline, CaseId caseId) {

    public static final int MOST = 200;

    private static final DeskCursor START = new DeskCursor(LocalDate.of(1, 1, 1), new CaseId(new UUID(0, 0)));
    private static final int DATE = 10;

    /** @throws RefusedException when it is none */
    public static DeskCursor read(@Nullable String text) {
        if (text == null) {
            return START;
        }
        try {
            return new DeskCursor(
                    LocalDate.parse(text.substring(0, DATE)), new CaseId(UUID.fromString(text.substring(DATE + 1))));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RefusedException(
                    new Refusal("cursor-wrong", "/after", "X3", "游标无效", "Not a cursor of this queue"));
        }
    }

    /** @throws RefusedException when it is out of bounds */
    public static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new RefusedException(
                    new Refusal("wrong-value", "/limit", "X3", "limit应为1至" + MOST, "limit is from 1 to " + MOST));
        }
        return limit;
    }

    public String text() {
        return deadline + "~" + caseId;
    }
}
