package org.creditlists.designation.countersigning.domain;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why a withdrawal is not countersigned. Codes are stable. */
public final class CountersigningRefusals {

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 500;

    public static final Refusal UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "countersigning-unknown",
            "",
            Articles.HUBEI_2017_PART_IV_1,
            "本单位没有须复签的该退出",
            "The organisation has no such withdrawal to countersign");
    public static final Refusal BY_THE_FIRST = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "countersigned-by-the-first",
            "",
            Articles.HUBEI_2017_PART_IV_1,
            "须由本单位另一人复签",
            "Another person of the organisation countersigns");
    public static final Refusal SIGNED = new Refusal(
            Refusal.Kind.CONFLICT,
            "already-countersigned",
            "",
            Articles.HUBEI_2017_PART_IV_1,
            "该退出已复签",
            "A second person has spoken about this withdrawal before");
    public static final Refusal OUTCOME_MISSING = new Refusal(
            "field-missing",
            "/agreed",
            Articles.HUBEI_2017_PART_IV_1,
            "须写明是否同意（agreed）",
            "agreed says whether the second person agrees");
    public static final Refusal REASON_MISSING = new Refusal(
            "field-missing",
            "/reason",
            Articles.HUBEI_2017_PART_IV_1,
            "不同意须说明理由，最多" + LONGEST_REASON + "个字符",
            "An objection needs a reason of at most " + LONGEST_REASON + " characters");

    private CountersigningRefusals() {}
}
