package org.creditlists.incentive.counter;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why a desk gets no answer, or cannot record a use. Codes are stable. */
final class CounterRefusals {

    static final Refusal AGREEMENT_MISSING = new Refusal(
            "agreement-missing",
            "/agreed",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III,
            "记录使用情况须经本人同意",
            "A use is recorded only with the agreement of the person");
    static final Refusal NOT_ENJOYED = new Refusal(
            "not-enjoyed",
            "/incentive",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III,
            "此人此时在此处不享有该激励",
            "The person does not enjoy this incentive here and now");
    static final Refusal USED_UP = new Refusal(
            Refusal.Kind.CONFLICT,
            "used-up",
            "/incentive",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III,
            "本年度次数已用完",
            "It has been used as often as a year allows");
    static final Refusal RECORDED_OTHERWISE = new Refusal(
            Refusal.Kind.CONFLICT,
            "use-recorded-otherwise",
            "/use",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III,
            "该编号已记录其他使用",
            "This id has another use");
    static final Refusal PLACE_MALFORMED = new Refusal(
            "region-malformed",
            "/place",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III + Articles.AND + Articles.GB_T_2260,
            "行政区划代码应为六位数字",
            "A place is six digits, GB/T 2260");
    static final Refusal TRADE_UNKNOWN = new Refusal(
            "trade-unknown",
            "/trade",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III,
            "没有该服务领域代码，见/measures",
            "No such trade; see /measures");

    private CounterRefusals() {}
}
