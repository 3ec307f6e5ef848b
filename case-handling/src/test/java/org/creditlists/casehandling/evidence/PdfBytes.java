package org.creditlists.casehandling.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

/** A PDF written byte by byte, as no library would write it. */
final class PdfBytes {

    static final int MIB = 1024 * 1024;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    /** Type and two numbers, as a cross-reference stream has them. */
    private final Map<Integer, long[]> table = new TreeMap<>();

    PdfBytes() {
        text("%PDF-1.5\n");
        table.put(0, new long[] {0, 0, 65_535});
    }

    /** One empty page; what is in the catalogue and the page besides is up to the test. */
    static PdfBytes page(String catalogue, String page) {
        return new PdfBytes()
                .object(1, "<</Type/Catalog/Pages 2 0 R" + catalogue + ">>")
                .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
                .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]" + page + ">>");
    }

    PdfBytes object(int number, String body) {
        begin(number);
        text(body + "\nendobj\n");
        return this;
    }

    /** @param dictionary without its brackets and its length */
    PdfBytes stream(int number, String dictionary, byte[] data) {
        begin(number);
        text("<<" + dictionary + "/Length " + data.length + ">>\nstream\n");
        out.writeBytes(data);
        text("\nendstream\nendobj\n");
        return this;
    }

    /** An object that lies in a stream of objects. */
    PdfBytes inside(int number, int stream) {
        table.put(number, new long[] {2, stream, 0});
        return this;
    }

    byte[] bytes() {
        return bytes(0);
    }

    /** @param padding mebibytes of zeros behind the table */
    byte[] bytes(int padding) {
        int number = table.keySet().stream().max(Integer::compare).orElseThrow() + 1;
        table.put(number, new long[] {1, out.size(), 0});
        var rows = new ByteArrayOutputStream();
        var index = new StringBuilder();
        table.forEach((object, row) -> {
            index.append(object).append(" 1 ");
            rows.writeBytes(ByteBuffer.allocate(7)
                    .put((byte) row[0])
                    .putInt((int) row[1])
                    .putShort((short) row[2])
                    .array());
        });
        int at = out.size();
        stream(
                number,
                "/Type/XRef/Root 1 0 R/W[1 4 2]/Size " + (number + 1) + "/Index[" + index + "]/Filter/FlateDecode",
                deflated(rows.toByteArray(), padding, (byte) 0));
        text("startxref\n" + at + "\n%%EOF\n");
        return out.toByteArray();
    }

    /** @param mebibytes of the filling that follows the beginning */
    static byte[] deflated(byte[] begin, int mebibytes, byte filling) {
        var packed = new ByteArrayOutputStream();
        try (OutputStream deflating = new DeflaterOutputStream(packed)) {
            deflating.write(begin);
            byte[] piece = new byte[MIB];
            Arrays.fill(piece, filling);
            for (int i = 0; i < mebibytes; i++) {
                deflating.write(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** A stream that has one small object and much white space. */
    static byte[] objects(int number, int mebibytes) {
        return deflated((number + " 0 <</A 1>>").getBytes(StandardCharsets.US_ASCII), mebibytes, (byte) ' ');
    }

    private void begin(int number) {
        table.put(number, new long[] {1, out.size(), 0});
        text(number + " 0 obj\n");
    }

    private void text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
