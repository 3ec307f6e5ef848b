package org.creditlists.incentive.offer.domain;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why an offer is refused. Codes are stable. */
public final class OfferRefusals {

    /** Most offers of one provider that are open on one day. */
    public static final int MOST_OPEN = 100;
    /** Characters of a text in each language. */
    public static final int LONGEST_OFFER_TEXT = 300;

    public static final Refusal INCENTIVES_ONLY = new Refusal(
            "incentives-only",
            "/kind",
            Articles.JOINT_INCENTIVES_DRAFT_PART_V
                    + Articles.AND
                    + Articles.JOINT_INCENTIVES_DRAFT_PART_VI
                    + Articles.AND
                    + Articles.GUOFA_2016_33_ART_10,
            "城市和市场主体只能增加激励措施，不得增加惩戒",
            "Cities and enterprises add incentives only, never punishments");
    public static final Refusal TRADE_UNKNOWN = new Refusal(
            "trade-unknown",
            "/trades",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III,
            "没有该服务领域代码，见/measures",
            "No such trade; see /measures");
    public static final Refusal REGION_NOT_YOURS = new Refusal(
            "region-not-yours",
            "/region",
            Articles.JOINT_INCENTIVES_DRAFT_PART_V,
            "只能在本地区提供",
            "A body offers incentives within its own region only");
    public static final Refusal DATES = new Refusal(
            "offer-dates",
            "/until",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III,
            "终止日期早于开始日期或今天",
            "The last day is before the first, or has passed");
    public static final Refusal LAST_DAY_MISSING = new Refusal(
            "field-missing", "/lastDay", Articles.JOINT_INCENTIVES_DRAFT_PART_III, "须写明最后一日", "The last day is needed");
    public static final Refusal LAST_DAY_TOO_SOON = new Refusal(
            "last-day-too-soon",
            "/lastDay",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III,
            "终止日期过近：享受激励的主体需要时间，最早日期见现行双人办理规则",
            "The last day is too near: those who enjoy it need the days that the policy names");
    public static final Refusal UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "offer-unknown",
            "",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III,
            "没有该激励措施",
            "There is no such offer");
    public static final Refusal NOT_YOURS = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "not-your-offer",
            "",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III,
            "该激励措施由其他单位提供",
            "The offer is another's");
    public static final Refusal MADE_OTHERWISE = new Refusal(
            Refusal.Kind.CONFLICT,
            "offer-made-otherwise",
            "/offer",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III,
            "该编号已有其他内容，请终止后另行增加",
            "This id has another content; end it and make another offer");
    public static final Refusal NOT_A_LOCAL_BODY = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "not-a-local-body",
            "",
            Articles.JOINT_INCENTIVES_DRAFT_PART_V,
            "贵单位不是已登记的地方单位，不能以城市名义增加激励",
            "Your body is not registered as one of a place, so it cannot add incentives of a city");
    public static final Refusal REGION_MALFORMED = new Refusal(
            "region-malformed",
            "/region",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III + Articles.AND + Articles.GB_T_2260,
            "行政区划代码应为六位数字",
            "A region is six digits, GB/T 2260");
    public static final Refusal PER_YEAR = new Refusal(
            "wrong-value",
            "/perYear",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III,
            "每年次数应为1至366",
            "perYear is from 1 to 366");
    public static final Refusal TOO_MANY = new Refusal(
            Refusal.Kind.CONFLICT,
            "too-many-offers",
            "",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III,
            "一个单位同时最多提供" + MOST_OPEN + "项激励",
            "A provider has at most " + MOST_OPEN + " offers open at a time");

    private static final Refusal TEXT_MISSING = new Refusal(
            "field-missing",
            "/name",
            Articles.JOINT_INCENTIVES_DRAFT_PART_III,
            "须有中英文内容，各最多" + LONGEST_OFFER_TEXT + "个字符",
            "Needed in Chinese and English, at most " + LONGEST_OFFER_TEXT + " characters each");

    private OfferRefusals() {}

    /** @param pointer to the text that is missing */
    public static Refusal textMissing(String pointer) {
        return TEXT_MISSING.at(pointer);
    }
}
