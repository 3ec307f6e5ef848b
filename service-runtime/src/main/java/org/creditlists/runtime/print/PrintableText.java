package org.creditlists.runtime.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A name is printed whole or says that it is not: rare characters of a name are written by their codes. */
final class PrintableText {

    private static final String LEGEND = """
            <p>〔U+…〕：本文件的字体中没有的字，按Unicode编码写出。
            / A character that the font of this document does not have, written by its Unicode code.</p></body>""";
    private static final int LAST = 0x3FFFF;
    private static final int ASCII = 0x80;
    private static final Pattern END = Pattern.compile("</body>");

    private PrintableText() {}

    /** Read once: 260,000 code points are 32 KiB. */
    private static final class Font {

        private static final BitSet CHARACTERS = read();

        private static BitSet read() {
            try (InputStream in = Paper.font();
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                var characters = new BitSet(LAST + 1);
                for (int point = 0; point <= LAST; point++) {
                    characters.set(point, point < ASCII || glyphs.getGlyphId(point) > 0);
                }
                return characters;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** XHTML in which each run of characters without a glyph is their codes, with a legend at its end. */
    static String of(String xhtml) {
        if (xhtml.codePoints().allMatch(PrintableText::isThere)) {
            return xhtml;
        }
        var text = new StringBuilder(xhtml.length());
        int[] points = xhtml.codePoints().toArray();
        int at = 0;
        while (at < points.length) {
            int end = at;
            while (end < points.length && !isThere(points[end])) {
                end++;
            }
            if (end > at) {
                text.append(Arrays.stream(points, at, end)
                        .mapToObj("U+%04X"::formatted)
                        .collect(Collectors.joining(" ", "〔", "〕")));
                at = end;
            } else {
                text.appendCodePoint(points[at++]);
            }
        }
        return END.matcher(text).replaceFirst(Matcher.quoteReplacement(LEGEND));
    }

    private static boolean isThere(int point) {
        return Character.isWhitespace(point) || Font.CHARACTERS.get(point);
    }
}
