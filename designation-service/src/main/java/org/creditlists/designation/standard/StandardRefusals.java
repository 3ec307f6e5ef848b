package org.creditlists.designation.standard;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why no edition of the standards is shown. Codes are stable. */
final class StandardRefusals {

    static final Refusal NO_EDITION = new Refusal(
            Refusal.Kind.ABSENT,
            "no-edition",
            "/on",
            Articles.NDRC_2018_87_SECTION_I,
            "该日尚无认定标准",
            "No edition was in force on that day");
    static final Refusal DATE = new Refusal(
            "wrong-date", "/on", Articles.GUOFA_2016_33_ART_25, "日期应如2026-11-22", "A date such as 2026-11-22");

    private StandardRefusals() {}
}
