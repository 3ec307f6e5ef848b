package org.creditlists.base.caller;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why a caller is no body of the registry. Codes are stable. */
public final class CallerRefusals {

    public static final Refusal NOT_REGISTERED = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "organisation-not-registered",
            "",
            Articles.HUBEI_2017_PART_IV_1,
            "访问令牌中的单位不在登记机构之列，或已撤销",
            "The organisation of the token is no body of the registry, or is closed");
    public static final Refusal REGION_WRONG = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "region-not-registered",
            "",
            Articles.HUBEI_2017_PART_IV_1,
            "访问令牌中的地区不是该单位登记的地区",
            "The region of the token is not the one for which its organisation is registered");
    public static final Refusal RANK_UNKNOWN = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "rank-unknown",
            "",
            Articles.GUOFA_2014_21_PART_IV_5,
            "访问令牌中的查询级别无效",
            "The token names a rank that has no powers of inquiry");
    public static final Refusal NOT_LEARNT = new Refusal(
            Refusal.Kind.UNAVAILABLE,
            "registry-not-ready",
            "",
            Articles.HUBEI_2017_PART_IV_1,
            "登记机构正在加载，请稍后重试",
            "The registry of bodies is being loaded; try again in a moment");

    private CallerRefusals() {}
}
