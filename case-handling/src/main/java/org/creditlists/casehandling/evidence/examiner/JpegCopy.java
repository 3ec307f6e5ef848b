package org.creditlists.casehandling.evidence.examiner;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A JPEG with the segments that its pixels need, and no other: no EXIF, GPS, comment, thumbnail, colour profile, and
 * nothing behind its end. The pixels are not touched. Of EXIF stays how the camera was held.
 */
final class JpegCopy {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP14 = 0xEE;
    private static final int ADOBE_LENGTH = 14;
    private static final int JFIF_LENGTH = 16;

    private final byte[] in;
    private final ByteArrayOutputStream tables = new ByteArrayOutputStream();
    private byte @Nullable [] jfif;
    private byte @Nullable [] adobe;
    private int orientation = 1;
    private int scans;
    private long width;
    private long height;
    private long coefficients;

    private JpegCopy(byte[] in) {
        this.in = in;
    }

    /** @throws NotTaken when it is no JPEG, or a decoder would need too much for it */
    static JpegCopy of(byte[] jpeg) {
        var copy = new JpegCopy(jpeg);
        copy.read();
        Limits.checkPixels(copy.width, copy.height);
        boolean heldWhole = copy.scans > 1;
        if (copy.scans > Limits.MOST_SCANS || (heldWhole && copy.coefficients > Limits.MOST_COEFFICIENTS)) {
            throw new NotTaken(Verdict.UNPACKS_TO_TOO_MUCH);
        }
        return copy;
    }

    long pixels() {
        return width * height;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream(tables.size() + 64);
        out.write(0xFF);
        out.write(SOI);
        if (jfif != null) {
            out.writeBytes(jfif);
        }
        if (orientation > 1) {
            out.writeBytes(Orientation.segment(orientation));
        }
        if (adobe != null) {
            out.writeBytes(adobe);
        }
        out.writeBytes(tables.toByteArray());
        out.write(0xFF);
        out.write(EOI);
        return out.toByteArray();
    }

    private void read() {
        if (Bytes.u16(in, 0) != (0xFF << 8 | SOI)) {
            throw new NotTaken(Verdict.BROKEN);
        }
        int at = 2;
        while (at < in.length) {
            if (Bytes.u8(in, at) != 0xFF) {
                throw new NotTaken(Verdict.BROKEN);
            }
            int marker = at + 1 < in.length ? Bytes.u8(in, at + 1) : EOI;
            if (marker == EOI) {
                return;
            }
            if (marker == 0xFF) {
                at++;
            } else if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
                at += 2;
            } else {
                at = segment(marker, at);
            }
        }
    }

    /** @return where the next one begins */
    private int segment(int marker, int at) {
        int length = Bytes.u16(in, at + 2);
        int end = at + 2 + length;
        if (length < 2 || end > in.length) {
            throw new NotTaken(Verdict.BROKEN);
        }
        switch (marker) {
            case 0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF -> {
                frame(at + 4);
                tables.write(in, at, end - at);
            }
            // Huffman and arithmetic tables, quantization tables, intervals of restarts, lines
            case 0xC4, 0xCC, 0xDB, 0xDC, 0xDD -> tables.write(in, at, end - at);
            case SOS -> {
                scans++;
                int next = afterScan(end);
                tables.write(in, at, next - at);
                return next;
            }
            case APP0 -> readJfif(at, length);
            case APP1 -> orientation = Math.max(orientation, Orientation.in(in, at + 4, end));
            case APP14 -> readAdobe(at, length);
            default -> {
                // Everything that is about the picture and not of it.
            }
        }
        return end;
    }

    private void frame(int at) {
        if (width != 0) {
            throw new NotTaken(Verdict.BROKEN);
        }
        height = Bytes.u16(in, at + 1);
        width = Bytes.u16(in, at + 3);
        int components = Bytes.u8(in, at + 5);
        int blocks = 0;
        int across = 1;
        int down = 1;
        for (int i = 0; i < components; i++) {
            int sampling = Bytes.u8(in, at + 7 + 3 * i);
            blocks += (sampling >> 4) * (sampling & 0xF);
            across = Math.max(across, sampling >> 4);
            down = Math.max(down, sampling & 0xF);
        }
        coefficients = Short.BYTES * width * height * blocks / ((long) across * down);
    }

    /** Data of a scan end at the first marker that is no restart; a stuffed zero is part of them. */
    private int afterScan(int from) {
        int at = from;
        while (at + 1 < in.length) {
            int next = in[at + 1] & 0xFF;
            if (in[at] == (byte) 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
            at++;
        }
        return in.length;
    }

    private void readJfif(int at, int length) {
        if (jfif == null && length >= JFIF_LENGTH && begins(at, "JFIF\0")) {
            jfif = part(at, 2 + JFIF_LENGTH, JFIF_LENGTH);
            // no thumbnail
            jfif[jfif.length - 2] = 0;
            jfif[jfif.length - 1] = 0;
        }
    }

    /** Without it a reader takes the colours of print for others. */
    private void readAdobe(int at, int length) {
        if (adobe == null && length >= ADOBE_LENGTH && begins(at, "Adobe")) {
            adobe = part(at, 2 + ADOBE_LENGTH, ADOBE_LENGTH);
        }
    }

    private boolean begins(int at, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < wanted.length; i++) {
            if (Bytes.u8(in, at + 4 + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private byte[] part(int at, int bytes, int length) {
        byte[] part = new byte[bytes];
        System.arraycopy(in, at, part, 0, bytes);
        part[2] = 0;
        part[3] = (byte) length;
        return part;
    }
}
