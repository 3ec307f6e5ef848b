package org.creditlists.designation.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one line, or to an entry that a snapshot withdrew.
 *
 * @param line from 1, absent where no line says it
 * @param changed names of what a correction changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(
        @Nullable Long line,
        String outcome,
        @Nullable UUID entry,
        @Nullable List<String> changed,
        @Nullable String code,
        @Nullable String pointer,
        @Nullable String zh,
        @Nullable String en) {

    /** Heads of the columns of a table of receipts, but for the number of the line. */
    static final List<String> COLUMNS =
            List.of("结果 outcome", "条目 entry", "变更 changed", "代码 code", "字段 field", "说明", "explanation");

    /** The cells under these heads. */
    List<String> cells() {
        return List.of(
                outcome,
                entry == null ? "" : entry.toString(),
                changed == null ? "" : String.join(" ", changed),
                text(code),
                text(pointer),
                text(zh),
                text(en));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
