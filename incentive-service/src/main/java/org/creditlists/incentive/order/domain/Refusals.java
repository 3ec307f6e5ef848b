package org.creditlists.incentive.order.domain;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why an order or a department's report is refused. Codes are stable. */
public final class Refusals {

    /** Characters of a remark. */
    public static final int LONGEST_REMARK = 1_000;

    public static final Refusal ORDER_UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "order-unknown",
            "",
            Articles.GUOFA_2016_33_ART_15,
            "没有该措施任务",
            "There is no such order");
    public static final Refusal ORDER_LIFTED = new Refusal(
            Refusal.Kind.CONFLICT,
            "order-lifted",
            "",
            Articles.HUBEI_2017_PART_IV_3,
            "该措施已解除，不得实施",
            "The order is lifted and must not be applied");
    public static final Refusal ORDER_SUSPENDED = new Refusal(
            Refusal.Kind.CONFLICT,
            "order-suspended",
            "",
            Articles.GUOFA_2016_33_ART_22 + Articles.AND + Articles.NDRC_ORDER_36,
            "信息核实期间、异议成立尚未更正或撤销期间，或者重整计划执行期间，暂不实施该措施",
            "The measure rests while the information is being verified, until an upheld objection is carried out,"
                    + " or while a plan of a court runs");
    public static final Refusal NOT_ACKNOWLEDGED = new Refusal(
            Refusal.Kind.CONFLICT,
            "not-acknowledged",
            "",
            Articles.GUOFA_2016_33_ART_15,
            "请先签收该措施任务",
            "Acknowledge the order before you report on it");
    public static final Refusal ALREADY_APPLIED = new Refusal(
            Refusal.Kind.CONFLICT,
            "already-applied",
            "",
            Articles.GUOFA_2016_33_ART_15,
            "该措施已报告实施",
            "The measure was reported as applied");
    public static final Refusal MANDATORY = new Refusal(
            "measure-mandatory",
            "/reason",
            Articles.GUOFA_2016_33_ART_20,
            "强制性措施不得选择不采纳",
            "A mandatory measure cannot be declined; say what stands against it");
    public static final Refusal TURN_UNKNOWN = new Refusal(
            "turn-unknown",
            "/turn",
            Articles.GUOFA_2016_33_ART_22 + Articles.AND + Articles.HUBEI_2017_PART_IV_3,
            "该任务没有此变更",
            "The order has had no such suspension, resumption or lift");
    public static final Refusal CASE_WITHOUT_APPLICATION = new Refusal(
            Refusal.Kind.CONFLICT,
            "case-without-application",
            "",
            Articles.NDRC_2018_87_SECTION_VII,
            "未实施的措施没有案例",
            "A measure that was never applied makes no case");
    public static final Refusal CASE_IN_FUTURE = new Refusal(
            "case-in-future",
            "/happenedOn",
            Articles.NDRC_2018_87_SECTION_VII,
            "案例日期晚于今天",
            "The day of the case is not yet come");
    public static final Refusal ENTRY_UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "entry-unknown",
            "/entry",
            Articles.GUOFA_2016_33_ART_15,
            "没有该名单条目",
            "There is no such entry");
    public static final Refusal ENTRY_NOT_IN_FORCE = new Refusal(
            Refusal.Kind.CONFLICT,
            "entry-not-in-force",
            "/entry",
            Articles.HUBEI_2017_PART_IV_3,
            "该名单条目已失效或超过使用期限",
            "The entry is not in force, or its period of use is over");
    public static final Refusal MEASURE_NOT_IN_EDITION = new Refusal(
            "measure-not-in-edition",
            "/measure",
            Articles.GUOFA_2016_33_ART_20,
            "现行措施清单中没有该措施",
            "The catalogue in force holds no such measure");
    public static final Refusal MEASURE_WRONG_LIST = new Refusal(
            "measure-wrong-list",
            "/measure",
            Articles.GUOFA_2016_33_ART_20,
            "该措施不适用于此名单",
            "The measure does not go with this list");
    public static final Refusal MEASURE_OUTSIDE_MEMORANDUM = new Refusal(
            "measure-outside-memorandum",
            "/measure",
            Articles.GUOFA_2016_33_ART_20,
            "该名单和领域的现行备忘录没有约定该部门实施该措施",
            "No memorandum in force for this list and field makes this department owe the measure");
    public static final Refusal NOT_THE_INITIATOR = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "not-the-initiator",
            "",
            Articles.GUOFA_2016_33_ART_15,
            "只有备忘录的发起部门可以启动",
            "Only the department that initiated the memorandum starts its measures");
    public static final Refusal MEASURE_WRONG_SUBJECT = new Refusal(
            "measure-wrong-subject",
            "/measure",
            Articles.GUOFA_2016_33_ART_20,
            "该措施不适用于此类主体",
            "The measure does not touch subjects of this kind");
    public static final Refusal MEASURE_NOT_FOR_PEOPLE = new Refusal(
            "measure-not-for-people",
            "/person",
            Articles.GUOFA_2016_33_ART_14,
            "该措施不适用于单位背后的此类人员",
            "The measure does not touch people of this role behind an organisation");
    public static final Refusal PERSON_UNKNOWN = new Refusal(
            "person-unknown",
            "/person",
            Articles.GUOFA_2016_33_ART_14,
            "该条目没有此人员",
            "Nobody of this id stands behind the organisation");

    public static final Refusal REMARK_MISSING = new Refusal(
            "remark-missing",
            "/remark",
            Articles.GUOFA_2016_33_ART_15,
            "请说明原因，最多" + LONGEST_REMARK + "个字符",
            "Say why, in at most " + LONGEST_REMARK + " characters");

    private Refusals() {}

    /** @param field of the request that is not there */
    public static Refusal fieldMissing(String field) {
        return new Refusal(
                "field-missing", "/" + field, Articles.GUOFA_2016_33_ART_15, "缺少" + field, field + " is missing");
    }
}
