package org.creditlists.casehandling.evidence.examiner;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Looks at the streams of a PDF: what each unpacks to is counted over the whole file, and none is kept. */
final class PdfStreams {

    /** Bytes of a pixel in the widest of formats: four colours of 16 bits. */
    private static final long WIDEST_PIXEL = 8;
    /** Bytes that a picture may have besides its pixels and one for each row. */
    private static final long SLACK = 64 * 1024;

    private static final int START_OF_CODESTREAM = 0xFF4F;
    private static final int SIZE_OF_CODESTREAM = 0xFF51;

    private final Budget content = new Budget(Limits.MOST_CONTENT);
    private final Budget pictures = new Budget(Limits.MOST_PICTURES);

    /** @throws NotTaken when it unpacks to too much, or is a picture that is too large */
    void check(COSStream stream) throws IOException {
        FilterChain filters = FilterChain.of(stream);
        boolean picture = COSName.IMAGE.equals(stream.getDictionaryObject(COSName.SUBTYPE));
        Budget budget = content;
        if (picture) {
            long width = stream.getLong(COSName.WIDTH, stream.getLong(COSName.W, -1));
            long height = stream.getLong(COSName.HEIGHT, stream.getLong(COSName.H, -1));
            Limits.checkPixels(width, height);
            budget = new Budget(width * height * WIDEST_PIXEL + height + SLACK);
        }
        if (filters.picture() != null) {
            checkPicture(stream, filters, unpackedBefore(stream, filters));
        } else if (filters.expanding() != null) {
            unpack(stream, filters, picture ? both(budget) : budget.sink());
        }
    }

    private OutputStream both(Budget own) {
        return own.counting(pictures.sink());
    }

    /** What the filter of a picture is given; the pixels are not unpacked. */
    private byte[] unpackedBefore(COSStream stream, FilterChain filters) throws IOException {
        var out = new ByteArrayOutputStream();
        if (filters.expanding() == null && filters.texts().isEmpty()) {
            try (InputStream raw = stream.createRawInputStream()) {
                return raw.readAllBytes();
            }
        }
        unpack(stream, filters, new Budget(Limits.LARGEST_COPY_BYTES).counting(out));
        return out.toByteArray();
    }

    private void unpack(COSStream stream, FilterChain filters, OutputStream out) throws IOException {
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream packed = raw;
            int index = 0;
            for (COSName text : filters.texts()) {
                // Text is never shorter than the bytes that it stands for.
                var bytes = new ByteArrayOutputStream();
                CountedFilter.unpack(text, packed, new Budget(Limits.LARGEST_BYTES).counting(bytes), stream, index++);
                packed = new ByteArrayInputStream(bytes.toByteArray());
            }
            if (filters.expanding() == null) {
                packed.transferTo(out);
            } else {
                CountedFilter.unpack(filters.expanding(), packed, out, stream, index);
            }
        }
    }

    private static void checkPicture(COSStream stream, FilterChain filters, byte @Nullable [] packed)
            throws IOException {
        if (packed == null) {
            return;
        }
        if (filters.isJpeg()) {
            byte[] plain = JpegCopy.of(packed).bytes();
            if (filters.expanding() == null && filters.texts().isEmpty()) {
                // What the camera wrote beside the picture does not go to the desk.
                try (OutputStream out = stream.createRawOutputStream()) {
                    out.write(plain);
                }
            }
        } else if (COSName.JPX_DECODE.equals(filters.picture())) {
            checkCodestream(packed);
        }
    }

    /** A picture of JPEG 2000 says its size in its first marker (ISO/IEC 15444-1, A.5.1), wherever that stands. */
    private static void checkCodestream(byte[] packed) {
        for (int at = 0; at + 14 <= packed.length; at++) {
            if (Bytes.u16(packed, at) == START_OF_CODESTREAM && Bytes.u16(packed, at + 2) == SIZE_OF_CODESTREAM) {
                if (at + 16 > packed.length) {
                    throw new NotTaken(Verdict.BROKEN);
                }
                Limits.checkPixels(Bytes.u32(packed, at + 8), Bytes.u32(packed, at + 12));
            }
        }
    }
}
