package org.creditlists.casehandling.evidence.examiner;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF written anew: what its pages show, without metadata, and without anything that acts or is hidden in it. */
final class PdfCopy {

    private PdfCopy() {}

    /**
     * @param out is given the copy when nothing speaks against the file
     * @throws NotTaken when something does
     */
    static void write(byte[] content, OutputStream out) throws IOException {
        try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw new NotTaken(Verdict.ENCRYPTED);
            }
            COSDocument file = document.getDocument();
            if (file.getXrefTable().size() > Limits.MOST_OBJECTS) {
                throw new NotTaken(Verdict.TOO_MANY_OBJECTS);
            }
            int pages = document.getNumberOfPages();
            if (pages < 1 || pages > Limits.MOST_PAGES) {
                throw new NotTaken(Verdict.PAGES);
            }
            examine(file);
            keepOnly(file.getTrailer(), PdfParts.TRAILER);
            keepOnly(document.getDocumentCatalog().getCOSObject(), PdfParts.CATALOG);
            document.save(out);
        } catch (InvalidPasswordException e) {
            throw new NotTaken(Verdict.ENCRYPTED);
        }
    }

    /** Every object that the file has, also those that nothing refers to. */
    private static void examine(COSDocument file) throws IOException {
        var parts = new PdfParts();
        var streams = new PdfStreams();
        parts.clean(file.getTrailer());
        for (COSObjectKey key : List.copyOf(file.getXrefTable().keySet())) {
            COSBase object = file.getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream) {
                streams.check(stream);
            }
            if (object != null) {
                parts.clean(object);
            }
        }
    }

    private static void keepOnly(COSDictionary dictionary, List<COSName> kept) {
        for (COSName key : new ArrayList<>(dictionary.keySet())) {
            if (!kept.contains(key)) {
                dictionary.removeItem(key);
            }
        }
    }
}
