package org.creditlists.designation.standard.domain;

import org.creditlists.contracts.list.Text;

/**
 * How grave the conduct is, which decides how long an entry lasts.
 *
 * @param leastMonths before which restoration cannot be applied for
 * @param mostMonths after which it has ended
 * @param published false when it is normally not published
 */
public record Grade(
        String code, String zh, String en, int leastMonths, int mostMonths, boolean published, Text basis) {}
