package org.creditlists.base.approval.domain;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why a request that needs a second person is not decided. Codes are stable. */
public final class ApprovalRefusals {

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 500;

    public static final Refusal UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "approval-unknown",
            "",
            Articles.HUBEI_2017_PART_IV_1,
            "本单位没有该待复核事项",
            "The organisation has no such request");
    public static final Refusal BY_THE_FIRST = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "approval-by-the-first",
            "",
            Articles.HUBEI_2017_PART_IV_1,
            "须由本单位另一人复核，申请人不能复核自己的申请",
            "Another person of the organisation decides; nobody decides about an own request");
    public static final Refusal NOT_THE_FIRST = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "approval-not-yours",
            "",
            Articles.HUBEI_2017_PART_IV_1,
            "只有申请人可以撤回申请",
            "Only the person who asked withdraws the request");
    public static final Refusal ROLE = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "approval-role-missing",
            "",
            Articles.HUBEI_2017_PART_IV_1,
            "复核人须具有办理该事项的角色",
            "The second person needs the role in which the act was asked for");
    public static final Refusal EXPIRED = new Refusal(
            Refusal.Kind.CONFLICT,
            "approval-expired",
            "",
            Articles.HUBEI_2017_PART_IV_1,
            "复核期限已过，须重新申请",
            "The term for the second person has passed; ask for it again");
    public static final Refusal DECIDED = new Refusal(
            Refusal.Kind.CONFLICT,
            "approval-decided",
            "",
            Articles.HUBEI_2017_PART_IV_1,
            "该申请已经复核或撤回",
            "The request was approved, refused or withdrawn before");
    public static final Refusal ASKED_OTHERWISE = new Refusal(
            Refusal.Kind.CONFLICT,
            "approval-asked-otherwise",
            "",
            Articles.HUBEI_2017_PART_IV_1,
            "该编号已用于另一申请",
            "Another request has this id");
    public static final Refusal REASON_MISSING = new Refusal(
            "approval-reason-missing",
            "/reason",
            Articles.HUBEI_2017_PART_IV_1,
            "不予同意须说明理由，最多" + LONGEST_REASON + "个字符",
            "A refusal needs a reason of at most " + LONGEST_REASON + " characters");
    public static final Refusal STATEMENT_MISSING = new Refusal(
            "approval-statement-missing",
            "",
            Articles.HUBEI_2017_PART_IV_1,
            "请求须写明所复核或撤回的事项（act），与该申请一致",
            "The content names the act that is approved or withdrawn, as the request has it");

    private ApprovalRefusals() {}
}
