package org.creditlists.incentive.efficacy.domain;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why the report of a case is refused. Codes are stable. */
public final class CaseRefusals {

    /** Characters of a summary. */
    public static final int LONGEST_SUMMARY = 4_000;

    public static final Refusal DAY_OR_PROVINCE_MISSING = new Refusal(
            "field-missing",
            "/province",
            Articles.NDRC_2018_87_SECTION_VII,
            "须注明日期和省级行政区划代码（全国性案例为000000）",
            "A case has its day and its province, six digits ending in 0000; 000000 for one of the nation");
    public static final Refusal CITY = new Refusal(
            "region-malformed",
            "/city",
            Articles.NDRC_2018_87_SECTION_VII + Articles.AND + Articles.GB_T_2260,
            "市级代码须属于该省",
            "The city is one of the province, nnnn00");
    public static final Refusal BEFORE_ORDER = new Refusal(
            "case-before-order",
            "/happenedOn",
            Articles.NDRC_2018_87_SECTION_VII,
            "案例日期早于任务下达",
            "The day of the case is before the order");
    public static final Refusal ENTRY_ENDED = new Refusal(
            Refusal.Kind.CONFLICT,
            "entry-ended",
            "/summary",
            Articles.NDRC_2018_87_SECTION_VII + Articles.AND + Articles.HUBEI_2017_PART_IV_3,
            "条目已终止，只计案例数，不再收文字",
            "The entry has ended: the case is counted, and no words about it are taken any more");
    public static final Refusal NAMES_THE_SUBJECT = new Refusal(
            "names-the-subject",
            "/summary",
            Articles.NDRC_2018_87_SECTION_VII + Articles.AND + Articles.HUBEI_2017_PART_IV_3,
            "案例说明中不得出现当事人的姓名、名称或代码",
            "The summary must not hold the name or the code of whom it is about");
    public static final Refusal SUMMARY_MISSING = new Refusal(
            "summary-missing",
            "/summary",
            Articles.NDRC_2018_87_SECTION_VII,
            "请说明案例，最多" + LONGEST_SUMMARY + "个字符",
            "Tell the case, in at most " + LONGEST_SUMMARY + " characters");
    public static final Refusal REPORTED_OTHERWISE = new Refusal(
            Refusal.Kind.CONFLICT,
            "case-reported-otherwise",
            "/case",
            Articles.NDRC_2018_87_SECTION_VII,
            "该编号已报告其他案例",
            "This id has another case");

    private CaseRefusals() {}
}
