package org.creditlists.casehandling.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.creditlists.contracts.calendar.WorkingDays;

/** Sets a case as a page: nothing that anybody wrote is taken as markup. */
@Singleton
public class CasePrinter {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Template template;

    CasePrinter(@Location("case.html") Template template) {
        this.template = template;
    }

    public Response print(CasePage page) {
        String html = template.data("page", page)
                .data("times", (Times) at -> MINUTES.format(at.atZone(WorkingDays.LEGAL_ZONE)))
                .render();
        return Response.ok(html)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Instants as people in China read them. */
    @FunctionalInterface
    public interface Times {

        String of(Instant at);
    }
}
