package org.creditlists.incentive.efficacy;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why a report of what became of measures is refused. Codes are stable. */
final class EfficacyRefusals {

    /** Nothing is counted of years before. */
    static final int FIRST_YEAR = 2014;

    static final Refusal YEAR = new Refusal(
            "wrong-value",
            "/year",
            Articles.NDRC_2018_87_SECTION_VII,
            "年份应为" + FIRST_YEAR + "至今年",
            "year is from " + FIRST_YEAR + " to this year");

    private EfficacyRefusals() {}
}
