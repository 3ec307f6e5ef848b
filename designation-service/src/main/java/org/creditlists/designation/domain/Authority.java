package org.creditlists.designation.domain;

import java.util.Set;

/**
 * A body that designates and answers for its entries (C1).
 *
 * @param region GB/T 2260, six digits; {@code 000000} for the nation
 * @param fields codes of the fields it is competent for
 */
public record Authority(String id, AuthorityLevel level, String region, String zh, String en, Set<String> fields) {

    /**
     * Whether the body stands in a region or below it: a province is two digits and zeros, a city four digits and zeros.
     *
     * @param other GB/T 2260, six digits
     */
    public boolean isIn(String other) {
        String digits =
                other.endsWith("0000") ? other.substring(0, 2) : other.endsWith("00") ? other.substring(0, 4) : other;
        return !other.startsWith("00") && region.startsWith(digits);
    }
}
