package org.creditlists.objection.domain;

import org.creditlists.casehandling.domain.CaseRefusals;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why an objection or a decision about one is refused. Codes are stable. */
public final class Refusals {

    /** Characters of a text that somebody writes. */
    public static final int LONGEST_TEXT = 4_000;

    public static final Refusal ENTRY_UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "entry-unknown",
            "/entry",
            Articles.GUOFA_2016_33_ART_22,
            "没有该名单条目",
            "There is no such entry");
    public static final Refusal ENTRY_ENDED = new Refusal(
            Refusal.Kind.CONFLICT,
            "entry-ended",
            "/entry",
            Articles.GUOFA_2016_33_ART_22,
            "该条目已终止，不再公示和使用",
            "The entry has ended; it is not displayed or used any more");
    public static final Refusal GROUND_UNKNOWN = new Refusal(
            "ground-unknown", "/ground", Articles.GUOFA_2016_33_ART_22, "没有该异议事由", "There is no such ground");
    public static final Refusal ALREADY_UNDER_VERIFICATION = new Refusal(
            Refusal.Kind.CONFLICT,
            "already-under-verification",
            "/ground",
            Articles.GUOFA_2016_33_ART_22,
            "同一事由的异议正在核实中",
            "An objection on this ground is being verified already");
    public static final Refusal CASE_UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT, "case-unknown", "", Articles.GUOFA_2016_33_ART_22, "没有该异议案件", "There is no such case");
    public static final Refusal CASE_CLOSED = new Refusal(
            Refusal.Kind.CONFLICT,
            "case-closed",
            "",
            Articles.GUOFA_2016_33_ART_22,
            "该异议已有处理结果",
            "The case has been decided");

    public static final Refusal RESTORATION_OPEN = new Refusal(
            Refusal.Kind.CONFLICT,
            "restoration-open",
            "/entry",
            Articles.GUOFA_2016_33_ART_21 + Articles.AND + Articles.GUOFA_2016_33_ART_22,
            "该条目的信用修复申请正在办理；修复以认可该认定为前提，如认为认定有误，请先撤回修复申请",
            "An application for restoration of this entry is being decided, and it takes the designation as right;"
                    + " withdraw it first if you object to the designation");
    public static final Refusal PART_NEEDS_CORRECTION = new Refusal(
            "part-needs-correction",
            "/remedy",
            Articles.GUOFA_2016_33_ART_22,
            "部分成立的异议应以更正处理；撤销条目即为全部成立",
            "An objection upheld in part is put right by a correction;"
                    + " where the entry ends, nothing of the objection is rejected");
    public static final Refusal CORRECTION_AWAITED = new Refusal(
            Refusal.Kind.CONFLICT,
            "correction-awaited",
            "",
            Articles.GUOFA_2016_33_ART_22,
            "异议已成立，正在等待更正；只可改为撤销条目",
            "The objection is upheld and the correction awaited;"
                    + " all that can still be decided is to withdraw the entry");
    public static final Refusal NOT_CORRECTED = new Refusal(
            "not-corrected",
            "/corrected",
            Articles.GUOFA_2016_33_ART_22,
            "提出异议以来该条目没有更正",
            "The entry was not corrected since the objection");
    public static final Refusal NOTHING_TO_CLEAR = new Refusal(
            Refusal.Kind.CONFLICT,
            "nothing-to-clear",
            "",
            Articles.GUOFA_2016_33_ART_22,
            "该异议没有需要签收的恢复信誉通知",
            "No name is cleared by this case, or not yet");

    public static final Refusal STATEMENT_WRONG = new Refusal(
            "statement-missing",
            "/statement",
            Articles.GUOFA_2016_33_ART_22,
            "请说明异议理由，最多" + LONGEST_TEXT + "个字符",
            "Say what is wrong, in at most " + LONGEST_TEXT + " characters");
    public static final Refusal ENTRY_MISSING = new Refusal(
            "field-missing",
            "/entry",
            Articles.GUOFA_2016_33_ART_22,
            "请写明条目编号，见告知书",
            "Give the number of the entry; the notice has it");
    public static final Refusal OUTCOME_WRONG = new Refusal(
            "wrong-value",
            "/outcome",
            Articles.GUOFA_2016_33_ART_22,
            "结果应为UPHELD、PARTLY_UPHELD或REJECTED",
            "The outcome is UPHELD, PARTLY_UPHELD or REJECTED");
    public static final Refusal REMEDY_WRONG = new Refusal(
            "wrong-value",
            "/remedy",
            Articles.GUOFA_2016_33_ART_22,
            "异议成立的，处理方式应为WITHDRAWAL或CORRECTION",
            "Upheld, the remedy is WITHDRAWAL or CORRECTION");
    public static final Refusal REASON_WRONG = new Refusal(
            "wrong-value",
            "/reason",
            Articles.GUOFA_2016_33_ART_22,
            "未予支持的部分须有规定的理由代码",
            "What is rejected has a reason code of the edition");
    public static final Refusal REASON_NEEDLESS = new Refusal(
            "wrong-value",
            "/reason",
            Articles.GUOFA_2016_33_ART_22,
            "异议全部成立的，没有未予支持的理由",
            "Where the objection is upheld wholly, there is no reason of a rejection");
    public static final Refusal EXPLANATION_WRONG = new Refusal(
            "explanation-missing",
            "/explanation",
            Articles.GUOFA_2016_33_ART_22,
            "请向异议人说明理由，最多" + LONGEST_TEXT + "个字符",
            "Explain it to the objector, in at most " + LONGEST_TEXT + " characters");

    /** What every law refuses, in the words of this one. */
    public static final CaseRefusals OF_CASES = new CaseRefusals(ENTRY_UNKNOWN, CASE_UNKNOWN);

    private Refusals() {}
}
