package org.creditlists.designation.push;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Map;
import org.creditlists.designation.entry.UnreadableException;

/** From the bytes of one record to the named texts of a submission. */
abstract class LineParser {

    private final Charset charset;

    LineParser(Charset charset) {
        this.charset = charset;
    }

    /** @throws UnreadableException when the record cannot be read */
    Map<String, String> parse(RawRecord record) throws UnreadableException {
        byte[] bytes = record.bytes();
        if (bytes == null) {
            throw new UnreadableException(LineRefusals.LINE_TOO_LONG);
        }
        return parse(decode(bytes));
    }

    abstract Map<String, String> parse(String text) throws UnreadableException;

    String decode(byte[] bytes) throws UnreadableException {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableException(LineRefusals.encoding(charset));
        }
    }
}
