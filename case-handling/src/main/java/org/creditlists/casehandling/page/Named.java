package org.creditlists.casehandling.page;

import java.util.List;
import java.util.function.Function;
import org.creditlists.contracts.list.Text;
import org.jspecify.annotations.Nullable;

/** A code and what it means. */
public record Named(String code, String zh, String en) {

    /** @param text null for a code that this version has no words for */
    public static Named of(String code, @Nullable Text text) {
        return text == null ? new Named(code, code, code) : new Named(code, text.zh(), text.en());
    }

    /** The words of one of several, by its code. */
    public static <T> Named find(List<T> all, Function<T, String> code, String wanted, Function<T, Text> text) {
        return of(
                wanted,
                all.stream()
                        .filter(one -> code.apply(one).equals(wanted))
                        .map(text)
                        .findFirst()
                        .orElse(null));
    }

    Text text() {
        return new Text(zh, en);
    }
}
