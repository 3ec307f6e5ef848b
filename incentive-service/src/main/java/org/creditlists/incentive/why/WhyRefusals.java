package org.creditlists.incentive.why;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why the reasons of a measure are not told. Codes are stable. */
final class WhyRefusals {

    static final Refusal NOT_CONCERNED = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "not-concerned",
            "",
            Articles.HUBEI_2017_PART_IV_1,
            "该措施不属于贵部门，也与您无关",
            "The measure is neither your department's nor about you");

    private WhyRefusals() {}
}
