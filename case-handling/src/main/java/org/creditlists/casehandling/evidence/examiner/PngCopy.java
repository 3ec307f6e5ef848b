package org.creditlists.casehandling.evidence.examiner;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A PNG with the chunks that its pixels need, and no other: no text, time, EXIF, packed profile or further picture, and
 * nothing behind its end. The chunks that stay are not touched.
 */
final class PngCopy {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final int HEADER = 13;
    private static final int PIECE = 64 * 1024;
    /** Critical ones, and those that say how colours are shown (W3C PNG, third edition, 11.2 and 11.3). */
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs");

    private final byte[] in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Inflater inflater = new Inflater();
    private Budget rows = new Budget(0);
    private long pixels;

    private PngCopy(byte[] in) {
        this.in = in;
    }

    /** @throws NotTaken when it is no PNG, too large, or unpacks to more than its size says */
    static PngCopy of(byte[] png) {
        var copy = new PngCopy(png);
        try {
            copy.read();
        } finally {
            copy.inflater.end();
        }
        return copy;
    }

    long pixels() {
        return pixels;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private void read() {
        out.write(in, 0, SIGNATURE);
        int at = SIGNATURE;
        String type = "";
        while (!type.equals("IEND")) {
            long length = Bytes.u32(in, at);
            if (at + AROUND + length > in.length) {
                throw new NotTaken(Verdict.BROKEN);
            }
            type = new String(in, at + 4, 4, StandardCharsets.US_ASCII);
            if (type.equals("IHDR") != (at == SIGNATURE)) {
                throw new NotTaken(Verdict.BROKEN);
            }
            if (type.equals("IHDR")) {
                header(at + 8, length);
            } else if (type.equals("IDAT")) {
                count(at + 8, (int) length);
            }
            int whole = (int) length + AROUND;
            if (KEPT.contains(type)) {
                out.write(in, at, whole);
            }
            at += whole;
        }
    }

    private void header(int at, long length) {
        if (length != HEADER) {
            throw new NotTaken(Verdict.BROKEN);
        }
        long width = Bytes.u32(in, at);
        long height = Bytes.u32(in, at + 4);
        Limits.checkPixels(width, height);
        pixels = width * height;
        int channels =
                switch (Bytes.u8(in, at + 9)) {
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> 1;
                };
        long row = (width * Bytes.u8(in, at + 8) * channels + 7) / 8 + 1;
        // The passes of an interlaced one have more rows, and their ends are rounded up.
        rows = new Budget(2 * row * height + PIECE);
    }

    private void count(int at, int length) {
        byte[] piece = new byte[PIECE];
        inflater.setInput(in, at, length);
        try {
            for (int bytes = inflater.inflate(piece); bytes > 0; bytes = inflater.inflate(piece)) {
                rows.take(bytes);
            }
        } catch (DataFormatException e) {
            throw new NotTaken(Verdict.BROKEN);
        }
    }
}
