package org.creditlists.sharing.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of the list somebody is given: what the powers cover, of the authorities of the own region (GuoFa (2014) 21,
 * part IV(5)).
 *
 * @param power as the log keeps it
 * @param categories that are covered, as {@code Category} writes them
 * @param notCovered the others, the same whatever is on the list
 * @param region GB/T 2260, six digits; {@code 000000} for the nation
 * @param authorities of the region, null for those of the whole nation
 */
record Scope(
        String power,
        List<String> categories,
        List<String> notCovered,
        String region,
        @Nullable List<String> authorities) {

    /** Whether it is the whole list. */
    boolean isWhole() {
        return authorities == null && notCovered.isEmpty();
    }

    /** For a statement: categories, or null where nothing is left out. */
    String @Nullable [] wantedCategories() {
        return isWhole() ? null : categories.toArray(String[]::new);
    }

    /** For a statement: authorities, or null for all. */
    String @Nullable [] wantedAuthorities() {
        return authorities == null ? null : authorities.toArray(String[]::new);
    }
}
