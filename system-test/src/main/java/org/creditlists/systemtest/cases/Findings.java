package org.creditlists.systemtest.cases;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param refusedInside attempts to apply a measure inside a suspension, all refused
 * @param appliedInside orders in whose events a measure is applied between its suspension and its resumption, or
 *     after it was lifted
 * @param stillThere places in which a restored entry was found
 * @param onTheWay measures that were applied after an objection was decided and before incentive-service knew of it
 * @param longestOnTheWay from the decision about an objection to the suspension of its last order
 */
public record Findings(
        Map<Course, Integer> courses,
        int refusedInside,
        List<String> appliedInside,
        List<String> stillThere,
        int onTheWay,
        Duration longestOnTheWay) {}
