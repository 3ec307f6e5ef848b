package org.creditlists.sharing.power.domain;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why powers of inquiry and applications for them are refused. Codes are stable. */
public final class PowerRefusals {

    /** Characters of a text. */
    public static final int LONGEST_TEXT = 500;

    public static final Refusal UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "application-unknown",
            "",
            Articles.GUOFA_2014_21_PART_IV_5,
            "没有该特殊查询申请",
            "There is no such application");
    public static final Refusal MADE_OTHERWISE = new Refusal(
            Refusal.Kind.CONFLICT,
            "application-made-otherwise",
            "",
            Articles.GUOFA_2014_21_PART_IV_5,
            "该编号已有其他申请",
            "This id has another application");
    public static final Refusal TOO_LONG = new Refusal(
            Refusal.Kind.INVALID,
            "power-too-long",
            "/until",
            Articles.GUOFA_2014_21_PART_IV_5,
            "期限应在今天之后且不超过规定天数",
            "It ends today at the earliest, and does not last longer than the policy allows");
    public static final Refusal SECOND_PERSON = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "second-person-needed",
            "",
            Articles.GUOFA_2014_21_PART_IV_5,
            "申请人不能审批自己的申请",
            "Nobody decides about an own application; it takes a second person");
    public static final Refusal DECIDED = new Refusal(
            Refusal.Kind.CONFLICT,
            "application-decided",
            "",
            Articles.GUOFA_2014_21_PART_IV_5,
            "该申请已有决定",
            "The application has been decided about");
    public static final Refusal LAPSED = new Refusal(
            Refusal.Kind.CONFLICT,
            "application-lapsed",
            "",
            Articles.GUOFA_2014_21_PART_IV_5,
            "已超过审批期限，请重新申请",
            "Nobody decided in time, or its days have passed; it has to be made anew");
    public static final Refusal CATEGORY_UNKNOWN = new Refusal(
            "category-unknown",
            "/categories",
            Articles.GUOFA_2014_21_PART_IV_5,
            "类别应为/inquiries/powers所列",
            "Categories are those of /inquiries/powers, at least one");
    public static final Refusal OUTCOME_MISSING = new Refusal(
            "field-missing", "/granted", Articles.GUOFA_2014_21_PART_IV_5, "缺少granted", "granted is missing");

    private PowerRefusals() {}

    /** @param name of the member */
    public static Refusal textMissing(String name) {
        return new Refusal(
                "field-missing",
                "/" + name,
                Articles.GUOFA_2014_21_PART_IV_5,
                "缺少" + name + "或超过" + LONGEST_TEXT + "个字符",
                name + " is missing or longer than " + LONGEST_TEXT + " characters");
    }
}
