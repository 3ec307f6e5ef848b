package org.creditlists.runtime.print;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Sets well-formed XHTML as PDF, A4, with a font in it, so that it looks the same everywhere. A character that the font
 * does not have stands there by its code, and the paper says what that means.
 */
public final class Paper {

    private static final String FONT = "/fonts/DroidSansFallbackFull.ttf";
    private static final String FAMILY = "Droid Sans Fallback";

    private Paper() {}

    public static byte[] pdf(String xhtml) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(PrintableText.of(xhtml), null)
                    .useFont(Paper::font, FAMILY)
                    .withProducer("Credit lists platform")
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static InputStream font() {
        return Objects.requireNonNull(Paper.class.getResourceAsStream(FONT), FONT);
    }
}
