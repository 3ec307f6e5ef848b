package org.creditlists.incentive.memorandum.domain;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why a change of a memorandum is refused. Codes are stable. */
public final class MemorandumRefusals {

    /** Characters of a name in each language. */
    public static final int LONGEST_WORDS = 300;
    /** Most duties of one memorandum. */
    public static final int MOST_DUTIES = 1_000;

    public static final Refusal UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "memorandum-unknown",
            "",
            Articles.NDRC_2018_87_SECTION_III,
            "没有该备忘录",
            "There is no such memorandum");
    public static final Refusal OTHER_SCOPE = new Refusal(
            Refusal.Kind.CONFLICT,
            "memorandum-other-scope",
            "/list",
            Articles.NDRC_2018_87_SECTION_III,
            "该编号的备忘录属于其他名单或领域",
            "The memorandum of this code is for another list or field");
    public static final Refusal NOT_THE_INITIATOR = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "not-the-initiator",
            "",
            Articles.GUOFA_2016_33_ART_15,
            "只有发起部门可以修改、撤回或终止备忘录",
            "Only the department that initiated the memorandum changes, discards or ends it");
    public static final Refusal NOT_COMPETENT = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "initiator-not-competent",
            "/field",
            Articles.GUOFA_2016_33_ART_15 + Articles.AND + Articles.NDRC_2018_87_SECTION_III,
            "备忘录由该领域的国家主管部门发起",
            "A memorandum is initiated by the national department that is competent for the field");
    public static final Refusal AMENDMENT_TOO_EARLY = new Refusal(
            "amendment-too-early",
            "/from",
            Articles.NDRC_2018_87_SECTION_III,
            "修订须晚于上一版本的生效日期",
            "An amendment begins after the version before it did");
    public static final Refusal DATES = new Refusal(
            "memorandum-dates",
            "/until",
            Articles.NDRC_2018_87_SECTION_III,
            "终止日期早于生效日期或今天",
            "The last day is before the first, or has passed");
    public static final Refusal LAST_DAY_TOO_SOON = new Refusal(
            "last-day-too-soon",
            "/lastDay",
            Articles.NDRC_2018_87_SECTION_III,
            "终止日期过近：各方需要时间，最早日期见现行双人办理规则",
            "The last day is too near: those who apply it need the days that the policy names");
    public static final Refusal NO_DUTIES = new Refusal(
            "no-duties", "/duties", Articles.NDRC_2018_87_SECTION_III, "备忘录没有约定措施", "The memorandum names no measure");
    public static final Refusal NO_DRAFT = new Refusal(
            Refusal.Kind.CONFLICT,
            "no-draft",
            "",
            Articles.NDRC_2018_87_SECTION_III,
            "没有待签署的草案",
            "There is no draft to sign");
    public static final Refusal NOT_A_PARTY = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "not-a-party",
            "",
            Articles.NDRC_2018_87_SECTION_III,
            "贵部门不是该备忘录的签署方",
            "Your department is no party to this memorandum");
    public static final Refusal DRAFT_CHANGED = new Refusal(
            Refusal.Kind.CONFLICT,
            "draft-changed",
            "/revision",
            Articles.NDRC_2018_87_SECTION_III,
            "草案已修改，请重新阅读后签署",
            "The draft was changed since; read it again before you sign");
    public static final Refusal NOT_CONCLUDED = new Refusal(
            Refusal.Kind.CONFLICT,
            "not-concluded",
            "",
            Articles.NDRC_2018_87_SECTION_III,
            "该备忘录尚未签署完成",
            "The memorandum is not signed by all parties");

    public static final Refusal CODE_MALFORMED = new Refusal(
            "code-malformed",
            "/code",
            Articles.NDRC_2018_87_SECTION_III,
            "备忘录编号只能含大写字母、数字、连字符和下划线，2至63位",
            "A code is 2 to 63 capital letters, digits, hyphens and underscores");
    public static final Refusal TOO_MANY_DUTIES = new Refusal(
            "too-many-duties",
            "/duties",
            Articles.NDRC_2018_87_SECTION_III,
            "一份备忘录最多" + MOST_DUTIES + "项",
            "A memorandum has at most " + MOST_DUTIES + " duties");

    private static final Refusal FIELD_MISSING = new Refusal(
            "field-missing",
            "",
            Articles.NDRC_2018_87_SECTION_III,
            "缺少内容、格式有误或超过" + LONGEST_WORDS + "个字符",
            "Missing, malformed, or longer than " + LONGEST_WORDS + " characters");
    private static final Refusal DUTY_TWICE = new Refusal(
            "duty-twice",
            "",
            Articles.NDRC_2018_87_SECTION_III,
            "同一部门同一措施重复",
            "The same measure of the same department twice");

    private MemorandumRefusals() {}

    /** @param pointer to what is missing, malformed or too long */
    public static Refusal fieldMissing(String pointer) {
        return FIELD_MISSING.at(pointer);
    }

    static Refusal contradicts(String code) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "memorandum-contradicts",
                "/from",
                Articles.NDRC_2018_87_SECTION_III,
                "同一名单和领域在此期间已有备忘录" + code + "，请修订该备忘录",
                "For this list and field " + code + " is in force in that time; amend it instead");
    }

    static Refusal partyUnknown(String pointer, String party) {
        return new Refusal(
                        "party-unknown",
                        "",
                        Articles.NDRC_2018_87_SECTION_III + Articles.AND + Articles.NDRC_2018_87_SECTION_II,
                        "单位" + party + "未登记",
                        "The body " + party + " is not registered")
                .at(pointer);
    }

    static Refusal dutyTwice(String pointer) {
        return DUTY_TWICE.at(pointer);
    }

    static Refusal measureNotInEdition(String pointer, String measure) {
        return new Refusal(
                "measure-not-in-edition",
                pointer + "/measure",
                Articles.GUOFA_2016_33_ART_20,
                "现行措施清单中没有" + measure,
                "The catalogue in force holds no " + measure);
    }

    static Refusal measureWrongList(String pointer, String measure) {
        return new Refusal(
                "measure-wrong-list",
                pointer + "/measure",
                Articles.GUOFA_2016_33_ART_20,
                measure + "不适用于此名单",
                measure + " does not go with this list");
    }

    static Refusal measureOutsideRegion(String pointer, String measure) {
        return new Refusal(
                "measure-outside-region",
                pointer + "/department",
                Articles.GUOFA_2016_33_ART_20,
                measure + "只适用于其所属地区的部门",
                measure + " is only for departments of its region");
    }
}
