package org.creditlists.designation.query.notice;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/** Sets a notice as a page for the screen, and the same page for paper. */
@Singleton
public class NoticePrinter {

    private static final String FONT = "/fonts/DroidSansFallbackFull.ttf";
    private static final String FAMILY = "Droid Sans Fallback";

    private final Template template;

    NoticePrinter(@Location("notice.html") Template template) {
        this.template = template;
    }

    /** Well-formed XHTML, in Chinese and in English. */
    String html(Notice notice) {
        return template.data("notice", notice).render();
    }

    /** A4, with the font in it, so that it looks the same everywhere. */
    void pdf(Notice notice, OutputStream out) throws IOException {
        new PdfRendererBuilder()
                .withHtmlContent(html(notice), null)
                .useFont(NoticePrinter::font, FAMILY)
                .withProducer("Credit lists platform")
                .toStream(out)
                .run();
    }

    private static InputStream font() {
        return Objects.requireNonNull(NoticePrinter.class.getResourceAsStream(FONT), FONT);
    }
}
