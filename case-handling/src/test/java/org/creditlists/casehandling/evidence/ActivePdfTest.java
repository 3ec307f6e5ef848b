package org.creditlists.casehandling.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.casehandling.evidence.Examining.refused;
import static org.creditlists.casehandling.evidence.Examining.taken;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.creditlists.casehandling.evidence.examiner.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that acts, hides a file or tells about its maker comes to a desk. */
class ActivePdfTest {

    private static final String GO_TO = "<</S/GoTo/D[3 0 R/Fit]>>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</S/JavaScript/JS(app.alert\\(1\\))>>",
                "<</S/J#61vaScript>>",
                "<</S/Launch/F(a.exe)>>",
                "<</S/Thread/D 0>>",
                "<</S/Movie/T(a)>>",
                "<</S/Sound/Sound 9 0 R>>",
                "<</S/Named/N/Print>>",
                "<</S/Hide/T(a)>>",
                "<</S/SubmitForm/F(a)>>",
                "<</S/ResetForm>>",
                "<</S/ImportData/F(a)>>",
                "<</S/GoToR/F(a.pdf)/D[0/Fit]>>",
                "<</S/GoToE/D[0/Fit]>>",
                "<</S/SetOCGState/State[]>>",
                "<</S/Rendition>>",
                "<</S/Trans>>",
                "<</S/GoTo3DView>>",
                "<</S/OfTheNextEdition>>",
                "<</S/GoTo/D[3 0 R/Fit]/Next<</S/Named/N/Print>>>>",
                "<</S/GoTo/D[3 0 R/Fit]/Next[<</S/Launch/F(a.exe)>>]>>"
            })
    void noActionButGoToIsTaken(String action) {
        refused(PdfBytes.page("/OpenAction" + action, "").bytes(), FileType.PDF, "evidence-active-content");
        byte[] inALink = PdfBytes.page("", "/Annots[4 0 R]")
                .object(4, "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A 5 0 R>>")
                .object(5, action)
                .bytes();
        refused(inALink, FileType.PDF, "evidence-active-content");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/AA<</WC " + GO_TO + ">>",
                "/Names<</JavaScript<</Names[(a) 4 0 R]>>>>",
                "/Names<</EmbeddedFiles<</Names[(a) 4 0 R]>>>>",
                "/AcroForm<</Fields[]/XFA 4 0 R>>",
                "/AcroForm<</Fields[<</FT/Btn/T(a)/AA<</U " + GO_TO + ">>>>]>>",
                "/OpenAction<</D[3 0 R/Fit]>>"
            })
    void whatActsByItselfOrIsHiddenIsRefused(String inTheCatalogue) {
        refused(PdfBytes.page(inTheCatalogue, "").bytes(), FileType.PDF, "evidence-active-content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Movie", "Sound", "Screen", "FileAttachment", "3D", "RichMedia", "Projection", "New"})
    void annotationsThatPlayOrCarryFilesAreRefused(String subtype) {
        refused(
                PdfBytes.page("", "/Annots[<</Subtype/" + subtype + "/Rect[0 0 9 9]>>]")
                        .bytes(),
                FileType.PDF,
                "evidence-active-content");
    }

    @Test
    void dataInAnotherFileIsRefused() {
        byte[] elsewhere = PdfBytes.page("", "/Contents 4 0 R").stream(4, "/F(http://a.example/b)", new byte[0])
                .bytes();
        refused(elsewhere, FileType.PDF, "evidence-active-content");
    }

    @Test
    void addressesAreTakenOutAndPlacesInTheFileStay() throws IOException {
        byte[] copy = taken(
                PdfBytes.page(
                                "/OpenAction" + GO_TO + "/URI<</Base(http://a.example/base)>>/Outlines 6 0 R",
                                "/Annots[4 0 R<</Subtype/Link/Rect[0 0 9 9]/A" + GO_TO + ">>]")
                        .object(4, "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A 5 0 R>>")
                        .object(5, "<</Type/Action/S/URI/URI(http://a.example/link)>>")
                        .object(6, "<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>")
                        .object(7, "<</Title(A)/Parent 6 0 R/A<</S/U#52I/URI(http://a.example/title)>>>>")
                        .bytes(),
                FileType.PDF);
        try (PDDocument document = Loader.loadPDF(copy)) {
            assertThat(document.getDocumentCatalog().getOpenAction()).isInstanceOf(PDActionGoTo.class);
            var annotations = document.getPage(0).getAnnotations();
            assertThat(annotations).hasSize(2);
            assertThat(annotations.getFirst().getCOSObject().containsKey(COSName.A))
                    .isFalse();
            assertThat(annotations.getLast().getCOSObject().containsKey(COSName.A))
                    .isTrue();
        }
        assertThat(plain(copy)).doesNotContain("a.example");
    }

    @Test
    void nothingTellsWhoMadeItAndWhen() throws IOException {
        byte[] packet = "<x:xmpmeta>ZHANG SAN</x:xmpmeta>".getBytes(StandardCharsets.US_ASCII);
        byte[] copy = taken(
                PdfBytes.page("/Metadata 4 0 R/PieceInfo<</A(ZHANG SAN)>>", "/Metadata 4 0 R/LastModified(D:20260101)")
                        .stream(4, "/Type/Metadata/Subtype/XML", packet)
                        .object(5, "<</Author(ZHANG SAN)/Producer(A)>>")
                        .bytes(),
                FileType.PDF);
        assertThat(plain(copy)).doesNotContain("ZHANG SAN", "20260101", "/Author", "/Metadata");
        try (PDDocument document = Loader.loadPDF(copy)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getMetadataKeys()).isEmpty();
        }
    }

    /** The copy with its objects unpacked. */
    private static String plain(byte[] copy) throws IOException {
        try (PDDocument document = Loader.loadPDF(copy)) {
            var text = new StringBuilder(new String(copy, StandardCharsets.ISO_8859_1));
            for (var key : document.getDocument().getXrefTable().keySet()) {
                text.append(document.getDocument().getObjectFromPool(key).getObject());
            }
            return text.toString();
        }
    }
}
