package org.creditlists.designation.push;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.creditlists.designation.entry.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream of bytes into records at line ends outside quotes. It works on bytes, so a record in a wrong encoding
 * spoils itself and no other; in UTF-8 and GB18030 the bytes of quotes and line ends stand for nothing else.
 */
final class RecordSplitter {

    /** Longest record that is read, in bytes. */
    static final int LONGEST = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private int taken;
    private final boolean quotes;
    private final byte[] bytes = new byte[LONGEST];
    private int length;
    private long line;
    private @Nullable Separator separator;

    /** @param quotes whether a quoted field may contain line ends, as in CSV */
    RecordSplitter(InputStream in, boolean quotes) {
        this.in = in;
        this.quotes = quotes;
    }

    /**
     * The next record that is not empty, null at the end.
     *
     * @throws UnreadableException when a quote is not closed where RFC 4180 lets it be: from there on nobody can tell a
     *     record from what is inside a field
     */
    @Nullable
    RawRecord next() throws IOException, UnreadableException {
        while (true) {
            long first = line + 1;
            length = 0;
            boolean tooLong = false;
            Place place = Place.FIELD_BEGINS;
            int b;
            while ((b = read()) >= 0) {
                if (b == '\n') {
                    line++;
                    if (place != Place.QUOTED) {
                        break;
                    }
                }
                place = quotes ? next(place, b, first) : place;
                if (length < LONGEST) {
                    bytes[length++] = (byte) b;
                } else if (place == Place.QUOTED) {
                    throw new UnreadableException(LineRefusals.quoteNotClosed(first));
                } else {
                    tooLong = true;
                }
            }
            if (b < 0 && place == Place.QUOTED) {
                throw new UnreadableException(LineRefusals.quoteNotClosed(first));
            }
            if (b < 0 && length == 0) {
                return null;
            }
            byte[] record = withoutCarriageReturn();
            if (tooLong) {
                return new RawRecord(first, null);
            }
            if (record.length > 0) {
                return new RawRecord(first, record);
            }
        }
    }

    private int read() throws IOException {
        if (taken == filled) {
            filled = in.read(buffer, 0, buffer.length);
            taken = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[taken++] & 0xff;
    }

    private enum Place {
        FIELD_BEGINS,
        PLAIN,
        QUOTED,
        /** Behind a quote in a quoted field: it closes the field, or the next one makes it a character. */
        BEHIND_QUOTE
    }

    /** Of the columns, once the first record has shown it; until then it may be any. */
    void separatedBy(Separator shown) {
        separator = shown;
    }

    private boolean isSeparator(int b) {
        return separator == null ? Separator.isAny(b) : b == separator.character();
    }

    private Place next(Place place, int b, long first) throws UnreadableException {
        return switch (place) {
            case FIELD_BEGINS -> b == '"' ? Place.QUOTED : plain(b);
            case PLAIN -> plain(b);
            case QUOTED -> b == '"' ? Place.BEHIND_QUOTE : Place.QUOTED;
            case BEHIND_QUOTE -> {
                if (b == '"') {
                    yield Place.QUOTED;
                }
                if (!isSeparator(b) && b != '\r') {
                    throw new UnreadableException(LineRefusals.quoteNotClosed(first));
                }
                yield plain(b);
            }
        };
    }

    private Place plain(int b) {
        return isSeparator(b) ? Place.FIELD_BEGINS : Place.PLAIN;
    }

    private byte[] withoutCarriageReturn() {
        boolean ends = length > 0 && bytes[length - 1] == '\r';
        return Arrays.copyOf(bytes, ends ? length - 1 : length);
    }
}
