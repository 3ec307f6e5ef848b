package org.creditlists.designation.push;

import java.nio.charset.Charset;
import java.util.Map;

/** Records above the lines, of which nobody knows yet what they are. */
final class HeaderText extends LineParser {

    HeaderText(Charset charset) {
        super(charset);
    }

    @Override
    Map<String, String> parse(String text) {
        return Map.of();
    }

    @Override
    boolean isEmpty(String text) {
        return CsvParser.saysNothing(text);
    }
}
