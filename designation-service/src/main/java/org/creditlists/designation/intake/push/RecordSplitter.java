package org.creditlists.designation.intake.push;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream of bytes into records at line ends outside quotes. It works on bytes, so a record in a wrong encoding
 * spoils itself and no other; in UTF-8 and GB18030 the bytes of quotes and line ends stand for nothing else.
 */
final class RecordSplitter {

    /** Longest record that is read, in bytes. */
    static final int LONGEST = 64 * 1024;

    private final InputStream in;
    private final boolean quotes;
    private long line;

    /** @param quotes whether a quoted field may contain line ends, as in CSV */
    RecordSplitter(InputStream in, boolean quotes) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.quotes = quotes;
    }

    /** The next record that is not empty, null at the end. */
    @Nullable
    RawRecord next() throws IOException {
        while (true) {
            long first = line + 1;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
            boolean quoted = false;
            boolean tooLong = false;
            int b;
            while ((b = in.read()) >= 0) {
                if (b == '\n') {
                    line++;
                    // A quote that is never closed must not swallow the rest of the file.
                    if (!quoted || tooLong) {
                        break;
                    }
                } else if (b == '"' && quotes) {
                    quoted = !quoted;
                }
                if (bytes.size() < LONGEST) {
                    bytes.write(b);
                } else {
                    tooLong = true;
                }
            }
            if (b < 0 && bytes.size() == 0) {
                return null;
            }
            byte[] record = withoutCarriageReturn(bytes.toByteArray());
            if (tooLong) {
                return new RawRecord(first, null);
            }
            if (record.length > 0) {
                return new RawRecord(first, record);
            }
        }
    }

    private static byte[] withoutCarriageReturn(byte[] record) {
        boolean ends = record.length > 0 && record[record.length - 1] == '\r';
        return ends ? Arrays.copyOf(record, record.length - 1) : record;
    }
}
