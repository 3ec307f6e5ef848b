package org.creditlists.web.contract;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The codes of the refusals that each operation can give, as found in the sources ({@code codes.properties}). */
final class ProblemCodes {

    private final Words codes = Words.of("codes");

    /** By status; empty for an operation that refuses only what is wrong with any request. */
    Map<String, SortedSet<String>> of(String operation) {
        Map<String, SortedSet<String>> byStatus = new TreeMap<>();
        codes.of(operation, operation).ifPresent(list -> {
            for (String one : list.split(" ")) {
                int end = one.indexOf(':');
                byStatus.computeIfAbsent(one.substring(0, end), status -> new TreeSet<>())
                        .add(one.substring(end + 1));
            }
        });
        return byStatus;
    }
}
