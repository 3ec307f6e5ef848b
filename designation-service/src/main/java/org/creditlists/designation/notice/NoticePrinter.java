package org.creditlists.designation.notice;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import org.creditlists.runtime.print.Paper;

/** Sets a notice as a page for the screen, and the same page for paper. */
@Singleton
public class NoticePrinter {

    private final Template template;

    NoticePrinter(@Location("notice.html") Template template) {
        this.template = template;
    }

    /** Well-formed XHTML, in Chinese and in English. */
    String html(Notice notice) {
        return template.data("notice", notice).render();
    }

    /** The same for paper. */
    byte[] pdf(Notice notice) {
        return Paper.pdf(html(notice));
    }
}
