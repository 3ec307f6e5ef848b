package org.creditlists.signedlog;

import java.util.regex.Pattern;

/**
 * Names of one log.
 *
 * @param name as threads and messages have it
 * @param table with the columns {@code batch, previous, root, rows, at, head, content}, in this order
 * @param lock first key of the advisory lock under which replicas take turns
 * @param type header {@code typ} of its signed heads
 */
public record LogDefinition(String name, String table, int lock, String type) {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z_]+");

    /** @throws IllegalArgumentException when the table is no plain identifier: it becomes a part of statements */
    public LogDefinition {
        if (!IDENTIFIER.matcher(table).matches()) {
            throw new IllegalArgumentException("not a table: " + table);
        }
    }
}
