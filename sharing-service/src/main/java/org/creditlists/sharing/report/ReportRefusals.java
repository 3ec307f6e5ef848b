package org.creditlists.sharing.report;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Refusals of reports at a counter. */
final class ReportRefusals {

    static final Refusal IDENTITY_UNCHECKED = new Refusal(
            "identity-unchecked",
            "/identityChecked",
            Articles.GUOFA_2014_21_PART_V_4,
            "须核对本人身份证件",
            "The identity document of the person has to be checked");

    static final Refusal COUNTER_FOR_RED_ONLY = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "counter-for-red-only",
            "/code",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III_1,
            "窗口打印面向激励名单上的个人；其他人可在网上免费查询",
            "Counters print for individuals on a red list; for everyone else the report is free online");

    static final Refusal USED_UP = new Refusal(
            Refusal.Kind.CONFLICT,
            "used-up",
            "/code",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III_1,
            "本年度四次窗口查询已用完；网上查询不限次数",
            "Four times a year at a counter; online as often as one likes");

    private ReportRefusals() {}
}
