package org.creditlists.incentive.order.domain;

import org.creditlists.contracts.decision.Refusal;

/** Why an order or a department's report is refused. Codes are stable. */
public final class Refusals {

    public static final Refusal ORDER_UNKNOWN =
            new Refusal("order-unknown", "", "M3", "没有该措施任务", "There is no such order");
    public static final Refusal NOT_YOUR_ORDER =
            new Refusal("not-your-order", "", "M3", "该措施任务属于其他部门", "The order is addressed to another department");
    public static final Refusal ORDER_LIFTED =
            new Refusal("order-lifted", "", "M5", "该措施已解除，不得实施", "The order is lifted and must not be applied");
    public static final Refusal ORDER_SUSPENDED = new Refusal(
            "order-suspended",
            "",
            "M4, S2(22)",
            "信息核实期间暂不实施该措施",
            "The measure rests while the information is being verified");
    public static final Refusal NOT_ACKNOWLEDGED =
            new Refusal("not-acknowledged", "", "M3", "请先签收该措施任务", "Acknowledge the order before you report on it");
    public static final Refusal ALREADY_APPLIED =
            new Refusal("already-applied", "", "M3", "该措施已报告实施", "The measure was reported as applied");
    public static final Refusal MANDATORY = new Refusal(
            "measure-mandatory",
            "/reason",
            "S2(20)",
            "强制性措施不得选择不采纳",
            "A mandatory measure cannot be declined; say what stands against it");
    public static final Refusal TURN_UNKNOWN = new Refusal(
            "turn-unknown", "/turn", "M4, M5", "该任务没有此变更", "The order has had no such suspension, resumption or lift");
    public static final Refusal CASE_WITHOUT_APPLICATION = new Refusal(
            "case-without-application", "", "M7", "未实施的措施没有案例", "A measure that was never applied makes no case");
    public static final Refusal CASE_IN_FUTURE =
            new Refusal("case-in-future", "/happenedOn", "M7", "案例日期晚于今天", "The day of the case is not yet come");
    public static final Refusal ENTRY_UNKNOWN =
            new Refusal("entry-unknown", "/entry", "M3", "没有该名单条目", "There is no such entry");
    public static final Refusal ENTRY_NOT_IN_FORCE = new Refusal(
            "entry-not-in-force",
            "/entry",
            "M3, S1 IV(3)",
            "该名单条目已失效或超过使用期限",
            "The entry is not in force, or its period of use is over");
    public static final Refusal MEASURE_NOT_IN_EDITION = new Refusal(
            "measure-not-in-edition",
            "/measure",
            "M1, S2(20)",
            "现行措施清单中没有该措施",
            "The catalogue in force holds no such measure");
    public static final Refusal MEASURE_WRONG_LIST =
            new Refusal("measure-wrong-list", "/measure", "M1", "该措施不适用于此名单", "The measure does not go with this list");
    public static final Refusal MEASURE_OUTSIDE_MEMORANDUM = new Refusal(
            "measure-outside-memorandum",
            "/measure",
            "M2, S2(20)",
            "该名单和领域的现行备忘录没有约定该部门实施该措施",
            "No memorandum in force for this list and field makes this department owe the measure");
    public static final Refusal NOT_THE_INITIATOR = new Refusal(
            "not-the-initiator",
            "",
            "M2, S2(15)",
            "只有备忘录的发起部门可以启动",
            "Only the department that initiated the memorandum starts its measures");
    public static final Refusal MEASURE_WRONG_SUBJECT = new Refusal(
            "measure-wrong-subject",
            "/measure",
            "M1",
            "该措施不适用于此类主体",
            "The measure does not touch subjects of this kind");
    public static final Refusal MEASURE_NOT_FOR_PEOPLE = new Refusal(
            "measure-not-for-people",
            "/person",
            "M1, C9, S2(14)",
            "该措施不适用于单位背后的此类人员",
            "The measure does not touch people of this role behind an organisation");
    public static final Refusal PERSON_UNKNOWN = new Refusal(
            "person-unknown", "/person", "C9", "该条目没有此人员", "Nobody of this id stands behind the organisation");

    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private Refusals() {}

    /** The HTTP status that says the same. */
    public static int statusOf(Refusal refusal) {
        return switch (refusal.code()) {
            case "order-unknown", "entry-unknown" -> NOT_FOUND;
            case "not-your-order", "not-the-initiator" -> FORBIDDEN;
            case "order-lifted",
                    "order-suspended",
                    "not-acknowledged",
                    "already-applied",
                    "entry-not-in-force",
                    "case-without-application" -> CONFLICT;
            default -> UNPROCESSABLE;
        };
    }
}
