package org.creditlists.objection.domain;

import org.creditlists.contracts.decision.Refusal;

/** Why an objection or a decision about one is refused. Codes are stable. */
public final class Refusals {

    public static final Refusal ENTRY_UNKNOWN =
            new Refusal("entry-unknown", "/entry", "O1", "没有该名单条目", "There is no such entry");
    public static final Refusal ENTRY_ENDED = new Refusal(
            "entry-ended",
            "/entry",
            "S2(22)",
            "该条目已终止，不再公示和使用",
            "The entry has ended; it is not displayed or used any more");
    public static final Refusal NOT_CONCERNED = new Refusal(
            "not-concerned",
            "/entry",
            "O1, S0 IV(4)",
            "只有主体本人可以对该条目提出异议；社会公众可以对红名单提出异议",
            "Only the subject may object to this entry; the public may object to RED entries");
    public static final Refusal GROUND_UNKNOWN =
            new Refusal("ground-unknown", "/ground", "O1", "没有该异议事由", "There is no such ground");
    public static final Refusal ALREADY_UNDER_VERIFICATION = new Refusal(
            "already-under-verification",
            "/ground",
            "O2",
            "同一事由的异议正在核实中",
            "An objection on this ground is being verified already");
    public static final Refusal CASE_UNKNOWN =
            new Refusal("case-unknown", "", "O2", "没有该异议案件", "There is no such case");
    public static final Refusal CASE_CLOSED =
            new Refusal("case-closed", "", "O4", "该异议已有处理结果", "The case has been decided");
    public static final Refusal NOT_YOUR_ENTRY =
            new Refusal("not-your-entry", "", "O2", "异议由信息提供部门核实", "The authority that supplied the entry verifies it");

    private Refusals() {}
}
