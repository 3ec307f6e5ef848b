package org.creditlists.designation.push;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Map;
import org.creditlists.designation.entry.UnreadableException;
import org.creditlists.web.input.TextEncoding;
import org.jspecify.annotations.Nullable;

/** From the bytes of one record to the named texts of a submission. */
abstract class LineParser {

    /** In UTF-8; the ideographic space is before them. */
    private static final byte FIRST_OF_UTF8_IDEOGRAPHS = (byte) 0xE4;

    private static final byte LAST_OF_UTF8_IDEOGRAPHS = (byte) 0xE9;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private final Charset charset;

    LineParser(Charset charset) {
        this.charset = charset;
    }

    /** @throws UnreadableException when the record cannot be read */
    Map<String, String> parse(RawRecord record) throws UnreadableException {
        return parse(decode(record));
    }

    abstract Map<String, String> parse(String text) throws UnreadableException;

    /** Whether a record says nothing. */
    abstract boolean isEmpty(String text);

    /** The name in the file of the column that means a member, null where columns have none. */
    @Nullable
    String column(String member) {
        return null;
    }

    /** Whether a record says nothing; one that cannot be read says something. */
    boolean isEmpty(RawRecord record) {
        byte[] bytes = record.bytes();
        if (bytes == null || bytes.length > 0 && saysSomething(bytes[0])) {
            return false;
        }
        try {
            return isEmpty(decode(record));
        } catch (UnreadableException told) {
            return false;
        }
    }

    /** Told from the first byte of nearly every record, so that it is decoded once. */
    private static boolean saysSomething(byte first) {
        return first >= 0 && first != '"' && !Separator.isAny(first) && !Character.isWhitespace(first)
                || first >= FIRST_OF_UTF8_IDEOGRAPHS && first <= LAST_OF_UTF8_IDEOGRAPHS;
    }

    /** @throws UnreadableException when it is too long, or not of the encoding that the sender named */
    String decode(RawRecord record) throws UnreadableException {
        byte[] bytes = record.bytes();
        if (bytes == null) {
            throw new UnreadableException(LineRefusals.LINE_TOO_LONG);
        }
        try {
            String text = TextEncoding.decode(charset, bytes);
            boolean marked = record.number() == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return marked ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableException(LineRefusals.encoding(charset));
        }
    }
}
