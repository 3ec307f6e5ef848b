package org.creditlists.portal.workbench;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.creditlists.portal.client.Answer;
import org.creditlists.portal.language.Language;
import org.creditlists.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Tells the reader why a service gave no answer. */
@Singleton
public class RefusedAnswers {

    private static final int BAD_GATEWAY = 502;
    private static final int CLIENT_ERRORS = 400;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERRORS = 500;
    private static final int UNAVAILABLE = 503;

    private final Language language;

    RefusedAnswers(Language language) {
        this.language = language;
    }

    /** In the reader's language. */
    public String text(Answer.Refused<?> refused) {
        if (refused.isNotReached()) {
            return language.messages().notReached();
        }
        @Nullable Problem problem = refused.problem();
        if (problem != null && Objects.equals(problem.code(), "forbidden")) {
            return language.work().notForYou();
        }
        String said = problem == null ? "" : said(problem);
        return said.isEmpty() ? language.work().refusedBy() + " " + refused.status() : said;
    }

    private String said(Problem problem) {
        return Objects.requireNonNullElse(language.isEnglish() ? problem.detail() : problem.title(), "");
    }

    /** The status of a page of one thing: of a service only that it is not there, or cannot be read now. */
    public static int statusOfOne(Answer.Refused<?> refused) {
        int status = refused.status();
        return status == NOT_FOUND || status == UNAVAILABLE ? status : BAD_GATEWAY;
    }

    /** The status of a page that shows why. */
    public int status(Answer.Refused<?> refused) {
        int status = refused.status();
        boolean isKept = status >= CLIENT_ERRORS && status < SERVER_ERRORS || status == UNAVAILABLE;
        return isKept ? status : BAD_GATEWAY;
    }
}
