package org.creditlists.testkit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.jspecify.annotations.Nullable;

/** Files as people hand them in, good and bad. */
public final class HandedIn {

    private static final int PNG_HEADER = 33;

    private HandedIn() {}

    /** @param width makes two of them different */
    public static byte[] pdf(int width) {
        return saved(document -> document.getPage(0).getMediaBox().setUpperRightX(500 + width));
    }

    public static byte[] withScript() {
        return saved(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('1')")));
    }

    public static byte[] withAttachment() {
        return saved(document -> {
            var file = new PDComplexFileSpecification();
            file.setFile("a.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1})));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("a.exe", file));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        });
    }

    public static byte[] byAuthor(String name) {
        return saved(document -> document.getDocumentInformation().setAuthor(name));
    }

    public static @Nullable String author(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getDocumentInformation().getAuthor();
        }
    }

    /** One object in a stream of objects, whose type is spelt with an escape, and much white space. */
    public static byte[] hiddenObjects(int mebibytes) {
        var packed = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(packed)) {
            deflating.write("5 0 <</A 1>>".getBytes(StandardCharsets.US_ASCII));
            byte[] spaces = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < mebibytes; i++) {
                deflating.write(spaces);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var out = new ByteArrayOutputStream();
        ByteBuffer table = ByteBuffer.allocate(7 * 7).put(new byte[] {0, 0, 0, 0, 0, -1, -1});
        String[] objects = {
            "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
            "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
            "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n",
            "4 0 obj<</Type/Obj#53tm/N 1/First 4/Filter/FlateDecode/Length " + packed.size() + ">>stream\n"
        };
        out.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.US_ASCII));
        for (String object : objects) {
            table.put((byte) 1).putInt(out.size()).putShort((short) 0);
            out.writeBytes(object.getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes(packed.toByteArray());
        out.writeBytes("\nendstream endobj\n".getBytes(StandardCharsets.US_ASCII));
        table.put((byte) 2).putInt(4).putShort((short) 0);
        int at = out.size();
        table.put((byte) 1).putInt(at).putShort((short) 0);
        out.writeBytes("6 0 obj<</Type/XRef/Root 1 0 R/W[1 4 2]/Size 7/Length 49>>stream\n"
                .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(table.array());
        out.writeBytes(("\nendstream endobj\nstartxref\n" + at + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    public static byte[] encrypted() {
        return saved(
                document -> document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())));
    }

    public static byte[] png() {
        return image("png");
    }

    public static byte[] jpeg() {
        return image("jpeg");
    }

    /** A few bytes that say that they are ten thousand million pixels. */
    public static byte[] hugePng() {
        byte[] png = png();
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 100_000);
        header.putInt(20, 100_000);
        var check = new CRC32();
        check.update(png, 12, 17);
        header.putInt(PNG_HEADER - 4, (int) check.getValue());
        return png;
    }

    private static byte[] image(String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @FunctionalInterface
    private interface Change {

        void make(PDDocument document) throws IOException;
    }

    private static byte[] saved(Change change) {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.make(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
