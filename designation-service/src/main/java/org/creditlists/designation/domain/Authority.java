package org.creditlists.designation.domain;

import java.util.Set;

/**
 * A body that designates and answers for its entries (C1).
 *
 * @param region GB/T 2260, six digits; {@code 000000} for the nation
 * @param fields codes of the fields it is competent for
 */
public record Authority(String id, AuthorityLevel level, String region, String zh, String en, Set<String> fields) {

    /** Whether a platform of this region speaks for the body: the first two digits name the province. */
    public boolean isIn(String platformRegion) {
        return region.regionMatches(0, platformRegion, 0, 2);
    }
}
