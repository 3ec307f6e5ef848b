package org.creditlists.web.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How long and how large values may be: as their sentences say (at most 500 characters), otherwise what no value of
 * their kind passes.
 */
final class Bounds {

    /** No member of a body is longer: lines of lists are refused above it. */
    private static final int LONGEST_TEXT = 64 * 1024;

    private static final int LONGEST_UUID = 36;
    private static final int LONGEST_DATE = 10;
    private static final int LONGEST_TIME = 40;
    /** As large as the largest content that a service takes. */
    private static final int LARGEST_FILE = Integer.MAX_VALUE;

    private static final int MOST_ITEMS = 1_000_000;
    /** What every language reads as a whole number. */
    private static final long LARGEST = 9_007_199_254_740_991L;

    private static final Pattern SAID = Pattern.compile("at most ([0-9,]+) (?:characters|of)");

    private Bounds() {}

    static void set(Schema schema) {
        List<Schema.SchemaType> types = schema.getType();
        if (types == null || schema.getRef() != null) {
            return;
        }
        if (types.contains(Schema.SchemaType.STRING)
                && schema.getMaxLength() == null
                && schema.getEnumeration() == null) {
            schema.setMaxLength(longest(schema.getFormat(), schema.getDescription()));
        }
        if (types.contains(Schema.SchemaType.ARRAY)) {
            if (schema.getMaxItems() == null) {
                schema.setMaxItems(MOST_ITEMS);
            }
            if (schema.getItems() == null) {
                schema.setItems(OASFactory.createSchema());
            }
        }
        if (types.contains(Schema.SchemaType.INTEGER)) {
            whole(schema);
        }
    }

    private static int longest(@Nullable String format, @Nullable String description) {
        if (format == null) {
            Matcher said = SAID.matcher(description == null ? "" : description);
            return said.find() ? Integer.parseInt(said.group(1).replace(",", "")) : LONGEST_TEXT;
        }
        return switch (format) {
            case "uuid" -> LONGEST_UUID;
            case "date" -> LONGEST_DATE;
            case "date-time" -> LONGEST_TIME;
            case "binary" -> LARGEST_FILE;
            default -> LONGEST_TEXT;
        };
    }

    private static void whole(Schema schema) {
        if (schema.getFormat() == null) {
            schema.setFormat("int64");
        }
        boolean isLong = schema.getFormat().equals("int64");
        if (schema.getMinimum() == null) {
            schema.setMinimum(BigDecimal.valueOf(isLong ? -LARGEST : Integer.MIN_VALUE));
        }
        if (schema.getMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(isLong ? LARGEST : Integer.MAX_VALUE));
        }
    }
}
