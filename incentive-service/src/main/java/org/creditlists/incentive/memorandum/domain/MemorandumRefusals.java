package org.creditlists.incentive.memorandum.domain;

import org.creditlists.contracts.decision.Refusal;

/** Why a change of a memorandum is refused. Codes are stable. */
public final class MemorandumRefusals {

    public static final Refusal UNKNOWN =
            new Refusal("memorandum-unknown", "", "M2", "没有该备忘录", "There is no such memorandum");
    public static final Refusal OTHER_SCOPE = new Refusal(
            "memorandum-other-scope",
            "/list",
            "M2",
            "该编号的备忘录属于其他名单或领域",
            "The memorandum of this code is for another list or field");
    public static final Refusal NOT_THE_INITIATOR = new Refusal(
            "not-the-initiator",
            "",
            "M2, S2(15)",
            "只有发起部门可以修改、撤回或终止备忘录",
            "Only the department that initiated the memorandum changes, discards or ends it");
    public static final Refusal NOT_COMPETENT = new Refusal(
            "initiator-not-competent",
            "/field",
            "M2, S2(15), S4 III",
            "备忘录由该领域的国家主管部门发起",
            "A memorandum is initiated by the national department that is competent for the field");
    public static final Refusal AMENDMENT_TOO_EARLY = new Refusal(
            "amendment-too-early",
            "/from",
            "M2",
            "修订须晚于上一版本的生效日期",
            "An amendment begins after the version before it did");
    public static final Refusal DATES = new Refusal(
            "memorandum-dates", "/until", "M2", "终止日期早于生效日期或今天", "The last day is before the first, or has passed");
    public static final Refusal NO_DUTIES =
            new Refusal("no-duties", "/duties", "M2", "备忘录没有约定措施", "The memorandum names no measure");
    public static final Refusal NO_DRAFT = new Refusal("no-draft", "", "M2", "没有待签署的草案", "There is no draft to sign");
    public static final Refusal NOT_A_PARTY =
            new Refusal("not-a-party", "", "M2", "贵部门不是该备忘录的签署方", "Your department is no party to this memorandum");
    public static final Refusal DRAFT_CHANGED = new Refusal(
            "draft-changed",
            "/revision",
            "M2",
            "草案已修改，请重新阅读后签署",
            "The draft was changed since; read it again before you sign");
    public static final Refusal NOT_CONCLUDED =
            new Refusal("not-concluded", "", "M2", "该备忘录尚未签署完成", "The memorandum is not signed by all parties");

    private MemorandumRefusals() {}

    static Refusal contradicts(String code) {
        return new Refusal(
                "memorandum-contradicts",
                "/from",
                "M2",
                "同一名单和领域在此期间已有备忘录" + code + "，请修订该备忘录",
                "For this list and field " + code + " is in force in that time; amend it instead");
    }

    static Refusal partyUnknown(String pointer, String party) {
        return new Refusal(
                "party-unknown", pointer, "M2, C1", "单位" + party + "未登记", "The body " + party + " is not registered");
    }

    static Refusal dutyTwice(String pointer) {
        return new Refusal("duty-twice", pointer, "M2", "同一部门同一措施重复", "The same measure of the same department twice");
    }

    static Refusal measureNotInEdition(String pointer, String measure) {
        return new Refusal(
                "measure-not-in-edition",
                pointer + "/measure",
                "M1, S2(20)",
                "现行措施清单中没有" + measure,
                "The catalogue in force holds no " + measure);
    }

    static Refusal measureWrongList(String pointer, String measure) {
        return new Refusal(
                "measure-wrong-list",
                pointer + "/measure",
                "M1",
                measure + "不适用于此名单",
                measure + " does not go with this list");
    }

    static Refusal measureOutsideRegion(String pointer, String measure) {
        return new Refusal(
                "measure-outside-region",
                pointer + "/department",
                "M1, S1 VI",
                measure + "只适用于其所属地区的部门",
                measure + " is only for departments of its region");
    }
}
