package org.creditlists.designation.push;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Map;
import org.creditlists.designation.entry.UnreadableException;
import org.creditlists.web.input.TextEncoding;
import org.jspecify.annotations.Nullable;

/** From the bytes of one record to the named texts of a submission. */
abstract class LineParser {

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
        if (bytes == null || bytes.length > 0 && Character.isLetterOrDigit(bytes[0])) {
            return false;
        }
        try {
            return isEmpty(decode(record));
        } catch (UnreadableException told) {
            return false;
        }
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
