package org.creditlists.restoration.domain;

import java.time.LocalDate;
import org.creditlists.contracts.decision.Refusal;

/** Why an application or a decision about one is refused. Codes are stable. */
public final class Refusals {

    public static final Refusal ENTRY_UNKNOWN =
            new Refusal("entry-unknown", "/entry", "R1", "没有该名单条目", "There is no such entry");
    public static final Refusal ENTRY_ENDED = new Refusal(
            "entry-ended", "/entry", "S2(21)", "该条目已终止，无需修复", "The entry has ended; there is nothing to restore");
    public static final Refusal NOTHING_TO_RESTORE =
            new Refusal("nothing-to-restore", "/entry", "R1", "红名单条目无需修复", "A RED entry needs no restoration");
    public static final Refusal ROUTE_UNKNOWN =
            new Refusal("route-unknown", "/route", "R1", "没有该修复途径", "There is no such route");
    public static final Refusal NOT_RESTORABLE_EARLY = new Refusal(
            "not-restorable-early",
            "/entry",
            "R5",
            "按认定标准该条目不能提前修复，到期自行终止",
            "By its standard the entry cannot be restored early; it ends by itself");
    public static final Refusal ALREADY_REQUESTED =
            new Refusal("already-requested", "/entry", "R3", "修复申请正在办理中", "An application is being decided already");
    public static final Refusal CASE_UNKNOWN =
            new Refusal("case-unknown", "", "R3", "没有该修复申请", "There is no such application");
    public static final Refusal CASE_CLOSED =
            new Refusal("case-closed", "", "R3", "该申请已有处理结果", "The application has been decided");
    public static final Refusal NOT_YOUR_ENTRY =
            new Refusal("not-your-entry", "", "R3", "由认定部门负责修复", "Who designated restores");
    public static final Refusal NOT_CONCERNED =
            new Refusal("not-concerned", "/entry", "R1", "只有主体本人可以申请修复", "Only the subject of the entry may apply");

    private Refusals() {}

    static Refusal tooEarly(LocalDate from) {
        return new Refusal(
                "too-early", "/entry", "R2", "最早可于" + from + "申请修复", "Restoration may be applied for from " + from);
    }
}
