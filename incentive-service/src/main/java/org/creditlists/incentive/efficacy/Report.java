package org.creditlists.incentive.efficacy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.list.Text;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures, as JSON, CSV, workbook or page.
 *
 * @param asOf when the figures were counted: at most a minute ago
 * @param note what they are measured against
 * @param rows by code of the column; numbers and texts
 */
public record Report(
        Text title, Instant asOf, Text note, List<Column> columns, List<Map<String, @Nullable Object>> rows) {

    /** The same without a column. */
    Report without(String code) {
        return new Report(
                title,
                asOf,
                note,
                columns.stream().filter(column -> !column.code().equals(code)).toList(),
                rows.stream()
                        .map(row -> {
                            Map<String, @Nullable Object> rest = new LinkedHashMap<>(row);
                            rest.remove(code);
                            return rest;
                        })
                        .toList());
    }

    /** @param chart whether the page draws it as bars */
    public record Column(String code, String zh, String en, boolean chart) {

        static Column of(String code, String zh, String en) {
            return new Column(code, zh, en, false);
        }

        static Column drawn(String code, String zh, String en) {
            return new Column(code, zh, en, true);
        }
    }
}
