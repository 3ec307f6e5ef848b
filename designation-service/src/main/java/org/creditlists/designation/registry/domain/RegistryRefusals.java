package org.creditlists.designation.registry.domain;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why a change of the registry is refused. Codes are stable. */
public final class RegistryRefusals {

    public static final Refusal UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "authority-unknown",
            "/authority",
            Articles.NDRC_2018_87_SECTION_II,
            "该单位未登记",
            "The body is not registered");
    public static final Refusal REGISTERED_OTHERWISE = new Refusal(
            Refusal.Kind.CONFLICT,
            "registered-otherwise",
            "/authority",
            Articles.NDRC_2018_87_SECTION_II,
            "该单位已以其他内容登记；名称请用更名，权限请用授权",
            "The body is registered with other contents; rename it, or change its mandates");
    public static final Refusal CLOSED = new Refusal(
            Refusal.Kind.CONFLICT,
            "authority-closed",
            "/authority",
            Articles.NDRC_2018_87_SECTION_II,
            "该单位已撤销",
            "The body has been closed");
    public static final Refusal REGION = new Refusal(
            "region-wrong",
            "/region",
            Articles.NDRC_2018_87_SECTION_II + Articles.AND + Articles.GB_T_2260,
            "行政区划代码与层级不符：全国000000，省级后四位为0000，市级后两位为00",
            "The region does not fit the level: 000000 for the nation, nn0000 for a province, nnnn00 for a city");
    public static final Refusal BELOW_COUNTY = new Refusal(
            "below-county",
            "/power",
            Articles.NDRC_2018_87_SECTION_II,
            "县级以下不得认定",
            "Below county level nobody designates");
    public static final Refusal AUTHORISATION_MISSING = new Refusal(
            "authorisation-missing",
            "/authorisation",
            Articles.NDRC_2018_87_SECTION_II,
            "协会商会须有主管部门授权及文号",
            "An association acts only by an authorisation, with the number of its document");
    public static final Refusal AUTHORISATION_NEEDLESS = new Refusal(
            "authorisation-needless",
            "/authorisation",
            Articles.NDRC_2018_87_SECTION_II,
            "国家机关不以授权认定",
            "A state department needs no authorisation by another");
    public static final Refusal AUTHORISER_NOT_COMPETENT = new Refusal(
            "authoriser-not-competent",
            "/authorisation/by",
            Articles.NDRC_2018_87_SECTION_II,
            "授权部门当时对该领域无权限：认定须由国家主管部门授权",
            "Whoever authorises is itself competent for the field from that day on; to designate, a national"
                    + " department");
    public static final Refusal MANDATE_OVERLAPS = new Refusal(
            Refusal.Kind.CONFLICT,
            "mandate-overlaps",
            "/from",
            Articles.NDRC_2018_87_SECTION_II,
            "该领域在此期间已有同样权限",
            "The body has this power in this field for a part of that time");
    public static final Refusal MANDATE_DATES = new Refusal(
            "mandate-dates",
            "/until",
            Articles.NDRC_2018_87_SECTION_II,
            "终止日期早于开始日期",
            "The last day is before the first");
    public static final Refusal NO_MANDATE = new Refusal(
            "no-mandate",
            "/field",
            Articles.NDRC_2018_87_SECTION_II,
            "该单位在该领域没有此权限",
            "The body has no such open power in this field");

    private RegistryRefusals() {}
}
