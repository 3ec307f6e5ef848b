package org.creditlists.portal.pages.docs.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.creditlists.portal.pages.docs.text.Words;

/** The bounds of a value in words. */
final class Bounds {

    /** The largest whole number that JSON carries safely, which bounds nothing that people write. */
    private static final double SAFE = 9_007_199_254_740_991d;

    private static final double INT = 2_147_483_647d;

    private Bounds() {}

    /**
     * All bounds of a value.
     *
     * @param value what a list holds, or the value itself
     * @param around the value or the list of it
     */
    static Words of(JsonNode value, JsonNode around) {
        List<Words> all = new ArrayList<>();
        String length = range(value, "minLength", "maxLength");
        if (!length.isEmpty()) {
            all.add(new Words(length + "个字符", length + (length.endsWith(" 1") ? " character" : " characters")));
        }
        String range = range(value, "minimum", "maximum");
        if (!range.isEmpty()) {
            all.add(Words.same(range));
        }
        String items = range(around, "minItems", "maxItems");
        if (!items.isEmpty()) {
            all.add(new Words(items + "项", items + (items.endsWith(" 1") ? " item" : " items")));
        }
        return new Words(
                String.join("，", all.stream().map(Words::zh).toList()),
                String.join(", ", all.stream().map(Words::en).toList()));
    }

    private static String range(JsonNode schema, String least, String most) {
        double low = schema.path(least).asDouble(Double.NEGATIVE_INFINITY);
        double high = schema.path(most).asDouble(Double.POSITIVE_INFINITY);
        boolean hasLow = low > -INT - 1;
        boolean hasHigh = high < SAFE && high != INT;
        if (hasLow && hasHigh) {
            return low == high ? number(low) : number(low) + "–" + number(high);
        }
        return hasHigh ? "≤ " + number(high) : hasLow ? "≥ " + number(low) : "";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%,d", (long) value) : String.valueOf(value);
    }
}
