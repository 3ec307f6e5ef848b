package org.creditlists.sharing.report;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.creditlists.runtime.print.Paper;
import org.creditlists.sharing.power.Powers;

/** Makes a page of a report, for a screen and for paper. */
@Singleton
class ReportPage {

    static final String PDF = "application/pdf";

    private final Template template;
    private final Powers powers;

    ReportPage(@Location("report.html") Template template, Powers powers) {
        this.template = template;
        this.powers = powers;
    }

    String html(Report report) {
        return template.data("report", report)
                .data("words", new ReportWords(powers))
                .render();
    }

    byte[] pdf(Report report) {
        return Paper.pdf(html(report));
    }

    /** No cache may keep it. */
    static Response answer(Object content, String type) {
        return Response.ok(content, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
