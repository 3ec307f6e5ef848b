package org.creditlists.runtime.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperTest {

    @Test
    void printsANameAsItIs() throws IOException {
        assertThat(printed("示例㼆䶮有限公司")).contains("示例㼆䶮有限公司").doesNotContain("U+");
    }

    @Test
    void writesCharactersThatTheFontDoesNotHaveByTheirCodes() throws IOException {
        assertThat(printed("示例𠮷业𬭩𰻝有限公司"))
                .contains("示例〔U+20BB7〕业〔U+2CB69 U+30EDD〕有限公司")
                .contains("按Unicode编码写出")
                .doesNotContain("#");
    }

    private static String printed(String name) throws IOException {
        byte[] pdf = Paper.pdf("<html><head><style>body { font-family: 'Droid Sans Fallback'; }</style></head><body><p>"
                + name + "</p></body></html>");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
