package org.creditlists.sharing.review.domain;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why a review is refused. Codes are stable. */
public final class ReviewRefusals {

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 500;

    public static final Refusal NOT_WAITING = new Refusal(
            Refusal.Kind.ABSENT,
            "not-in-review",
            "",
            Articles.GUOFA_2016_33_ART_17,
            "该信息不在待审查之列",
            "It does not wait for a review");
    public static final Refusal VERSION_STALE = new Refusal(
            Refusal.Kind.CONFLICT,
            "version-stale",
            "/version",
            Articles.GUOFA_2016_33_ART_17,
            "请写明所审查的版本；该条目可能已更正，请重新查看",
            "Name the version that was read; the entry may have been corrected since: read it again");
    public static final Refusal REVIEWED = new Refusal(
            Refusal.Kind.CONFLICT,
            "reviewed",
            "",
            Articles.GUOFA_2016_33_ART_17,
            "该条目已由他人审查",
            "Somebody else has reviewed it");
    public static final Refusal OUTCOME_MISSING =
            new Refusal("field-missing", "/publish", Articles.GUOFA_2016_33_ART_17, "缺少publish", "publish is missing");
    public static final Refusal REASON_MISSING = new Refusal(
            "reason-missing",
            "/reason",
            Articles.GUOFA_2016_33_ART_17,
            "不予公示应说明理由，最多" + LONGEST_REASON + "个字符",
            "Whoever withholds it says why, in at most " + LONGEST_REASON + " characters");

    private ReviewRefusals() {}
}
