package org.creditlists.designation.entry;

import java.util.List;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why a request about entries that there are is refused. Codes are stable. */
final class EntryRefusals {

    static final Refusal CURSOR = new Refusal(
            "cursor-wrong",
            "/after",
            Articles.GUOFA_2016_33_ART_25,
            "游标无效或属于另一查询",
            "The cursor is not one of this query");
    static final Refusal CONSENT_MISSING = new Refusal(
            "field-missing",
            "/given",
            Articles.JOINT_INCENTIVES_DRAFT_PART_IV_2,
            "请注明given为true或false",
            "given is true or false");
    static final Refusal METHOD_MISSING = new Refusal(
            "field-missing",
            "/method",
            Articles.NDRC_2018_87_SECTION_II,
            "请注明method：IN_PERSON、POST、ELECTRONIC或ANNOUNCEMENT",
            "method is IN_PERSON, POST, ELECTRONIC or ANNOUNCEMENT");
    static final Refusal NOT_KNOWN_THEN = new Refusal(
            Refusal.Kind.ABSENT,
            "not-known-then",
            "/knownAt",
            Articles.GUOFA_2016_33_ART_19,
            "当时尚无该条目的记录",
            "Nothing was known of it then");
    static final Refusal UNTIL = new Refusal(
            "wrong-date", "/until", Articles.GUOFA_2016_33_ART_25, "日期应如2026-11-22", "A date such as 2026-11-22");
    static final Refusal DAY = writtenAs("2026-11-22", "/on");
    static final Refusal MOMENT = writtenAs("2026-11-22T08:00:00+08:00", "/knownAt");

    private EntryRefusals() {}

    static Refusal limit(int most) {
        return new Refusal(
                "wrong-value",
                "/limit",
                Articles.GUOFA_2016_33_ART_25,
                "limit应为1至" + most,
                "limit is from 1 to " + most);
    }

    static Refusal notOneOf(String pointer, List<String> known) {
        return new Refusal("wrong-value", "", Articles.GUOFA_2016_33_ART_25, "取值应为" + known, "One of " + known)
                .at(pointer);
    }

    private static Refusal writtenAs(String example, String pointer) {
        return new Refusal(
                "wrong-date", pointer, Articles.GUOFA_2016_33_ART_25, "格式应如" + example, "Written as " + example);
    }
}
