package org.creditlists.restoration.domain;

import java.time.LocalDate;
import org.creditlists.casehandling.domain.CaseRefusals;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why an application or a decision about one is refused. Codes are stable. */
public final class Refusals {

    /** Characters of a text that somebody writes. */
    public static final int LONGEST_TEXT = 4_000;

    public static final Refusal ENTRY_UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "entry-unknown",
            "/entry",
            Articles.GUOFA_2016_33_ART_21,
            "没有该名单条目",
            "There is no such entry");
    public static final Refusal ENTRY_ENDED = new Refusal(
            Refusal.Kind.CONFLICT,
            "entry-ended",
            "/entry",
            Articles.GUOFA_2016_33_ART_21,
            "该条目已终止，无需修复",
            "The entry has ended; there is nothing to restore");
    public static final Refusal NOTHING_TO_RESTORE = new Refusal(
            "nothing-to-restore",
            "/entry",
            Articles.GUOFA_2016_33_ART_21,
            "红名单条目无需修复",
            "A RED entry needs no restoration");
    public static final Refusal ROUTE_UNKNOWN =
            new Refusal("route-unknown", "/route", Articles.GUOFA_2016_33_ART_21, "没有该修复途径", "There is no such route");
    public static final Refusal ALREADY_REQUESTED = new Refusal(
            Refusal.Kind.CONFLICT,
            "already-requested",
            "/entry",
            Articles.HUBEI_2017_PART_IV_3,
            "修复申请正在办理中",
            "An application is being decided already");
    public static final Refusal CASE_UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "case-unknown",
            "",
            Articles.HUBEI_2017_PART_IV_3,
            "没有该修复申请",
            "There is no such application");
    public static final Refusal CASE_CLOSED = new Refusal(
            Refusal.Kind.CONFLICT,
            "case-closed",
            "",
            Articles.HUBEI_2017_PART_IV_3,
            "该申请已有处理结果",
            "The application has been decided");

    public static final Refusal ROUTE_NOT_FOR_SUBJECT = new Refusal(
            "route-not-for-subject",
            "/route",
            Articles.GUOFA_2016_33_ART_21,
            "该修复途径不适用于此类主体",
            "This route is not for this kind of subject");
    public static final Refusal OBJECTION_OPEN = new Refusal(
            Refusal.Kind.CONFLICT,
            "objection-open",
            "/entry",
            Articles.GUOFA_2016_33_ART_22 + Articles.AND + Articles.GUOFA_2016_33_ART_21,
            "对该条目的异议正在核实；修复以认可该认定为前提，请等待核实结果或先撤回异议",
            "Your objection to this entry is being verified, and restoration takes the designation as right;"
                    + " wait for the outcome, or take the objection back first");
    public static final Refusal COMMITMENT_MISSING = new Refusal(
            "commitment-missing",
            "/commitment",
            Articles.GUOFA_2016_33_ART_21 + Articles.AND + Articles.NDRC_2018_87_SECTION_VIII,
            "请阅读并签署信用承诺书",
            "Read and sign the commitment; its text is among the terms");
    public static final Refusal EVIDENCE_MISSING = new Refusal(
            "evidence-missing",
            "/evidence",
            Articles.GUOFA_2016_33_ART_21,
            "该修复途径须提交证明材料",
            "This route asks for evidence; upload a file and name it");
    public static final Refusal ACCEPTED_BEFORE = new Refusal(
            Refusal.Kind.CONFLICT,
            "accepted-before",
            "",
            Articles.HUBEI_2017_PART_IV_3,
            "该申请已经受理",
            "The application was accepted before");
    public static final Refusal NOTHING_TO_SHIELD = new Refusal(
            "nothing-to-shield",
            "/entry",
            Articles.NDRC_ORDER_36,
            "只有法人等组织的黑名单、重点关注名单条目可以因重整计划屏蔽",
            "Only BLACK and WATCH entries of organisations are shielded for a reorganisation plan");
    public static final Refusal SHIELDED_ALREADY = new Refusal(
            Refusal.Kind.CONFLICT,
            "shielded-already",
            "/entry",
            Articles.NDRC_ORDER_36,
            "该条目已在屏蔽期",
            "The entry is shielded already");
    public static final Refusal SHIELD_DATE = new Refusal(
            "shield-date",
            "/until",
            Articles.NDRC_ORDER_36,
            "重整计划的期限应自今日起、不超过十年",
            "The last day of the plan is from today on, and within ten years");

    public static final Refusal STATEMENT_WRONG = new Refusal(
            "statement-missing",
            "/statement",
            Articles.GUOFA_2016_33_ART_21,
            "请说明修复情况，最多" + LONGEST_TEXT + "个字符",
            "Say what was done, in at most " + LONGEST_TEXT + " characters");
    public static final Refusal ENTRY_MISSING = new Refusal(
            "field-missing",
            "/entry",
            Articles.GUOFA_2016_33_ART_21,
            "请写明条目编号，见告知书",
            "Give the number of the entry; the notice has it");
    public static final Refusal COMMITMENT_WRONG = new Refusal(
            "commitment-unknown",
            "/commitment",
            Articles.GUOFA_2016_33_ART_21,
            "签署的不是现行承诺书，请重新阅读后签署",
            "The commitment that is signed is not the one in force; read it again and sign");
    public static final Refusal OUTCOME_WRONG = new Refusal(
            "wrong-value",
            "/outcome",
            Articles.HUBEI_2017_PART_IV_3,
            "结果应为GRANTED或REFUSED",
            "The outcome is GRANTED or REFUSED");
    public static final Refusal REASON_WRONG = new Refusal(
            "wrong-value",
            "/reason",
            Articles.HUBEI_2017_PART_IV_3,
            "不予修复须有规定的理由代码",
            "A refusal has a reason code of the edition");
    public static final Refusal EXPLANATION_WRONG = new Refusal(
            "explanation-missing",
            "/explanation",
            Articles.HUBEI_2017_PART_IV_3,
            "请向申请人说明理由，最多" + LONGEST_TEXT + "个字符",
            "Explain it to the applicant, in at most " + LONGEST_TEXT + " characters");
    public static final Refusal NEXT_TRY_WRONG = new Refusal(
            "wrong-value",
            "/nextTryFrom",
            Articles.HUBEI_2017_PART_IV_3,
            "不予修复须注明下次可申请的日期，应在今日之后、规定的最长期限之内",
            "A refusal has the date of the next try, after today and within what the edition allows");
    public static final Refusal NOT_RESTORED = new Refusal(
            Refusal.Kind.CONFLICT,
            "not-restored",
            "",
            Articles.HUBEI_2017_PART_IV_3,
            "该申请未获同意，没有修复证明",
            "The application was not granted; there is no certificate");

    /** What every law refuses, in the words of this one. */
    public static final CaseRefusals OF_CASES = new CaseRefusals(ENTRY_UNKNOWN, CASE_UNKNOWN);

    private Refusals() {}

    public static Refusal missing(String name) {
        return new Refusal(
                "field-missing",
                "/" + name,
                Articles.HUBEI_2017_PART_IV_3,
                "缺少" + name + "或内容过长",
                name + " is missing or too long");
    }

    static Refusal notRestorableEarly(LocalDate until) {
        return new Refusal(
                "not-restorable-early",
                "/entry",
                Articles.HUBEI_2017_PART_IV_3,
                "按认定标准该条目不能提前修复，" + until + "期满后自行终止",
                "By its standard the entry cannot be restored early; it ends by itself after " + until);
    }

    static Refusal hoursMissing(String what, int wanted, int recorded) {
        return what.equals("TRAINING") ? trainingMissing(wanted, recorded) : serviceMissing(wanted, recorded);
    }

    private static Refusal trainingMissing(int wanted, int recorded) {
        return new Refusal(
                "training-missing",
                "/route",
                Articles.NDRC_2018_87_SECTION_VIII + Articles.AND + Articles.GUOFA_2016_33_ART_21,
                "须有认可机构登记的修复培训" + wanted + "小时，已登记" + recorded + "小时",
                "Training of " + wanted + " hours has to be recorded by recognised providers; there are " + recorded);
    }

    private static Refusal serviceMissing(int wanted, int recorded) {
        return new Refusal(
                "service-missing",
                "/route",
                Articles.NDRC_2018_87_SECTION_VIII + Articles.AND + Articles.GUOFA_2016_33_ART_21,
                "须有认可机构登记的公益服务" + wanted + "小时，已登记" + recorded + "小时",
                "Service of " + wanted + " hours has to be recorded by recognised providers; there are " + recorded);
    }

    static Refusal notConfirmed(String condition) {
        return new Refusal(
                "condition-not-confirmed",
                "/confirmed",
                Articles.GUOFA_2016_33_ART_21,
                "同意修复须确认条件已具备：" + condition,
                "To grant it, confirm that this condition is met: " + condition);
    }

    static Refusal tooEarly(LocalDate from) {
        return new Refusal(
                "too-early",
                "/entry",
                Articles.GUOFA_2016_33_ART_21,
                "最早可于" + from + "申请修复",
                "Restoration may be applied for from " + from);
    }
}
