package org.creditlists.designation.entry.domain;

import java.time.LocalDate;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why a designation, a correction or a withdrawal is refused. Codes are stable. */
public final class Refusals {

    public static final Refusal NO_STANDARD = new Refusal(
            "no-standard",
            "/field",
            Articles.NDRC_2018_87_SECTION_I,
            "该领域在决定之日没有该名单的认定标准",
            "On the day of the decision there is no standard for this list in this field");
    public static final Refusal AUTHORITY_UNKNOWN = new Refusal(
            "authority-unknown",
            "/authority",
            Articles.NDRC_2018_87_SECTION_II,
            "认定部门未登记，或有同名单位；请填写单位标识（见/authorities）",
            "The authority is not registered, or several have that name: give its id, as in /authorities");
    public static final Refusal BELOW_COUNTY = new Refusal(
            "below-county",
            "/authority",
            Articles.NDRC_2018_87_SECTION_II,
            "县级以下不得认定",
            "Below county level nobody designates");
    public static final Refusal NOT_COMPETENT = new Refusal(
            "not-competent",
            "/authority",
            Articles.NDRC_2018_87_SECTION_II,
            "认定部门对该领域没有认定权限",
            "The authority is not competent for this field or at its level");
    public static final Refusal NOT_COMPETENT_THEN = new Refusal(
            "not-competent-then",
            "/decisionDate",
            Articles.NDRC_2018_87_SECTION_II,
            "认定部门在决定之日对该领域没有认定权限",
            "On the day of the decision the authority was not competent for this field");
    public static final Refusal UNDER_AGE = new Refusal(
            "under-age",
            "/code",
            Articles.GUOFA_2014_21_PART_V_4,
            "决定之日未满18周岁，不得列入",
            "Nobody under 18 on the day of the decision is put on this list");
    public static final Refusal PERSON_UNDER_AGE = new Refusal(
            "under-age",
            "/legalRepresentative",
            Articles.GUOFA_2014_21_PART_V_4,
            "未满18周岁者不得随单位列入",
            "Nobody under 18 is listed with an organisation");
    public static final Refusal OTHER_EDITION = new Refusal(
            "other-edition",
            "/decisionDate",
            Articles.NDRC_2018_87_SECTION_I,
            "更正后的决定日期适用另一版认定标准；请先以ERROR退出，再以新的决定列入",
            "Under the corrected date another standard applies; end the entry as an ERROR and designate by a new"
                    + " decision");
    public static final Refusal HONOUR_MISSING = new Refusal(
            "honour-missing",
            "/honour",
            Articles.JOINT_INCENTIVES_DRAFT_ATTACHMENT,
            "须注明附件所列荣誉的名称；其他荣誉须在awardedBy注明已登记的市级以上授予机关",
            "Name an honour of the attachment; for another one also, in awardedBy, the registered body of city level or"
                    + " above that awarded it");
    public static final Refusal RECOMMENDATION_MISSING = new Refusal(
            "recommendation-missing",
            "/recommendedBy",
            Articles.JOINT_INCENTIVES_DRAFT_PART_II,
            "须注明已登记的推荐单位",
            "Name the registered body that recommends");
    public static final Refusal NOT_RECOGNISED = new Refusal(
            "not-recognised",
            "/recommendedBy",
            Articles.JOINT_INCENTIVES_DRAFT_PART_II,
            "推荐单位在决定之日未获认可在该领域推荐",
            "On the day of the decision the body was not recognised to recommend in this field");
    public static final Refusal APPLICATION_MISSING = new Refusal(
            "application-missing",
            "/application",
            Articles.JOINT_INCENTIVES_DRAFT_PART_II,
            "须注明本人提出并经本部门核实的申请",
            "Name an application of the subject's own that this department has verified");
    public static final Refusal CONSENT_NEEDLESS = new Refusal(
            "consent-needless",
            "/entry",
            Articles.JOINT_INCENTIVES_DRAFT_PART_IV_2,
            "只有红名单上的个人须同意公示",
            "Consent is asked only of individuals on RED");
    public static final Refusal ALREADY_DELIVERED = new Refusal(
            Refusal.Kind.CONFLICT,
            "already-delivered",
            "/on",
            Articles.NDRC_2018_87_SECTION_II,
            "该告知书已登记为另一日期送达，以首次登记为准",
            "The notice is recorded as delivered on another day; the first record counts");
    public static final Refusal DATE_OF_ACT = new Refusal(
            "date-of-act",
            "/on",
            Articles.NDRC_2018_87_SECTION_II,
            "日期不得早于决定日期或晚于今天",
            "The date is neither before the decision nor after today");
    public static final Refusal NOT_YOURS = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "not-yours",
            "/authority",
            Articles.HUBEI_2017_PART_IV_1,
            "您不能代表该认定部门",
            "You do not act for this authority");
    public static final Refusal WRONG_SUBJECT_KIND = new Refusal(
            "wrong-subject-kind",
            "/subjectKind",
            Articles.NDRC_2018_87_SECTION_I,
            "该认定标准不适用于此类主体",
            "The standard does not apply to this kind of subject");
    public static final Refusal GROUND_UNKNOWN = new Refusal(
            "ground-unknown",
            "/ground",
            Articles.NDRC_2018_87_SECTION_II,
            "认定标准中没有该认定情形；各领域的情形见/standards",
            "The standard has no such ground; /standards lists them");
    public static final Refusal DECISION_IN_FUTURE = new Refusal(
            "decision-in-future",
            "/decisionDate",
            Articles.NDRC_2018_87_SECTION_II,
            "决定日期晚于今天",
            "The decision is dated after today");
    public static final Refusal VALIDITY_BEFORE_DECISION = new Refusal(
            "validity-before-decision",
            "/validUntil",
            Articles.NDRC_2018_87_SECTION_II,
            "有效期截止日早于决定日期",
            "The validity ends before the decision");
    public static final Refusal ALREADY_OVER = new Refusal(
            "already-over",
            "/validUntil",
            Articles.HUBEI_2017_PART_IV_3,
            "有效期已过，不再列入",
            "The validity is over; nothing is displayed or used after it");
    public static final Refusal ENTRY_UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "entry-unknown",
            "/entry",
            Articles.GUOFA_2016_33_ART_19,
            "没有该名单条目",
            "There is no such entry");

    public static final Refusal EXIT_DATE = new Refusal(
            "exit-date",
            "/exitDate",
            Articles.GUOFA_2016_33_ART_19,
            "退出日期不得早于决定日期或晚于今天",
            "The entry ended neither before its decision nor after today");
    public static final Refusal EXIT_UNKNOWN = new Refusal(
            "exit-unknown",
            "/decisionNumber",
            Articles.GUOFA_2016_33_ART_19,
            "没有该决定的名单条目，无可退出",
            "There is no entry of this decision that could end");
    public static final Refusal EXIT_REASON = new Refusal(
            "exit-reason",
            "/exitReason",
            Articles.GUOFA_2016_33_ART_19 + Articles.AND + Articles.HUBEI_2017_PART_IV_3,
            "退出原因应为撤销、认定错误、不再符合条件或期满；信用修复请通过修复程序办理",
            "REVOKED, ERROR, INELIGIBLE or EXPIRED; restoration and transfer follow from their own procedures");
    public static final Refusal STILL_VALID = new Refusal(
            "still-valid", "/exitReason", Articles.GUOFA_2016_33_ART_19, "有效期未满", "The validity is not over");

    public static final Refusal TRANSFER_TO_BLACK_ONLY = new Refusal(
            "transfer-to-black-only",
            "/transferredFrom",
            Articles.NDRC_2018_87_SECTION_IV,
            "只能由重点关注名单转入黑名单",
            "Only a WATCH entry goes over, and only into BLACK");
    public static final Refusal NOTHING_TO_TRANSFER = new Refusal(
            "nothing-to-transfer",
            "/transferredFrom",
            Articles.NDRC_2018_87_SECTION_IV,
            "没有该主体有效的重点关注名单条目可转入",
            "The subject has no such WATCH entry that has not ended");
    public static final Refusal TRANSFER_OUTSIDE_VALIDITY = new Refusal(
            "transfer-outside-validity",
            "/actDate",
            Articles.NDRC_2018_87_SECTION_IV,
            "行为日期（未填写时为决定日期）不在重点关注名单条目的有效期内，或晚于决定日期",
            "The act (the decision, where no act is dated) does not fall within the validity of the WATCH entry, or"
                    + " is dated"
                    + " after the decision");
    /** From when RED is possible again, and by which record, is nobody's to know but the subject's. */
    public static final Refusal NOT_CLEAN = new Refusal(
            "not-clean",
            "/code",
            Articles.JOINT_INCENTIVES_DRAFT_PART_II + Articles.AND + Articles.JOINT_INCENTIVES_DRAFT_PART_IV_2,
            "主体有严重失信记录，不得列入红名单",
            "The subject has a record of serious untrustworthiness, and cannot be on RED");

    public static final Refusal NAME_DIFFERS = new Refusal(
            "name-differs",
            "/name",
            Articles.GUOFA_2014_21_PART_V_2,
            "该代码在另一有效条目中对应不同的名称，请核对；如确已更名，请将nameConfirmed设为true",
            "Another entry in force has this code under a different name; compare both, and if the subject was"
                    + " renamed say"
                    + " nameConfirmed true");

    private Refusals() {}

    /** Whether a refusal says something of other entries of the subject than the one that it is about. */
    public static boolean tellsOfARecord(Refusal refusal) {
        return refusal.code().equals(NOT_CLEAN.code()) || refusal.code().equals(NAME_DIFFERS.code());
    }

    /** The same refusal with the other name of the code in it. */
    public static Refusal withName(Refusal refusal, String name) {
        return new Refusal(
                refusal.code(),
                refusal.pointer(),
                refusal.basis(),
                refusal.zh() + "；另一名称：" + name,
                refusal.en() + "; the other name: " + name);
    }

    static Refusal validityTooLong(LocalDate longest) {
        return new Refusal(
                "validity-too-long",
                "/validUntil",
                Articles.NDRC_2018_87_SECTION_I,
                "有效期超过认定标准，最晚为" + longest,
                "The validity is longer than the standard allows; the last day is " + longest);
    }

    static Refusal validityTooShort(LocalDate shortest) {
        return new Refusal(
                "validity-too-short",
                "/validUntil",
                Articles.NDRC_2018_87_SECTION_I,
                "有效期短于认定标准，最早为" + shortest,
                "The validity is shorter than the standard demands; the last day is " + shortest + " at the earliest");
    }

    static Refusal priorNoticeMissing(int days) {
        return new Refusal(
                "prior-notice-missing",
                "/priorNoticeDate",
                Articles.NDRC_2018_87_SECTION_I,
                "认定标准要求决定前至少" + days + "日告知当事人，请注明告知日期",
                "The standard demands that the subject is told " + days + " days before the decision; say when it was");
    }

    static Refusal priorNoticeTooLate(LocalDate earliest) {
        return new Refusal(
                "prior-notice-too-late",
                "/priorNoticeDate",
                Articles.NDRC_2018_87_SECTION_I,
                "告知后期限未满即作出决定，最早可于" + earliest + "决定",
                "The decision came before the days after the prior notice were over, on " + earliest);
    }

    static Refusal entryEnded(SubjectLists.End end) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "entry-ended",
                "/decisionNumber",
                Articles.GUOFA_2016_33_ART_19 + Articles.AND + Articles.HUBEI_2017_PART_IV_3,
                "该决定的条目已于" + end.on() + "终止（" + end.reason() + "），重新列入须有新的决定",
                "The entry of this decision ended on " + end.on() + " (" + end.reason()
                        + "); only a new decision can make another");
    }
}
