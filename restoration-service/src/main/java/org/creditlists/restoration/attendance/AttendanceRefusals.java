package org.creditlists.restoration.attendance;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why a provider is not recognised, or a record not taken. Codes are stable. */
final class AttendanceRefusals {

    static final int MOST_HOURS = 24;
    static final int LONGEST_YEARS = 50;

    static final Refusal ID_MALFORMED = new Refusal(
            "id-malformed",
            "/provider",
            Articles.GUOFA_2016_33_ART_21,
            "机构标识只能含小写字母、数字和连字符，2至63位",
            "An id is 2 to 63 lower-case letters, digits and hyphens");
    static final Refusal AUTHORITY_NOT_COMPETENT = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "authority-not-competent",
            "",
            Articles.GUOFA_2016_33_ART_21 + Articles.AND + Articles.NDRC_2018_87_SECTION_II,
            "本机关未登记认定职权，不能认可机构",
            "Your authority has no registered mandate, so it cannot recognise a provider");
    static final Refusal UNTIL_WRONG = new Refusal(
            "wrong-value",
            "/until",
            Articles.GUOFA_2016_33_ART_21,
            "终止日期早于起始日期，或在" + LONGEST_YEARS + "年之后",
            "The last day is before the first, or more than " + LONGEST_YEARS + " years ahead");
    static final Refusal RECOGNISED_BY_ANOTHER = new Refusal(
            Refusal.Kind.CONFLICT,
            "recognised-by-another",
            "/provider",
            Articles.GUOFA_2016_33_ART_21,
            "该机构由其他部门认可",
            "Another authority recognised this provider");
    static final Refusal HOURS_WRONG = new Refusal(
            "wrong-value",
            "/hours",
            Articles.GUOFA_2016_33_ART_21,
            "小时数应为1至" + MOST_HOURS,
            "hours is from 1 to " + MOST_HOURS);
    static final Refusal DAY_WRONG = new Refusal(
            "wrong-value", "/on", Articles.GUOFA_2016_33_ART_21, "日期缺失或在将来", "The day is missing or in the future");
    static final Refusal PROVIDER_NOT_RECOGNISED = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "provider-not-recognised",
            "",
            Articles.GUOFA_2016_33_ART_21,
            "本机构在该日未获认可登记此类记录",
            "Your organisation was not recognised to record this on that day");
    static final Refusal CODE_MALFORMED = new Refusal(
            "code-malformed",
            "/code",
            Articles.GUOFA_2014_21_PART_V_2,
            "代码无效，请核对",
            "Not a valid code of an organisation or a person");
    static final Refusal PROVIDER_UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "provider-unknown",
            "",
            Articles.GUOFA_2016_33_ART_21,
            "没有该编号的认可机构",
            "No provider was recognised under this id");

    static final Refusal UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "attendance-unknown",
            "",
            Articles.GUOFA_2016_33_ART_21,
            "没有该记录，或已撤销",
            "There is no such record, or it was taken back");

    private AttendanceRefusals() {}

    static Refusal missing(String name) {
        return new Refusal(
                "field-missing",
                "/" + name,
                Articles.GUOFA_2016_33_ART_21,
                "缺少" + name + "或内容过长",
                name + " is missing or too long");
    }
}
