package org.creditlists.sharing.collection.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A name in the forms in which it is compared, each coarser than the one before. Names are compared whole: there is no
 * search for similar names, because a list must not be read as somebody else's.
 *
 * @param written without the spaces around it
 * @param plain full width and half width, kinds of brackets and of dots, capitals and spaces do not count
 * @param simplified traditional characters in their simplified form, too
 * @param stem without brackets and the form of company, too
 */
public record NameKey(String written, String plain, String simplified, String stem) {

    /** Longest first: a form that is the end of another one must not be found in its place. */
    private static final List<String> FORMS = List.of(
            "股份有限责任公司",
            "(特殊普通合伙)",
            "有限责任公司",
            "股份有限公司",
            "(普通合伙)",
            "(有限合伙)",
            "个体工商户",
            "股份公司",
            "有限公司",
            "合伙企业",
            "CO.,LTD.",
            "CO.,LTD",
            "LIMITED",
            "公司",
            "LTD.",
            "LTD",
            "INC.",
            "INC");

    private static final String BRACKETS_OPEN = "[{〔【〈《「『﹙";
    private static final String BRACKETS_CLOSED = "]}〕】〉》」』﹚";
    private static final String DOTS = "•‧∙⋅・･●．";

    /** Why two names count as the same, the closest first. */
    public enum Match {
        /** As written. */
        EXACT,
        /** But for width, brackets, dots, capitals and spaces. */
        NOTATION,
        /** But for traditional and simplified characters. */
        SCRIPT,
        /** But for the form of company, and brackets. */
        FORM
    }

    public static NameKey of(String name) {
        String written = name.strip();
        String plain = plain(written);
        String simplified = Script.simplified(plain);
        return new NameKey(written, plain, simplified, stem(simplified));
    }

    /**
     * How this name is the other.
     *
     * @throws IllegalArgumentException when their stems differ
     */
    public Match match(NameKey other) {
        if (written.equals(other.written)) {
            return Match.EXACT;
        }
        if (plain.equals(other.plain)) {
            return Match.NOTATION;
        }
        if (simplified.equals(other.simplified)) {
            return Match.SCRIPT;
        }
        if (stem.equals(other.stem)) {
            return Match.FORM;
        }
        throw new IllegalArgumentException("these are two names");
    }

    private static String plain(String written) {
        String compatible = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var plain = new StringBuilder(compatible.length());
        compatible.codePoints().forEach(c -> {
            if (BRACKETS_OPEN.indexOf(c) >= 0) {
                plain.append('(');
            } else if (BRACKETS_CLOSED.indexOf(c) >= 0) {
                plain.append(')');
            } else if (DOTS.indexOf(c) >= 0) {
                plain.append('·');
            } else if (!Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT && c != '\u3000') {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    private static String stem(String simplified) {
        String rest = simplified;
        for (String form : FORMS) {
            if (rest.endsWith(form)) {
                rest = rest.substring(0, rest.length() - form.length());
                break;
            }
        }
        String bare = rest.replace("(", "").replace(")", "");
        return bare.isEmpty() ? simplified : bare;
    }
}
