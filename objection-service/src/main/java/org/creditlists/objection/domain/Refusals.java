package org.creditlists.objection.domain;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why an objection or a decision about one is refused. Codes are stable. */
public final class Refusals {

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
    public static final Refusal NOT_CONCERNED = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "not-concerned",
            "/entry",
            Articles.GUOFA_2016_33_ART_22 + Articles.AND + Articles.JOINT_INCENTIVES_DRAFT_PART_IV_4,
            "只有主体本人可以对该条目提出异议；社会公众可以对红名单提出异议",
            "Only the subject may object to this entry; the public may object to RED entries");
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
    public static final Refusal NOT_YOUR_ENTRY = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "not-your-entry",
            "",
            Articles.GUOFA_2016_33_ART_22,
            "异议由信息提供部门核实",
            "The authority that supplied the entry verifies it");

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
            "An objection upheld in part is put right by a correction; where the entry ends, nothing of the objection is rejected");
    public static final Refusal CORRECTION_AWAITED = new Refusal(
            Refusal.Kind.CONFLICT,
            "correction-awaited",
            "",
            Articles.GUOFA_2016_33_ART_22,
            "异议已成立，正在等待更正；只可改为撤销条目",
            "The objection is upheld and the correction awaited; all that can still be decided is to withdraw the entry");
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

    private Refusals() {}
}
