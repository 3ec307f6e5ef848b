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
            "Whoever lets an association designate is a national department, itself competent for the field from that"
                    + " day on");
    public static final Refusal ASSOCIATION_NOT_NATIONAL = new Refusal(
            "association-not-national",
            "/power",
            Articles.NDRC_2018_87_SECTION_II,
            "协会商会中仅全国性的可经授权认定",
            "Of associations and chambers only national ones are let designate");
    public static final Refusal RECOGNISER_NOT_COMPETENT = new Refusal(
            "recogniser-not-competent",
            "/authorisation/by",
            Articles.JOINT_INCENTIVES_DRAFT_PART_II,
            "推荐组织须由信用体系建设部际联席会议认可，即在该领域有推荐权限的国家单位",
            "Organisations that recommend are recognised by the inter-ministerial commission: the national body that"
                    + " has the power RECOMMEND in the field itself from that day on");
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
    public static final Refusal ID_MALFORMED = new Refusal(
            "id-malformed",
            "/authority",
            Articles.NDRC_2018_87_SECTION_II,
            "单位标识只能含小写字母、数字和连字符，2至63位",
            "An id is 2 to 63 lower-case letters, digits and hyphens");
    public static final Refusal AUTHORISATION_NOT_YOURS = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "not-yours",
            "/authorisation/by",
            Articles.HUBEI_2017_PART_IV_1 + Articles.AND + Articles.NDRC_2018_87_SECTION_II,
            "只能登记本部门作出的授权",
            "You record authorisations of your own department only");
    public static final Refusal FIELD_UNKNOWN = new Refusal(
            "field-unknown", "/field", Articles.NDRC_2018_87_SECTION_I, "没有该领域", "No edition has this field");
    public static final Refusal LIAISON_NOT_YOURS = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "not-yours",
            "",
            Articles.NDRC_2018_87_SECTION_V,
            "只能指定本单位的联络员",
            "You name your own body's liaison only");
    public static final Refusal PHONE_MALFORMED = new Refusal(
            "phone-malformed", "/phone", Articles.NDRC_2018_87_SECTION_V, "电话号码格式有误", "Not a telephone number");
    public static final Refusal LIAISON_UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "liaison-unknown",
            "",
            Articles.NDRC_2018_87_SECTION_V,
            "尚未指定联络员",
            "No liaison was named");

    private RegistryRefusals() {}

    /** @param pointer to the member */
    public static Refusal missing(String pointer) {
        String name = pointer.substring(1);
        return new Refusal(
                        "field-missing",
                        "",
                        Articles.NDRC_2018_87_SECTION_II,
                        "缺少" + name + "或内容过长",
                        name + " is missing or too long")
                .at(pointer);
    }
}
