package org.creditlists.designation.push;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Map;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.problem.RefusedException;

/** From the bytes of one record to the named texts of a submission. */
abstract class LineParser {

    private static final Refusal TOO_LONG = new Refusal(
            "line-too-long",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "该行超过" + RecordSplitter.LONGEST / 1024 + "KB",
            "The line is longer than " + RecordSplitter.LONGEST / 1024 + " KiB");

    private final Charset charset;

    LineParser(Charset charset) {
        this.charset = charset;
    }

    /** @throws RefusedException when the record cannot be read */
    Map<String, String> parse(RawRecord record) {
        byte[] bytes = record.bytes();
        if (bytes == null) {
            throw new RefusedException(TOO_LONG);
        }
        return parse(decode(bytes));
    }

    abstract Map<String, String> parse(String text);

    String decode(byte[] bytes) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException(new Refusal(
                    "wrong-encoding",
                    "",
                    Articles.GUOFA_2016_33_ART_25,
                    "内容不是有效的" + charset.name() + "编码；如为GB18030，请在Content-Type中注明charset=GB18030",
                    "Not valid " + charset.name()
                            + "; if the file is GB18030, say so: Content-Type text/csv;charset=GB18030"));
        }
    }
}
